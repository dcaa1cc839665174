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
/// over those that match. For one thread.
final class ViewJoinPlan implements AutoCloseable {

    private final boolean inner;
    private final JoinKey key;
    private final Scope scope = new Scope();
    private final JoinIndex index = new JoinIndex();
    /// For each field its place in the rows, and that of its number among the matches.
    private final List<int[]> names;
    private final Batch batch;
    private final Cursor cursor;

    private ViewJoinPlan(ViewJoin join, ViewCompiler compiler, String source) {
        var terms = new TermCompiler(scope, "");
        inner = join.inner();
        key = new JoinKey(join.conditions().stream()
                .map(condition -> terms.values(condition.child()))
                .toList());
        names = join.fields().stream()
                .map(field -> new int[] {compiler.place(field.name()), compiler.place(field.name() + ".#")})
                .toList();
        batch = new Batch(source, scope.columns(), 1 << 10);
        cursor = new Cursor(batch, scope);
    }

    /// Reads the parent's rows into an index.
    static ViewJoinPlan of(ViewJoin join, ViewCompiler compiler, Readers readers, String source, Problems problems) {
        var plan = new ViewJoinPlan(join, compiler, source);
        try {
            plan.gather(join, readers, problems);
            return plan;
        } catch (RuntimeException e) {
            plan.close();
            throw e;
        }
    }

    /// Spreads a row over its matches; a left join keeps one that has none. What is wrong with its key is told at the
    /// record that the row comes from.
    List<Row> spread(Row row, List<String> rowNames, Cursor outer) {
        fill(row, rowNames, outer);
        var spread = new ArrayList<Row>();
        key.each(
                cursor,
                found -> index.find(
                        found.bytes,
                        0,
                        found.used,
                        (entries, from, size) -> spread.add(joined(row, spread.size(), entries, from))));
        outer.faulty |= cursor.faulty;
        outer.problems.addAll(cursor.problems);
        cursor.problems.clear();
        return spread.isEmpty() && (!inner || cursor.faulty) ? List.of(row) : spread;
    }

    @Override
    public void close() {
        index.close();
    }

    private void fill(Row row, List<String> rowNames, Cursor outer) {
        batch.clear();
        batch.begin(1, outer.batch, outer.record);
        for (var column = 0; column < scope.columns().size(); column++) {
            var at = column;
            row.cell(rowNames.indexOf(scope.columns().get(column).reference()))
                    .ifPresent(cell -> batch.add(0, at, cell.bytes().array, 0, cell.bytes().array.length, cell.kind()));
        }
        cursor.moveTo(batch, 0);
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

    private void gather(ViewJoin join, Readers readers, Problems problems) {
        var parents = new Scope();
        var terms = new TermCompiler(parents, "");
        var keys = new JoinKey(join.conditions().stream()
                .map(condition -> terms.values(condition.parent()))
                .toList());
        var fields = join.fields().stream()
                .map(field -> terms.values(((Field.Values) field).expression()))
                .toList();
        var rows = new Batch(readers.name(join.parent()), parents.columns());
        var at = new Cursor(rows, parents);
        try (var reader = readers.open(join.parent(), parents.columns(), problems)) {
            while (reader.read(rows)) {
                for (var record = 0; record < rows.records; record++) {
                    if (!rows.isSpoiled(record)) {
                        at.moveTo(rows, record);
                        add(fields, keys, at);
                    }
                }
            }
        }
        at.problems.forEach(problems::add);
    }

    private void add(List<ValuePlan> fields, JoinKey keys, Cursor at) {
        var entries = new ArrayList<TermBuffer>();
        entries.add(new TermBuffer(64));
        for (var field : fields) {
            write(field.values(at), entries);
        }
        if (!at.faulty) {
            keys.each(at, found -> {
                var own = Arrays.copyOf(found.bytes, found.used);
                entries.forEach(entry -> index.add(own, 0, own.length, entry.bytes, 0, entry.used));
            });
        }
    }

    /// Adds a field to the entries of a row: the kind, or -1 for NULL, the size, the bytes. A field of several values
    /// makes an entry of each.
    private static void write(Slots slots, List<TermBuffer> entries) {
        var before = List.copyOf(entries);
        entries.clear();
        for (var value = 0; value < Math.max(1, slots.count); value++) {
            for (var entry : before) {
                var next = new TermBuffer(entry.used + 64);
                next.put(entry.bytes, 0, entry.used);
                write(slots, value, next);
                entries.add(next);
            }
        }
    }

    private static void write(Slots slots, int value, TermBuffer entry) {
        var there = value < slots.count;
        var size = there ? slots.length[value] : 0;
        entry.put(there ? slots.kind[value].code() : -1);
        entry.room(4);
        MemorySegment.ofArray(entry.bytes).set(ValueLayout.JAVA_INT_UNALIGNED, entry.used, size);
        entry.used += 4;
        if (size > 0) {
            entry.put(slots.bytes, slots.start[value], size);
        }
    }
}
