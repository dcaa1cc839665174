package nl.meent.loader.index.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.meent.loader.rdf.Utf8;
import nl.meent.loader.term.LiteralEscapes;

/// Holds the terms of a statement that had to be changed to become canonical.
final class CanonicalText {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ESCAPES = LiteralEscapes.table();
    private static final int LONGEST_CHARACTER = 6;

    private byte[] bytes = new byte[1024];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /// The array that holds the text now; any `put` may replace it.
    byte[] bytes() {
        return bytes;
    }

    /// Puts bytes as they are; they may be bytes of this text.
    void put(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    void put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    /// Puts ASCII in lower case.
    void putLower(byte[] source, int from, int to) {
        for (var at = from; at < to; at++) {
            var sign = (char) source[at];
            put(sign >= 'A' && sign <= 'Z' ? (char) (sign | 0x20) : sign);
        }
    }

    /// Puts a character as it stands between quotes: escaped only where it must be.
    void putQuoted(int character) {
        var escape = character < 0x80 ? ESCAPES[character] : 0;
        if (escape == 0) {
            putPlain(character);
            return;
        }
        room(LONGEST_CHARACTER);
        bytes[size++] = '\\';
        bytes[size++] = escape;
        if (escape == LiteralEscapes.CODE) {
            bytes[size++] = '0';
            bytes[size++] = '0';
            bytes[size++] = HEX[character >> 4];
            bytes[size++] = HEX[character & 0xF];
        }
    }

    /// Puts a character as UTF-8 (RFC 3629).
    void putPlain(int character) {
        room(LONGEST_CHARACTER);
        if (character < 0x80) {
            bytes[size++] = (byte) character;
            return;
        }
        size = Utf8.put(bytes, size, character);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(Math.addExact(size, more), size >> 1));
        }
    }
}
