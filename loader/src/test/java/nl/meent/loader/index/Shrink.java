package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Drops what a difference does not need: first halves, then ever smaller pieces, at last single ones.
final class Shrink {

    private static final int MOST_TRIES = 250;

    private Shrink() {}

    static <T> List<T> list(List<T> all, Predicate<List<T>> differs) {
        var left = all;
        var tries = 0;
        for (var piece = Math.max(1, all.size() / 2); piece > 0; piece /= 2) {
            var from = 0;
            while (from < left.size() && tries < MOST_TRIES) {
                var fewer = new ArrayList<>(left.subList(0, from));
                fewer.addAll(left.subList(Math.min(left.size(), from + piece), left.size()));
                tries++;
                if (differs.test(fewer)) {
                    left = fewer;
                } else {
                    from += piece;
                }
            }
        }
        return left;
    }
}
