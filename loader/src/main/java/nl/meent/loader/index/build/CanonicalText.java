package nl.meent.loader.index.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Holds the terms of a statement that had to be changed to become canonical.
final class CanonicalText {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte CODE = 'u';
    private static final byte[] ESCAPES = escapes();
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
        if (escape == CODE) {
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
        if (character < 0x800) {
            bytes[size++] = (byte) (0xC0 | (character >> 6));
        } else if (character < 0x10000) {
            bytes[size++] = (byte) (0xE0 | (character >> 12));
            bytes[size++] = follower(character >> 6);
        } else {
            bytes[size++] = (byte) (0xF0 | (character >> 18));
            bytes[size++] = follower(character >> 12);
            bytes[size++] = follower(character >> 6);
        }
        bytes[size++] = follower(character);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(Math.addExact(size, more), size >> 1));
        }
    }

    private static byte follower(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /// For each ASCII character: 0 for as it is, `u` for its code, or the letter after the backslash.
    private static byte[] escapes() {
        var escapes = new byte[0x80];
        Arrays.fill(escapes, 0, 0x20, CODE);
        escapes[0x7F] = CODE;
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }
}
