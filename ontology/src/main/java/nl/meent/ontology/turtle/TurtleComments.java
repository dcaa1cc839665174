package nl.meent.ontology.turtle;

import java.util.Optional;

/// Finds the comments of a Turtle text, which no graph can hold.
final class TurtleComments {

    private TurtleComments() {}

    /// The comment lines with which a text begins, each with its newline.
    static String leading(String text) {
        var end = 0;
        while (end < text.length() && text.charAt(end) == '#') {
            var newline = text.indexOf('\n', end);
            end = newline < 0 ? text.length() : newline + 1;
        }
        return text.substring(0, end);
    }

    /// The line of the first comment from this index on. A `#` inside an IRI or a string is none.
    static Optional<Integer> firstBelow(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '#') {
                return Optional.of(1
                        + (int) text.substring(0, i)
                                .chars()
                                .filter(each -> each == '\n')
                                .count());
            }
            if (c == '\\') {
                i++;
            } else if (c == '<') {
                i = endOf(text, i + 1, ">");
            } else if (c == '"' || c == '\'') {
                i = endOfString(text, i, c);
            }
        }
        return Optional.empty();
    }

    private static int endOfString(String text, int start, char quote) {
        var triple = String.valueOf(quote).repeat(3);
        return text.startsWith(triple, start)
                ? endOf(text, start + 3, triple)
                : endOf(text, start + 1, triple.substring(0, 1));
    }

    private static int endOf(String text, int from, String end) {
        var i = from;
        while (i < text.length() && !text.startsWith(end, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + end.length() - 1;
    }
}
