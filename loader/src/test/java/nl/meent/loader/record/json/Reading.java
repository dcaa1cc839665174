package nl.meent.loader.record.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;

/// Reads a text as the tests write it, and shows records as lines: the place, then the cells between bars.
///
/// A value shows as `"text"`, `i1`, `d1.5`, `btrue` or `s{}` by its kind; of a structure column (`#$.a`) with its
/// text.
record Reading(String iterator, List<String> columns, Set<String> nulls, boolean yaml) {

    static Reading json(String iterator, String... columns) {
        return new Reading(iterator, List.of(columns), Set.of(), false);
    }

    static Reading yaml(String iterator, String... columns) {
        return new Reading(iterator, List.of(columns), Set.of(), true);
    }

    Reading withNulls(String... texts) {
        return new Reading(iterator, columns, Set.of(texts), yaml);
    }

    /// The records, then the problems.
    String of(String text) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The records, then the problems.
    String of(InputStream bytes) {
        var report = new Report();
        var lines = new ArrayList<String>();
        try (var reader = open(bytes, report)) {
            var batch = new Batch("data", wanted());
            while (reader.read(batch)) {
                for (var record = 0; record < batch.records; record++) {
                    lines.add(show(batch, record));
                }
            }
        }
        report.problems().stream().map(Problem::text).forEach(lines::add);
        return String.join("\n", lines);
    }

    RecordReader open(InputStream bytes, Report report) {
        var path = iterator.isEmpty() ? Optional.<String>empty() : Optional.of(iterator);
        return yaml
                ? YamlReader.open(bytes, "data", path, wanted(), nulls, report)
                : JsonReader.open(bytes, "data", path, wanted(), nulls, report);
    }

    List<Column> wanted() {
        return columns.stream()
                .map(text -> new Column(
                        text.replaceFirst("^#", ""), text.startsWith("#"), new Where.Position("mapping", 7, 3)))
                .toList();
    }

    private static String show(Batch batch, int record) {
        var cells = Stream.iterate(0, column -> column < batch.columns, column -> column + 1)
                .map(column -> values(batch, record, column));
        var place = (Where.Node) batch.where(record);
        return place.pointer() + " | " + cells.collect(Collectors.joining(" | "))
                + (batch.isSpoiled(record) ? " spoiled" : "");
    }

    private static String values(Batch batch, int record, int column) {
        var values = new ArrayList<String>();
        for (var value = batch.first(record, column); value != 0; value = batch.next[value]) {
            var text = batch.text(value);
            values.add(
                    switch (batch.kind(value)) {
                        case STRING -> "\"" + text + "\"";
                        case INTEGER -> "i" + text;
                        case DOUBLE -> "d" + text;
                        case BOOLEAN -> "b" + text;
                        case STRUCTURE -> "s" + text;
                        case IRI -> "<" + text + ">";
                    });
        }
        return values.isEmpty() ? "-" : String.join(" ", values);
    }
}
