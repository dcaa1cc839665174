package nl.meent.loader.record.json;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;

/// Reads JSON: one value, or any number of them with or without white space between (NDJSON, concatenated JSON).
///
/// The iterator is applied to each of these values in turn; what it finds are the records, in the order of the
/// source. References and iterators stream as far as [JsonPath] says; what goes beyond needs a tree of one item (of
/// the value that the prefix of the iterator finds), at most 64 MiB of text. Nesting goes to 200. For one thread at
/// a time.
///
/// A record's place is the JSON Pointer (RFC 6901) of the item in its top-level value, `$` for the whole value. A
/// name that an object has twice gives both values where its column streams, the last one where it needs a tree.
public final class JsonReader implements RecordReader {

    private static final int RECORDS = 4096;

    private final String source;
    private final Events events;
    private final List<Segment> rest;
    private final Node root;
    private final Problems problems;
    private final Items items;
    private final Cells cells;
    private final Walker walker;
    private final Queue<Search.Found> found = new ArrayDeque<>();
    private long number;
    private long line = 1;
    private boolean ended;

    JsonReader(Events events, String source, JsonPath iterator, List<Column> columns, Cells cells, Problems problems) {
        this.source = source;
        this.events = events;
        this.rest = iterator.rest();
        this.root = Node.root(
                columns.stream().map(JsonReader::path).toList(),
                columns.stream().map(Column::structure).toList());
        this.problems = problems;
        this.items = new Items(events, iterator.steps());
        this.cells = cells;
        this.walker = new Walker(events, cells, new Where.Whole(source));
    }

    /// Opens a source whose bytes are UTF-8 without a byte order mark.
    ///
    /// @param iterator JSONPath of the items; the top-level values themselves where it is absent
    /// @param columns JSONPath of each column, relative to the item
    /// @param nulls texts of scalar values that stand for no value
    /// @throws MeentException if a path is not JSONPath, or the bytes cannot be read
    public static RecordReader open(
            InputStream bytes,
            String source,
            Optional<String> iterator,
            List<Column> columns,
            Set<String> nulls,
            Problems problems) {
        return open(new JsonEvents(bytes, source), source, iterator, columns, nulls, problems);
    }

    static RecordReader open(
            Events events,
            String source,
            Optional<String> iterator,
            List<Column> columns,
            Set<String> nulls,
            Problems problems) {
        var path = path(iterator.orElse("$"), new Where.Whole(source));
        var cells = new Cells(nulls, problems, new Batch(source, columns));
        return new JsonReader(events, source, path, columns, cells, problems);
    }

    private static JsonPath path(Column column) {
        return path(column.reference(), column.origin());
    }

    private static JsonPath path(String text, Where where) {
        try {
            return JsonPath.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MeentException(
                    Problem.violation(Code.MAPPING_INVALID, where, String.valueOf(e.getMessage()), ""), e);
        }
    }

    @Override
    public boolean read(Batch batch) {
        batch.clear();
        var whole = 0;
        try {
            while (!ended && batch.records < RECORDS && batch.used < Batch.BYTES) {
                ended = !step(batch);
                whole = batch.records;
            }
        } catch (Fault fault) {
            end(batch, whole, fault.problem());
        } catch (MeentException e) {
            // The bytes themselves are at fault; what came before them is whole.
            end(batch, whole, e.problem());
        }
        return batch.records > 0;
    }

    private void end(Batch batch, int whole, Problem problem) {
        ended = true;
        problems.add(problem);
        if (batch.records > whole) {
            batch.withdraw();
        }
    }

    @Override
    public void close() {
        events.close();
    }

    /// Makes one record, or finds items for the next ones; false at the end.
    private boolean step(Batch batch) {
        if (!found.isEmpty()) {
            var item = found.remove();
            begin(batch, item.pointer());
            walker.item(root, item.value(), batch.where(batch.records - 1));
            return true;
        }
        var token = items.next();
        if (token == Token.NOTHING) {
            return false;
        }
        line = events.line();
        if (rest.isEmpty()) {
            begin(batch, items.pointer());
            walker.item(root, token, batch.where(batch.records - 1));
        } else {
            var where = new Where.Node(source, line, Pointer.place(items.pointer()));
            found.addAll(Search.find(rest, Tree.read(events, token, where), items.pointer(), where));
        }
        return true;
    }

    private void begin(Batch batch, String pointer) {
        cells.begin(batch, ++number, line, Pointer.place(pointer));
    }
}
