package nl.meent.loader.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what a person probably meant.
public final class Nearest {

    private Nearest() {}

    /// The candidate with the fewest letters to change, whatever their case; absent where all differ by more than a
    /// third.
    public static Optional<String> of(String given, Collection<String> candidates) {
        var text = given.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(text, candidate.toLowerCase(Locale.ROOT))))
                .filter(best -> distance(text, best.toLowerCase(Locale.ROOT)) <= Math.max(1, text.length() / 3));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
