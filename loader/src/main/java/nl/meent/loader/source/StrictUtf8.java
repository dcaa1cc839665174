package nl.meent.loader.source;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// UTF-8 as RFC 3629 has it: nothing overlong, no surrogates, nothing above U+10FFFF, nothing cut off.
public final class StrictUtf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private StrictUtf8() {}

    /// The index of the first byte from `from` to before `to` that begins no UTF-8 sequence within them, else -1.
    public static int firstFault(byte[] bytes, int from, int to) {
        var at = pastAscii(bytes, from, to);
        while (at < to) {
            var length = sequence(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at = pastAscii(bytes, at + length, to);
        }
        return -1;
    }

    /// Passes bytes through as long as they are UTF-8, however its reads fall. Throws [MeentException] with the
    /// offset in the file of the first byte that is not, or that begins a sequence which the file does not end.
    public static InputStream checked(InputStream bytes, String name) {
        return new CheckedUtf8(bytes, name);
    }

    /// The problem that a byte is not UTF-8.
    public static Problem problem(String name, long offset, byte found) {
        return new Problem(
                Code.ENCODING,
                Severity.VIOLATION,
                new Where.Offset(name, offset),
                Optional.of(hex(found)),
                "is no UTF-8 here, expected a character of UTF-8",
                "save the file as UTF-8, or name its encoding in the mapping");
    }

    static String hex(byte found) {
        return "0x" + HexFormat.of().withUpperCase().toHexDigits(found);
    }

    /// Whether the bytes end inside a sequence that more of them could still complete.
    static boolean isCutOff(byte[] bytes, int at, int to) {
        var end = at + 1;
        while (end < to && (bytes[end] & 0xC0) == 0x80) {
            end++;
        }
        return end == to && to - at < lengthAfter(bytes[at] & 0xFF);
    }

    private static int pastAscii(byte[] bytes, int from, int to) {
        var at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            var high = (long) EIGHT.get(bytes, at) & HIGH_BITS;
            if (high != 0) {
                return at + (Long.numberOfTrailingZeros(high) >>> 3);
            }
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /// The length of the sequence of two to four bytes that begins here; 0 when none does.
    private static int sequence(byte[] bytes, int at, int to) {
        var lead = bytes[at] & 0xFF;
        var length = lengthAfter(lead);
        if (length == 0 || length > to - at || !fits(lead, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (var next = at + 2; next < at + length; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    static int lengthAfter(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /// RFC 3629, section 4: the second byte carries the borders of what is overlong, a surrogate, too high.
    private static boolean fits(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
    }
}
