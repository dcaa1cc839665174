package nl.meent.loader.index.build;

import java.util.HexFormat;

/// Reads the escapes of N-Quads: ECHAR and UCHAR.
final class Escape {

    /// The answer where no escape is.
    static final int NONE = -1;
    /// The answer for an escape whose number is no character of Unicode.
    static final int NO_CHARACTER = -2;

    private Escape() {}

    /// The character of a UCHAR, whose backslash stands here.
    static int numeric(byte[] bytes, int at, int end) {
        var digits = digits(bytes, at, end);
        if (digits == 0 || end(bytes, at, end) != at + 2 + digits) {
            return NONE;
        }
        var character = 0;
        for (var i = at + 2; i < at + 2 + digits; i++) {
            character = (character << 4) | HexFormat.fromHexDigit(bytes[i]);
        }
        var isSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return Character.isValidCodePoint(character) && !isSurrogate ? character : NO_CHARACTER;
    }

    /// The character of an ECHAR or a UCHAR, whose backslash stands here.
    static int any(byte[] bytes, int at, int end) {
        return switch (at + 1 < end ? bytes[at + 1] : 0) {
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case '"' -> '"';
            case '\'' -> '\'';
            case '\\' -> '\\';
            default -> numeric(bytes, at, end);
        };
    }

    /// Where an escape ends, or where it stops to be one.
    static int end(byte[] bytes, int at, int end) {
        if (at + 1 >= end || bytes[at + 1] == '\n' || bytes[at + 1] == '\r') {
            return at + 1;
        }
        var digits = digits(bytes, at, end);
        var next = pastCharacter(bytes, at + 1, end);
        while (next < end && next < at + 2 + digits && HexFormat.isHexDigit(bytes[next])) {
            next++;
        }
        return next;
    }

    /// Where the UTF-8 character ends that begins here.
    static int pastCharacter(byte[] bytes, int at, int end) {
        var next = at + 1;
        while (next < end && (bytes[next] & 0xC0) == 0x80) {
            next++;
        }
        return next;
    }

    /// How many digits the letter after the backslash asks for.
    private static int digits(byte[] bytes, int at, int end) {
        return switch (at + 1 < end ? bytes[at + 1] : 0) {
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }
}
