package nl.meent.loader.plan;

import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.mapping.LogicalSource.View;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Problems;

/// Reads the rows of a logical view (RML-LV): the records of what it is a view on, spread over its fields and joins.
final class ViewReader implements RecordReader {

    private static final int MOST_ROWS = 4096;

    private final RecordReader inner;
    private final Batch records;
    private final Cursor cursor;
    private final List<FieldPlan> fields;
    private final List<ViewJoinPlan> joins = new ArrayList<>();
    private final List<String> names;
    private final int number;
    private final int[] wanted;
    private final Problems problems;

    private int next;
    private long rows;

    private ViewReader(View view, List<Column> columns, Readers readers, Problems problems) {
        this.problems = problems;
        var compiler = new ViewCompiler(readers);
        var scope = new Scope();
        number = compiler.place("#");
        fields = compiler.fields(view, scope);
        try {
            for (var join : view.joins()) {
                joins.add(ViewJoinPlan.of(join, compiler, readers, readers.name(view), problems));
            }
            inner = readers.open(view.on(), scope.columns(), problems);
        } catch (RuntimeException e) {
            joins.forEach(ViewJoinPlan::close);
            throw e;
        }
        names = compiler.names();
        wanted = columns.stream()
                .mapToInt(column -> names.indexOf(column.reference()))
                .toArray();
        records = new Batch(readers.name(view), scope.columns());
        cursor = new Cursor(records, scope);
    }

    static RecordReader open(View view, List<Column> columns, Readers readers, Problems problems) {
        return new ViewReader(view, columns, readers, problems);
    }

    @Override
    public boolean read(Batch batch) {
        batch.clear();
        while (batch.used < Batch.BYTES && batch.records < MOST_ROWS) {
            if (next == records.records) {
                next = 0;
                if (!inner.read(records)) {
                    records.clear();
                    break;
                }
            }
            spread(batch, next++);
        }
        return batch.records > 0;
    }

    @Override
    public void close() {
        inner.close();
        joins.forEach(ViewJoinPlan::close);
    }

    private void spread(Batch batch, int record) {
        cursor.moveTo(records, record);
        var spread = List.of(Row.empty(names.size()).with(number, Row.Cell.of(records.number(record) - 1)));
        if (!records.isSpoiled(record)) {
            for (var field : fields) {
                spread = field.spread(spread, cursor);
            }
            for (var join : joins) {
                spread = join(spread, join);
            }
        }
        cursor.problems.forEach(problems::add);
        cursor.problems.clear();
        for (var row : spread) {
            write(batch, record, row);
        }
    }

    private List<Row> join(List<Row> rows, ViewJoinPlan join) {
        var joined = new ArrayList<Row>();
        rows.forEach(row -> joined.addAll(join.spread(row, names, cursor)));
        return joined;
    }

    private void write(Batch batch, int record, Row row) {
        var index = batch.begin(++rows, records, record);
        if (records.isSpoiled(record) || cursor.faulty) {
            batch.spoil(index);
        }
        for (var column = 0; column < wanted.length; column++) {
            var at = column;
            row.cell(wanted[column])
                    .ifPresent(cell ->
                            batch.add(index, at, cell.bytes().array, 0, cell.bytes().array.length, cell.kind()));
        }
    }
}
