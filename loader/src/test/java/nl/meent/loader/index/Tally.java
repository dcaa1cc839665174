package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What came of a run of queries.
final class Tally {

    private final Map<String, Integer> operators = new TreeMap<>();
    private final Map<String, Integer> telling = new TreeMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int queries;
    private int unreadable;
    private int told;

    void made(Set<String> used) {
        queries++;
        used.forEach(operator -> operators.merge(operator, 1, Integer::sum));
    }

    void unreadable(String text) {
        unreadable++;
        skipped.merge("does not parse: " + text, 1, Integer::sum);
    }

    void judged(Verdict verdict, String query, Set<String> used) {
        if (verdict.kind() == Verdict.Kind.SKIPPED) {
            examples.putIfAbsent(verdict.text(), query);
            skipped.merge(verdict.text(), 1, Integer::sum);
        } else if (verdict.told()) {
            told++;
            used.forEach(operator -> telling.merge(operator, 1, Integer::sum));
        }
    }

    void differs(String message) {
        differences.add(message);
    }

    int queries() {
        return queries;
    }

    int unreadable() {
        return unreadable;
    }

    int skipped() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum() - unreadable;
    }

    /// Queries whose answer had something in it.
    int told() {
        return told;
    }

    Map<String, Integer> operators() {
        return operators;
    }

    List<String> differences() {
        return differences;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("%d queries, %d with an answer, %d unreadable, %d skipped, %d differ%n"
                .formatted(queries, told, unreadable, skipped(), differences.size()));
        operators.forEach((name, count) ->
                text.append("  %-28s %d, with an answer %d%n".formatted(name, count, telling.getOrDefault(name, 0))));
        skipped.forEach((why, count) -> text.append("  skipped: %s: %d%n".formatted(why, count)));
        examples.forEach((why, query) -> text.append("%nAn example of %s:%n%s%n".formatted(why, query)));
        return text.toString();
    }
}
