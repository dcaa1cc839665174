package nl.meent.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.meent.loader.convert.Conversion;
import nl.meent.loader.report.Report;

/// What is told at the end of a command, in words.
final class Told {

    private Told() {}

    /// What a conversion met and made.
    static String outcome(Conversion.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%,d records, %,d of them left out, %,d quads",
                outcome.records(),
                outcome.dropped(),
                outcome.quads());
    }

    /// How many problems there are of each kind, kept or not.
    static String counts(Report report) {
        return report.counts().isEmpty()
                ? "No problems."
                : report.counts().entrySet().stream()
                        .map(count -> count.getValue() + " × " + count.getKey().id())
                        .collect(Collectors.joining(", ", "Problems: ", ". docs/problems.md explains each."));
    }
}
