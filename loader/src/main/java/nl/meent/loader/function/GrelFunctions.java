package nl.meent.loader.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The functions of GREL (OpenRefine's expression language) that mappings use. Characters count as code points.
final class GrelFunctions {

    private static final int MOST_DIGITS = 1_000;

    private GrelFunctions() {}

    static Map<String, Body> bodies() {
        var patterns = new Patterns();
        return new Bodies("http://users.ugent.be/~bjdmeest/function/grel.ttl#")
                .text("toUpperCase", given -> given.text(0).toUpperCase(Locale.ROOT))
                .text("toLowerCase", given -> given.text(0).toLowerCase(Locale.ROOT))
                .text("string_toTitlecase", given -> titleCase(given.text(0)))
                .text("string_trim", given -> Space.trimmed(given.text(0)))
                .text("string_length", given -> Integer.toString(length(given.text(0))))
                .maybe("string_substring", GrelFunctions::substring)
                .text("escape", given -> Escapes.escaped(given.text(0), given.text(1)))
                .text("string_replace", given -> given.text(0).replace(given.text(1), given.text(2)))
                .texts("string_split", given -> split(patterns, given.text(0), given.text(1)))
                .truth("string_contains", given -> given.text(0).contains(given.text(1)))
                .truth("string_startsWith", given -> given.text(0).startsWith(given.text(1)))
                .truth("string_endsWith", given -> given.text(0).endsWith(given.text(1)))
                .text(
                        "string_indexOf",
                        given -> place(given.text(0), given.text(0).indexOf(given.text(1))))
                .text(
                        "string_lastIndexOf",
                        given -> place(given.text(0), given.text(0).lastIndexOf(given.text(1))))
                .text("string_md5", given -> digest("MD5", given.text(0)))
                .text("string_sha1", given -> digest("SHA-1", given.text(0)))
                .text("array_join", given -> String.join(given.text(1), given.all(0)))
                .texts("array_get", GrelFunctions::slice)
                .text("array_length", given -> Integer.toString(given.all(0).size()))
                .truth("boolean_not", given -> !given.truth(0))
                .truth("boolean_and", given -> given.all(0).stream().allMatch(Arguments::truth))
                .truth("boolean_or", given -> given.all(0).stream().anyMatch(Arguments::truth))
                .maybe("controls_if", given -> given.maybe(given.truth(0) ? 1 : 2))
                .text("math_round", given -> rounded(given.text(0)))
                .all();
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static Optional<String> substring(Arguments given) {
        var value = given.text(0);
        var length = length(value);
        var from = given.within(1, length);
        var to = given.all(2).isEmpty() ? Optional.of(length) : given.within(2, length);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var start = value.offsetByCodePoints(0, from.get());
        return Optional.of(value.substring(start, Math.max(start, value.offsetByCodePoints(0, to.orElse(length)))));
    }

    private static List<String> slice(Arguments given) {
        var all = given.all(0);
        var from = given.within(1, all.size()).orElse(all.size());
        var to = given.all(2).isEmpty() ? from + 1 : given.within(2, all.size()).orElse(all.size());
        return List.copyOf(all.subList(from, Math.max(from, Math.min(to, all.size()))));
    }

    /// A separator with a backslash is a regular expression, as published mappings write `\|`; else it is literal.
    private static List<String> split(Patterns patterns, String value, String separator) {
        var parts = separator.indexOf('\\') < 0 ? Space.parts(value, separator) : patterns.split(value, separator);
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String titleCase(String value) {
        var title = new StringBuilder(value.toLowerCase(Locale.ROOT));
        for (var i = 0; i < title.length(); i++) {
            if (i == 0 || Space.isSpace(title.charAt(i - 1))) {
                title.setCharAt(i, Character.toTitleCase(title.charAt(i)));
            }
        }
        return title.toString();
    }

    private static String place(String value, int index) {
        return Integer.toString(index < 0 ? -1 : value.codePointCount(0, index));
    }

    /// Halves go up, as SPARQL's ROUND does.
    private static String rounded(String value) {
        try {
            var number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS) {
                return number.add(new BigDecimal("0.5"))
                        .setScale(0, RoundingMode.FLOOR)
                        .toPlainString();
            }
        } catch (NumberFormatException e) {
            throw new FunctionFault(value, "is no number, expected one such as 2.5");
        }
        throw new FunctionFault(value, "is too large or too fine, expected at most " + MOST_DIGITS + " digits");
    }

    static String digest(String algorithm, String value) {
        return digest(algorithm, value.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
