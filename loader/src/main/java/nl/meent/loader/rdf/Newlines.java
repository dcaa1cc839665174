package nl.meent.loader.rdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the ends of lines, eight bytes at a time: every byte of every line passes here several times.
final class Newlines {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long ALL = 0x0A0A0A0A0A0A0A0AL;

    private Newlines() {}

    /// The eight bytes from here on, the first one highest.
    static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /// The highest bit of each byte of a word that is a newline; 0 where none is.
    static long in(long word) {
        var difference = word ^ ALL;
        return ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
    }

    /// Where the line that begins here ends, after its newline; -1 where no newline is before `to`.
    static int end(byte[] bytes, int from, int to) {
        var at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            var found = in(word(bytes, at));
            if (found != 0) {
                return at + Long.numberOfLeadingZeros(found) / Byte.SIZE + 1;
            }
        }
        while (at < to) {
            if (bytes[at++] == '\n') {
                return at;
            }
        }
        return -1;
    }
}
