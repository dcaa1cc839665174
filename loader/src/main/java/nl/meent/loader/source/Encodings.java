package nl.meent.loader.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells from the first bytes of a text how it is probably encoded.
public final class Encodings {

    /// How many bytes are worth looking at.
    public static final int HEAD = 1 << 20;

    static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encodings() {}

    /// The charset of a text that begins with these bytes: what its byte order mark says, else UTF-8 when
    /// valid, else windows-1252 when possible. What fits nowhere is called UTF-8, so that a strict reader shows
    /// the first fault.
    ///
    /// @param head the whole text, or its first [#HEAD] bytes, which may end inside a character
    public static Charset sniff(byte[] head) {
        if (startsWith(head, LITTLE_MARK)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, BIG_MARK)) {
            return StandardCharsets.UTF_16BE;
        }
        var isOther = !isUtf8(head) && isWindows1252(head);
        return isOther ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    static boolean startsWith(byte[] bytes, byte[] mark) {
        return Arrays.mismatch(bytes, mark) == mark.length || Arrays.equals(bytes, mark);
    }

    private static boolean isUtf8(byte[] head) {
        var fault = StrictUtf8.firstFault(head, 0, head.length);
        return fault < 0 || (head.length >= HEAD && StrictUtf8.isCutOff(head, fault, head.length));
    }

    /// Five bytes are open in windows-1252, and no text holds NUL.
    private static boolean isWindows1252(byte[] head) {
        for (var value : head) {
            switch (value & 0xFF) {
                case 0, 0x81, 0x8D, 0x8F, 0x90, 0x9D -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
