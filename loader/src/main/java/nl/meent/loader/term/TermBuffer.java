package nl.meent.loader.term;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow, with the ways in which values become parts of N-Quads terms. For one thread at a time.
///
/// The forms are those of canonical N-Quads (RDF 1.2 N-Quads, section 4): short escapes where there are any, a code
/// point escape in upper case for the other control characters, everything else as UTF-8.
public final class TermBuffer {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LITERAL = LiteralEscapes.table();
    /// 1 for a byte of `iunreserved` (RFC 3987, section 2.2): ASCII only, the rest is looked at by code point.
    private static final byte[] UNRESERVED = new byte[256];
    /// 1 for a byte that an IRIREF of N-Quads may not hold as it is.
    private static final byte[] OUTSIDE_IRI = new byte[256];

    static {
        for (var c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".toCharArray()) {
            UNRESERVED[c] = 1;
        }
        Arrays.fill(OUTSIDE_IRI, 0, 0x21, (byte) 1);
        for (var c : "<>\"{}|^`\\".toCharArray()) {
            OUTSIDE_IRI[c] = 1;
        }
    }

    public byte[] bytes;
    public int used;

    public TermBuffer(int size) {
        bytes = new byte[size];
    }

    /// Makes room for so many more bytes.
    public void room(int more) {
        if (bytes.length - used < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(used, more), bytes.length + (bytes.length >> 1)));
        }
    }

    /// Adds one byte.
    public void put(int one) {
        room(1);
        bytes[used++] = (byte) one;
    }

    /// Adds bytes as they are.
    public void put(byte[] source) {
        put(source, 0, source.length);
    }

    /// Adds bytes as they are.
    public void put(byte[] source, int from, int size) {
        room(size);
        System.arraycopy(source, from, bytes, used, size);
        used += size;
    }

    /// Adds text as it is.
    public void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds UTF-8 with the escapes of a literal.
    public void literal(byte[] source, int from, int size) {
        room(size * 2);
        var to = bytes;
        var at = used;
        for (int i = from, end = from + size; i < end; i++) {
            var b = source[i];
            var escape = LITERAL[b & 0xFF];
            if (escape == LiteralEscapes.PLAIN) {
                to[at++] = b;
            } else if (escape == LiteralEscapes.CODE) {
                used = at;
                unicode(b);
                room((end - i) * 2);
                to = bytes;
                at = used;
            } else {
                to[at++] = '\\';
                to[at++] = escape;
            }
        }
        used = at;
    }

    /// Adds UTF-8 as the inside of an IRIREF: what may not stand there gets a code point escape.
    public void iri(byte[] source, int from, int size) {
        for (int i = from, end = from + size; i < end; i++) {
            if (OUTSIDE_IRI[source[i] & 0xFF] == 0) {
                put(source[i]);
            } else {
                unicode(source[i]);
            }
        }
    }

    /// Adds the IRI-safe version of UTF-8 (RML-Core, template-valued term maps): whatever is not `iunreserved` is
    /// percent-encoded.
    ///
    /// @param ascii whether letters beyond ASCII are encoded too, as a URI asks
    public void safe(byte[] source, int from, int size, boolean ascii) {
        room(size * 3);
        var to = bytes;
        var at = used;
        for (int i = from, end = from + size; i < end; i++) {
            var b = source[i];
            if (UNRESERVED[b & 0xFF] == 1) {
                to[at++] = b;
            } else if (b >= 0 || ascii) {
                at = percent(to, at, b);
            } else {
                var letters = sequence(b);
                var kept = isUnreserved(source, i, letters);
                for (var last = Math.min(end, i + letters); i < last; i++) {
                    if (kept) {
                        to[at++] = source[i];
                    } else {
                        at = percent(to, at, source[i]);
                    }
                }
                i--;
            }
        }
        used = at;
    }

    /// What was written, as text.
    @Override
    public String toString() {
        return new String(bytes, 0, used, StandardCharsets.UTF_8);
    }

    private void unicode(byte b) {
        put('\\');
        put('u');
        put('0');
        put('0');
        put(HEX[(b >> 4) & 0xF]);
        put(HEX[b & 0xF]);
    }

    private static int percent(byte[] to, int at, byte b) {
        to[at] = '%';
        to[at + 1] = HEX[(b >> 4) & 0xF];
        to[at + 2] = HEX[b & 0xF];
        return at + 3;
    }

    private static int sequence(byte first) {
        return (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
    }

    /// Whether a character of two to four bytes is a `ucschar` of RFC 3987.
    private static boolean isUnreserved(byte[] source, int at, int letters) {
        var point = source[at] & (0xFF >> (letters + 1));
        for (var i = at + 1; i < at + letters; i++) {
            point = (point << 6) | (source[i] & 0x3F);
        }
        if (point < 0x10000) {
            return (point >= 0xA0 && point < 0xD800)
                    || (point >= 0xF900 && point < 0xFDD0)
                    || (point >= 0xFDF0 && point < 0xFFF0);
        }
        return point < 0xF0000 && (point & 0xFFFF) < 0xFFFE && (point < 0xE0000 || point >= 0xE1000);
    }
}
