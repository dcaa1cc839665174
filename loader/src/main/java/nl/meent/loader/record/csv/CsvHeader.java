package nl.meent.loader.record.csv;

import java.util.List;
import java.util.Optional;
import nl.meent.loader.record.Column;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Nearest;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// The names of the columns, and which of them a mapping asks for.
final class CsvHeader {

    static final CsvHeader NONE = new CsvHeader(List.of(), new int[0], false);

    /// The names in their order.
    final List<String> names;
    /// For each position the column of the reader, -1 where nobody asks for it.
    final int[] wanted;
    /// Whether every column asked for is there, once.
    final boolean usable;

    private CsvHeader(List<String> names, int[] wanted, boolean usable) {
        this.names = names;
        this.wanted = wanted;
        this.usable = usable;
    }

    /// Finds the columns asked for; tells those that are missing or there twice.
    static CsvHeader of(List<String> names, List<Column> columns, String source, long line, Problems problems) {
        var wanted = new int[names.size()];
        java.util.Arrays.fill(wanted, -1);
        var usable = true;
        for (var i = 0; i < columns.size(); i++) {
            var reference = columns.get(i).reference();
            var position = names.indexOf(reference);
            if (position < 0) {
                problems.add(unknown(columns.get(i), names, source));
                usable = false;
            } else if (position != names.lastIndexOf(reference)) {
                problems.add(repeated(reference, source, line));
                usable = false;
            } else {
                wanted[position] = i;
            }
        }
        return new CsvHeader(names, wanted, usable);
    }

    /// What is told of a file without a row.
    static Problem missing(String source) {
        return Problem.violation(
                Code.HEADER, new Where.Whole(source), "is empty, expected a header line", "add a line of column names");
    }

    private static Problem unknown(Column column, List<String> names, String source) {
        var nearest = Nearest.of(column.reference(), names);
        return new Problem(
                Code.UNKNOWN_REFERENCE,
                Severity.VIOLATION,
                column.origin(),
                Optional.of(column.reference()),
                "is no column of " + source + ", which has " + String.join(", ", names),
                nearest.map(name -> "did you mean \"" + name + "\"?").orElse("name one of these"));
    }

    private static Problem repeated(String name, String source, long line) {
        return new Problem(
                Code.HEADER,
                Severity.VIOLATION,
                new Where.Position(source, line, 1),
                Optional.of(name),
                "names more than one column, and the mapping asks for it",
                "give each column a name of its own");
    }
}
