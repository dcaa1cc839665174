package nl.meent.loader.guess;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The columns that name a row, and why they were chosen.
record Key(List<String> headers, String why) {

    /// Longer values make no address.
    private static final int LONGEST = 500;

    /// Chooses among these columns of the sample; there is at least one.
    static Key of(Sample sample, List<Integer> columns) {
        var filled = columns.stream().filter(column -> isFilled(sample, column)).toList();
        var single = filled.stream()
                .filter(column -> Shape.of(sample.column(column), false) != Shape.DECIMAL
                        || sample.rows().isEmpty())
                .filter(column -> isUnique(sample, List.of(column)))
                .min(Comparator.comparingInt(column -> rank(sample, column)));
        if (single.isPresent()) {
            return new Key(names(sample, List.of(single.get())), why(sample, "no two values are equal, none is empty"));
        }
        var several = filled.isEmpty() ? columns.subList(0, 1) : several(sample, filled);
        var reason = isUnique(sample, several)
                ? "together they differ in every row"
                : "rows that are equal in these, or lack them, are not told apart";
        return new Key(names(sample, several), why(sample, "no column alone names a row; " + reason));
    }

    /// Adds the column that tells most rows apart, until all are or no column helps; in the order of the file.
    private static List<Integer> several(Sample sample, List<Integer> columns) {
        var chosen = List.<Integer>of();
        var best = best(sample, chosen, columns);
        while (count(sample, best) > count(sample, chosen)) {
            chosen = best;
            best = best(sample, chosen, columns);
        }
        return chosen.isEmpty() ? columns.subList(0, 1) : chosen;
    }

    private static List<Integer> best(Sample sample, List<Integer> chosen, List<Integer> columns) {
        return columns.stream()
                .map(next -> Stream.concat(chosen.stream(), Stream.of(next))
                        .distinct()
                        .sorted()
                        .toList())
                .max(Comparator.<List<Integer>>comparingInt(some -> count(sample, some))
                        .thenComparingInt(some -> -some.size()))
                .orElseThrow();
    }

    private static int count(Sample sample, List<Integer> columns) {
        var cells = columns.stream().map(sample::column).toList();
        return (int) IntStream.range(0, columns.isEmpty() ? 0 : sample.rows().size())
                .mapToObj(row -> cells.stream().map(cell -> cell.get(row)).toList())
                .distinct()
                .count();
    }

    private static boolean isUnique(Sample sample, List<Integer> columns) {
        return count(sample, columns) == sample.rows().size();
    }

    private static String why(Sample sample, String reason) {
        var size = sample.rows().size();
        return size == 0 ? "no rows seen; chosen by the header" : "%s (%d rows seen)".formatted(reason, size);
    }

    private static List<String> names(Sample sample, List<Integer> columns) {
        return columns.stream().map(sample.header()::get).toList();
    }

    private static boolean isFilled(Sample sample, int column) {
        return sample.column(column).stream().allMatch(value -> !value.isBlank() && value.length() <= LONGEST);
    }

    /// Web addresses come last: they make long names, and change.
    private static int rank(Sample sample, int column) {
        var header = sample.header().get(column);
        return Names.keyRank(header) + (Shape.of(sample.column(column), false) == Shape.IRI ? 100 : 0);
    }
}
