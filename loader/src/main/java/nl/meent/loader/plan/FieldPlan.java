package nl.meent.loader.plan;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.mapping.LogicalSource.Formulation;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;

/// A field of a view, compiled: spreads rows over the values that it has. A field without a value leaves the rows
/// as they are, with NULL in its place (RML-LV, field record sequences).
sealed interface FieldPlan {

    /// Spreads rows over what the field has for the record at the cursor.
    List<Row> spread(List<Row> rows, Cursor cursor);

    /// Values of an expression, each of which may be a document of its own.
    record Values(ValuePlan values, int name, int place, List<DocumentPlan> documents) implements FieldPlan {
        @Override
        public List<Row> spread(List<Row> rows, Cursor cursor) {
            var slots = values.values(cursor);
            if (slots.count == 0) {
                return rows;
            }
            var cells = new ArrayList<Row.Cell>();
            for (var i = 0; i < slots.count; i++) {
                cells.add(Row.Cell.of(slots, i));
            }
            var spread = new ArrayList<Row>();
            for (var i = 0; i < cells.size(); i++) {
                var at = i;
                var own = rows.stream()
                        .map(row -> row.with(name, cells.get(at)).with(place, Row.Cell.of(at)))
                        .toList();
                for (var document : documents) {
                    own = document.spread(own, cells.get(i).bytes().array, cursor, values.column());
                }
                spread.addAll(own);
            }
            return spread;
        }
    }

    /// Records inside the record.
    record Records(int column, int place, DocumentPlan document, boolean json) implements FieldPlan {
        @Override
        public List<Row> spread(List<Row> rows, Cursor cursor) {
            var texts = new ArrayList<byte[]>();
            var batch = cursor.batch;
            for (var value = batch.first(cursor.record, column); value != 0; value = batch.next[value]) {
                texts.add(text(batch, value));
            }
            var spread = new ArrayList<Row>();
            for (var i = 0; i < texts.size(); i++) {
                var at = Row.Cell.of(i);
                var own = rows.stream().map(row -> row.with(place, at)).toList();
                spread.addAll(document.spread(own, texts.get(i), cursor, column));
            }
            return texts.isEmpty() ? rows : spread;
        }

        private byte[] text(Batch batch, int value) {
            var text = batch.text(value);
            var quoted = json && batch.kind(value) == Kind.STRING
                    ? '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"'
                    : text;
            return quoted.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /// A text read as a document: its records, and the fields on each of them.
    ///
    /// @param place the name that gets the number of the record; -1 where there is none
    record DocumentPlan(
            Formulation formulation, String iterator, Scope scope, List<FieldPlan> fields, int place, Readers readers) {

        List<Row> spread(List<Row> rows, byte[] text, Cursor outer, int column) {
            var spread = new ArrayList<Row>();
            var batch = new Batch(outer.batch.source, scope.columns(), 1 << 10);
            var cursor = new Cursor(batch, scope);
            var count = 0;
            try (var reader = readers.open(
                    text, outer.batch.source, formulation, iterator, scope.columns(), inside(outer, column))) {
                while (reader.read(batch)) {
                    for (var record = 0; record < batch.records; record++) {
                        cursor.moveTo(batch, record);
                        spread.addAll(spread(rows, cursor, count++));
                        outer.faulty |= batch.isSpoiled(record) || cursor.faulty;
                    }
                }
            }
            outer.problems.addAll(cursor.problems);
            return spread.isEmpty() ? rows : spread;
        }

        private List<Row> spread(List<Row> rows, Cursor cursor, int count) {
            var own = rows;
            if (place >= 0) {
                var at = Row.Cell.of(count);
                own = rows.stream().map(row -> row.with(place, at)).toList();
            }
            for (var field : fields) {
                own = field.spread(own, cursor);
            }
            return own;
        }

        /// A problem inside the text is told at the cell that holds it.
        private static Problems inside(Cursor outer, int column) {
            return problem -> outer.fault(
                    problem.code() == Code.UNKNOWN_REFERENCE ? Code.UNKNOWN_REFERENCE : Code.SYNTAX,
                    column,
                    problem.value().orElse(""),
                    problem.message() + ", inside the value at " + place(problem),
                    problem.advice());
        }

        private static String place(Problem problem) {
            return problem.where().text().replaceFirst("^[^:#]*[:#]?", "");
        }
    }
}
