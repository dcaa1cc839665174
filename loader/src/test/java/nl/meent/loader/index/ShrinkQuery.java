package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Drops from the text of a made-up query what a difference does not need: whole groups first, then words. What does
/// not parse any more counts as no difference, so no grammar is needed here.
final class ShrinkQuery {

    private static final int MOST_ROUNDS = 6;

    private ShrinkQuery() {}

    static String text(String text, Predicate<String> differs) {
        var from = text.startsWith(Words.PREFIXES) ? Words.PREFIXES.length() : 0;
        var head = text.substring(0, from);
        return head + body(text.substring(from), body -> differs.test(head + body));
    }

    private static String body(String text, Predicate<String> differs) {
        var left = text;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = left;
            left = groups(left, differs);
            left = words(left, differs);
            if (left.equals(before)) {
                break;
            }
        }
        return left;
    }

    /// Tries each pair of braces or parentheses without what is in it, and without itself but with what is in it.
    private static String groups(String text, Predicate<String> differs) {
        var left = text;
        for (var from = 0; from < left.length(); from++) {
            var to = end(left, from);
            if (to < 0) {
                continue;
            }
            var head = left.substring(0, from);
            var tail = left.substring(to + 1);
            for (var shorter : List.of(head + tail, head + left.substring(from + 1, to) + tail)) {
                if (differs.test(shorter)) {
                    left = shorter;
                    break;
                }
            }
        }
        return left;
    }

    private static String words(String text, Predicate<String> differs) {
        var words = List.of(text.split(" ", -1));
        for (var piece = 8; piece > 0; piece /= 2) {
            var from = 0;
            while (from < words.size()) {
                var fewer = new ArrayList<>(words.subList(0, from));
                fewer.addAll(words.subList(Math.min(words.size(), from + piece), words.size()));
                if (differs.test(String.join(" ", fewer))) {
                    words = fewer;
                } else {
                    from++;
                }
            }
        }
        return String.join(" ", words);
    }

    /// The place of the bracket that closes the one at a place; -1 when none opens there.
    private static int end(String text, int from) {
        if ("{(".indexOf(text.charAt(from)) < 0) {
            return -1;
        }
        var depth = 0;
        for (var at = from; at < text.length(); at++) {
            depth += "{(".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            depth -= "})".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
