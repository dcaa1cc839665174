package nl.meent.loader.function;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names made fit for IRIs: small Latin letters, digits and hyphens.
final class Slug {

    /// Letters that have no decomposition in Unicode.
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ŋ', "n"),
            Map.entry('ı', "i"));

    private Slug() {}

    /// Absent where nothing is left.
    static Optional<String> of(String value) {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            add(plain.charAt(i), slug);
        }
        if (endsWithHyphen(slug)) {
            slug.setLength(slug.length() - 1);
        }
        return Optional.of(slug.toString()).filter(text -> !text.isEmpty());
    }

    private static void add(char c, StringBuilder slug) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug.append(c);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            var letters = LETTERS.get(c);
            if (letters != null) {
                slug.append(letters);
            } else if (!slug.isEmpty() && !endsWithHyphen(slug)) {
                slug.append('-');
            }
        }
    }

    private static boolean endsWithHyphen(StringBuilder slug) {
        return !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
    }
}
