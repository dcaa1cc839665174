package nl.meent.loader.record.json;

/// Finds where the text of a filter ends: at the first `,` or `]` outside of its brackets, quotes and patterns.
final class FilterEnd {

    private FilterEnd() {}

    /// The position of that character, or the end of the text.
    static int of(String text, int from) {
        var depth = 0;
        var at = from;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (depth == 0 && (c == ']' || c == ',')) {
                return at;
            }
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            at = isQuote(text, at) ? quoted(text, at) : at + 1;
        }
        return at;
    }

    /// A slash quotes after `=~` only: json-path writes patterns as `@.name =~ /[a-z]+/i`.
    private static boolean isQuote(String text, int at) {
        var c = text.charAt(at);
        return c == '\''
                || c == '"'
                || (c == '/' && text.substring(0, at).stripTrailing().endsWith("=~"));
    }

    private static int quoted(String text, int from) {
        var quote = text.charAt(from);
        var at = from + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    /// Whether a `$` stands outside of quotes: the filter looks at the root.
    static boolean usesRoot(String text) {
        var at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '$') {
                return true;
            }
            at = isQuote(text, at) ? quoted(text, at) : at + 1;
        }
        return false;
    }
}
