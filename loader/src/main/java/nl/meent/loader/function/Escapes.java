package nl.meent.loader.function;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Writes text so that another language takes it as text.
final class Escapes {

    private Escapes() {}

    static String escaped(String value, String mode) {
        return switch (mode) {
            case "html" -> markup(value);
            case "xml" -> markup(value).replace("'", "&apos;");
            case "csv" -> csv(value);
            case "url" -> URLEncoder.encode(value, StandardCharsets.UTF_8);
            case "javascript" -> javascript(value);
            default -> throw new FunctionFault(mode, "is no mode, expected html, xml, csv, url or javascript");
        };
    }

    private static String markup(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// RFC 4180, 2.6 and 2.7.
    private static String csv(String value) {
        var plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String javascript(String value) {
        var text = new StringBuilder(value.length() + 8);
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\', '"', '\'', '/' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // Line and paragraph separators end a line in older JavaScript.
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        text.append(String.format("\\u%04X", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.toString();
    }

    /// Percent-encodes all but `iunreserved` (RFC 3987, 2.2), as RML asks of template values.
    static String iriSafe(String value) {
        if (value.chars().allMatch(Escapes::isPlain)) {
            return value;
        }
        var text = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            if (isPlain(c) || isUcs(c)) {
                text.appendCodePoint(c);
            } else {
                for (var each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append(String.format("%%%02X", each));
                }
            }
        });
        return text.toString();
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private static boolean isUcs(int c) {
        if (c < 0x10000) {
            return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
        }
        return (c & 0xFFFF) <= 0xFFFD && c <= 0xEFFFD && (c < 0xE0000 || c >= 0xE1000);
    }
}
