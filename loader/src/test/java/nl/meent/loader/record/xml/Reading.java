package nl.meent.loader.record.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;

/// What a reader makes of a document: the values of every record, where each stands, and the problems.
record Reading(List<List<List<String>>> records, List<String> places, List<String> problems) {

    static final Map<String, String> NAMESPACES = Map.of("ex", "http://example.org", "o", "http://other.example");

    static Reading of(String xml, String iterator, String... references) {
        return of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), iterator, references);
    }

    static Reading of(InputStream bytes, String iterator, String... references) {
        var columns = Stream.of(references).map(r -> column(r, false)).toList();
        return of(bytes, Optional.of(iterator), columns, Set.of("n/a"));
    }

    static Reading of(InputStream bytes, Optional<String> iterator, List<Column> columns, Set<String> nulls) {
        var report = new Report();
        var records = new ArrayList<List<List<String>>>();
        var places = new ArrayList<String>();
        var batch = new Batch("a.xml", columns);
        try (var reader = XmlReader.open(bytes, "a.xml", iterator, NAMESPACES, columns, nulls, report)) {
            while (reader.read(batch)) {
                for (var record = 0; record < batch.records; record++) {
                    records.add(values(batch, record));
                    places.add(batch.where(record).text().substring("a.xml:".length()));
                }
            }
        }
        return new Reading(
                records, places, report.problems().stream().map(Problem::text).toList());
    }

    static Column column(String reference, boolean structure) {
        return new Column(reference, structure, new Where.Position("mapping.ttl", 3, 5));
    }

    /// The first value of the first column, per record.
    List<String> firsts() {
        return records.stream()
                .map(record -> record.getFirst().stream().findFirst().orElse("NULL"))
                .toList();
    }

    private static List<List<String>> values(Batch batch, int record) {
        var cells = new ArrayList<List<String>>();
        for (var column = 0; column < batch.columns; column++) {
            var cell = new ArrayList<String>();
            for (var value = batch.first(record, column); value != 0; value = batch.next[value]) {
                cell.add(batch.text(value));
            }
            cells.add(cell);
        }
        return cells;
    }
}
