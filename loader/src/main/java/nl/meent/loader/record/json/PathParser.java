package nl.meent.loader.record.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads the text of a JSONPath into segments (RFC 9535, 2.2 to 2.5), and names the character that does not fit.
final class PathParser {

    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    PathParser(String text) {
        this.text = text;
    }

    List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        if (peek() == '$' || peek() == '@') {
            at++;
        } else if (peek() != '[') {
            segments.add(shorthand(Segment.Reach.CHILDREN));
        }
        while (at < text.length()) {
            blank();
            segments.add(segment());
        }
        return segments;
    }

    private Segment segment() {
        if (peek() == '[') {
            return new Segment(Segment.Reach.CHILDREN, bracket());
        }
        if (!take('.')) {
            throw unexpected("\".\", \"[\" or the end");
        }
        if (!take('.')) {
            return shorthand(Segment.Reach.CHILDREN);
        }
        return peek() == '[' ? new Segment(Segment.Reach.DESCENDANTS, bracket()) : shorthand(Segment.Reach.DESCENDANTS);
    }

    private Segment shorthand(Segment.Reach reach) {
        Selector selector = take('*') ? new Selector.Every() : new Selector.Name(bareName());
        return new Segment(reach, List.of(selector));
    }

    private String bareName() {
        var from = at;
        if (!isNameStart(peek())) {
            throw unexpected("a name or \"*\" (other names stand in brackets and quotes, as ['1 a'])");
        }
        while (isNameStart(peek()) || isDigit(peek()) || peek() == '-') {
            at++;
        }
        return wellFormed(text.substring(from, at));
    }

    private List<Selector> bracket() {
        var selectors = new ArrayList<Selector>();
        do {
            at++;
            blank();
            selectors.add(selector());
            blank();
        } while (peek() == ',');
        expect(']', "\",\" or \"]\"");
        return selectors;
    }

    private Selector selector() {
        return switch (peek()) {
            case '\'', '"' -> new Selector.Name(quotedName());
            case '*' -> {
                at++;
                yield new Selector.Every();
            }
            case '?' -> new Selector.Filter(condition());
            default -> indexOrSlice();
        };
    }

    private Selector indexOrSlice() {
        var first = integer();
        blank();
        if (!take(':')) {
            return new Selector.Index(
                    first.orElseThrow(() -> unexpected("a quoted name, a number, \":\", \"*\" or \"?\"")));
        }
        blank();
        var end = integer();
        blank();
        if (!take(':')) {
            return new Selector.Slice(first, end, 1);
        }
        blank();
        return new Selector.Slice(first, end, integer().orElse(1));
    }

    private OptionalLong integer() {
        var from = at;
        take('-');
        while (isDigit(peek())) {
            at++;
        }
        var digits = text.substring(from, at);
        if (digits.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!digits.matches("0|-?[1-9][0-9]{0,15}") || Math.abs(Long.parseLong(digits)) > LARGEST) {
            at = from;
            throw unexpected("a whole number without leading zeros, at most " + LARGEST);
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private String quotedName() {
        var quote = text.charAt(at++);
        var name = new StringBuilder();
        while (peek() != quote) {
            if (peek() < ' ') {
                throw unexpected("a character of the name or its closing quote");
            }
            name.append(take('\\') ? escape(quote) : text.charAt(at++));
        }
        at++;
        return wellFormed(name.toString());
    }

    private char escape(char quote) {
        var escaped = peek();
        at++;
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '/', '\\' -> (char) escaped;
            case 'u' -> unicode();
            default -> {
                at--;
                if (!take(quote)) {
                    throw unexpected("an escape: b f n r t / \\ u or the quote of this name");
                }
                yield quote;
            }
        };
    }

    private char unicode() {
        var end = Math.min(at + 4, text.length());
        var digits = text.substring(at, end);
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw unexpected("four hexadecimal digits");
        }
        at = end;
        return (char) Integer.parseInt(digits, 16);
    }

    /// RFC 9535, 2.3.1.1: a surrogate stands in a pair or not at all.
    private String wellFormed(String name) {
        if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw unexpected("no half of a surrogate pair in the name before this");
        }
        return name;
    }

    private Condition condition() {
        at++;
        blank();
        var from = at;
        at = FilterEnd.of(text, at);
        try {
            return Condition.of(text.substring(from, at).strip());
        } catch (IllegalArgumentException e) {
            at = from;
            throw new IllegalArgumentException(unexpected("a filter").getMessage() + " (" + e.getMessage() + ")", e);
        }
    }

    private void blank() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted, String expected) {
        if (!take(wanted)) {
            throw unexpected(expected);
        }
    }

    private IllegalArgumentException unexpected(String expected) {
        var found = at < text.length() ? "\"" + Character.toString(text.codePointAt(at)) + "\"" : "the end";
        return new IllegalArgumentException("\"" + text + "\" is not JSONPath (RFC 9535): found " + found
                + " at character " + (text.codePointCount(0, at) + 1) + ", expected " + expected);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isNameStart(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character >= 0x80;
    }
}
