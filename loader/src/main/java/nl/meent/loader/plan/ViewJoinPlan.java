package nl.meent.loader.plan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.meent.loader.mapping.LogicalSource.Field;
import nl.meent.loader.mapping.LogicalSource.ViewJoin;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Problems;
import nl.meent.loader.term.TermBuffer;

/// A join of views, compiled: the rows of the parent lie in an index by their keys; each row of the child is spread
/// over those that match.
///
/// @param names for each field its place in the rows, and that of its number among the matches
record ViewJoinPlan(boolean inner, JoinKey key, Scope scope, JoinIndex index, List<int[]> names)
        implements AutoCloseable {

    /// Reads the parent's rows into an index.
    static ViewJoinPlan of(ViewJoin join, ViewCompiler compiler, Readers readers, Problems problems) {
        var index = new JoinIndex();
        gather(join, readers, index, problems);
        var scope = new Scope();
        var terms = new TermCompiler(scope, "");
        var key = join.conditions().stream()
                .map(condition -> terms.values(condition.child()))
                .toList();
        var names = join.fields().stream()
                .map(field -> new int[] {compiler.place(field.name()), compiler.place(field.name() + ".#")})
                .toList();
        return new ViewJoinPlan(join.inner(), new JoinKey(key), scope, index, names);
    }

    /// Spreads a row over its matches; a left join keeps one that has none.
    List<Row> spread(Row row, List<String> rowNames) {
        var batch = new Batch("", scope.columns());
        var cursor = new Cursor(batch, scope);
        fill(batch, row, rowNames);
        cursor.moveTo(batch, 0);
        var spread = new ArrayList<Row>();
        key.each(
                cursor,
                found -> index.find(
                        found.bytes,
                        0,
                        found.used,
                        (entries, from, size) -> spread.add(joined(row, spread.size(), entries, from))));
        return spread.isEmpty() && !inner ? List.of(row) : spread;
    }

    @Override
    public void close() {
        index.close();
    }

    private void fill(Batch batch, Row row, List<String> rowNames) {
        batch.clear();
        batch.begin(1, 1, "");
        for (var column = 0; column < scope.columns().size(); column++) {
            var at = column;
            row.cell(rowNames.indexOf(scope.columns().get(column).reference()))
                    .ifPresent(cell -> batch.add(0, at, cell.bytes().array, 0, cell.bytes().array.length, cell.kind()));
        }
    }

    private Row joined(Row row, int match, MemorySegment entries, long from) {
        var next = row;
        var at = from;
        for (var name : names) {
            var kind = entries.get(ValueLayout.JAVA_BYTE, at);
            var size = entries.get(ValueLayout.JAVA_INT_UNALIGNED, at + 1);
            if (kind >= 0) {
                var bytes = entries.asSlice(at + 5, size).toArray(ValueLayout.JAVA_BYTE);
                next = next.with(name[0], new Row.Cell(Bytes.of(bytes), Kind.of(kind)))
                        .with(name[1], Row.Cell.of(match));
            }
            at += 5 + size;
        }
        return next;
    }

    private static void gather(ViewJoin join, Readers readers, JoinIndex index, Problems problems) {
        var scope = new Scope();
        var terms = new TermCompiler(scope, "");
        var key = new JoinKey(join.conditions().stream()
                .map(condition -> terms.values(condition.parent()))
                .toList());
        var fields = join.fields().stream()
                .map(field -> terms.values(((Field.Values) field).expression()))
                .toList();
        var batch = new Batch(readers.name(join.parent()), scope.columns());
        var cursor = new Cursor(batch, scope);
        var entry = new TermBuffer(256);
        try (var reader = readers.open(join.parent(), scope.columns(), problems)) {
            while (reader.read(batch)) {
                for (var record = 0; record < batch.records; record++) {
                    cursor.moveTo(batch, record);
                    write(fields, cursor, entry);
                    key.each(
                            cursor,
                            found -> index.add(
                                    Arrays.copyOf(found.bytes, found.used), 0, found.used, entry.bytes, 0, entry.used));
                }
            }
        }
        cursor.problems.forEach(problems::add);
    }

    /// The fields of a row of the parent: for each the kind, or -1 for NULL, the size, the bytes.
    private static void write(List<ValuePlan> fields, Cursor cursor, TermBuffer entry) {
        entry.used = 0;
        for (var field : fields) {
            var slots = field.values(cursor);
            var size = slots.count == 0 ? 0 : slots.length[0];
            entry.put(slots.count == 0 ? -1 : slots.kind[0].code());
            entry.room(4);
            MemorySegment.ofArray(entry.bytes).set(ValueLayout.JAVA_INT_UNALIGNED, entry.used, size);
            entry.used += 4;
            if (size > 0) {
                entry.put(slots.bytes, slots.start[0], size);
            }
        }
    }
}
