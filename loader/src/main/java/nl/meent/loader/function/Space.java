package nl.meent.loader.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// White space as Unicode sees it, the no-break spaces of web pages and spreadsheets included.
final class Space {

    private Space() {}

    static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isSpaceChar(c) || c == '\u0085'));
    }

    static String trimmed(String value) {
        var start = 0;
        var end = value.length();
        while (start < end && isSpace(value.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    /// Trimmed, and every run of white space inside is one space.
    static String collapsed(String value) {
        var text = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!isSpace(c)) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return trimmed(text.toString());
    }

    /// The parts between separators as they stand; empty ones too.
    static List<String> parts(String value, String separator) {
        var parts = new ArrayList<String>();
        eachPart(value, separator, parts::add);
        return parts;
    }

    static void eachPart(String value, String separator, Consumer<String> parts) {
        if (separator.isEmpty()) {
            throw new FunctionFault(separator, "is an empty separator, expected at least one character");
        }
        var start = 0;
        for (var end = value.indexOf(separator); end >= 0; end = value.indexOf(separator, start)) {
            parts.accept(value.substring(start, end));
            start = end + separator.length();
        }
        parts.accept(value.substring(start));
    }
}
