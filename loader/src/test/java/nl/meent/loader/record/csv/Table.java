package nl.meent.loader.record.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;

/// What the reader makes of a CSV text: the rows that are not faulty, NULL as `∅`, and what it told.
record Table(List<String> rows, List<String> problems) {

    static Table of(String text, String... columns) {
        return of(text, Dialect.STANDARD, columns);
    }

    static Table of(String text, Dialect dialect, String... columns) {
        return of(text.getBytes(StandardCharsets.UTF_8), dialect, columns);
    }

    static Table of(byte[] bytes, Dialect dialect, String... columns) {
        return of(new ByteArrayInputStream(bytes), dialect, columns);
    }

    static Table of(InputStream bytes, Dialect dialect, String... names) {
        var columns = Stream.of(names)
                .map(name -> new Column(name, false, new Where.Position("m.ttl", 7, 1)))
                .toList();
        var report = new Report();
        var rows = new ArrayList<String>();
        var batch = new Batch("a.csv", columns);
        try (var reader = CsvReader.open(bytes, "a.csv", dialect, columns, report)) {
            while (reader.read(batch)) {
                for (var record = 0; record < batch.records; record++) {
                    if (!batch.isSpoiled(record)) {
                        rows.add(row(batch, record));
                    }
                }
            }
        }
        return new Table(rows, report.problems().stream().map(Problem::text).toList());
    }

    private static String row(Batch batch, int record) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < batch.columns; column++) {
            var value = batch.first(record, column);
            cells.add(value == 0 ? "∅" : batch.text(value));
        }
        return String.join("|", cells);
    }
}
