package nl.meent.loader.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.meent.loader.report.Where;

/// Some records of one source: the bytes of their values (UTF-8) and, for each record and column, which of them it
/// holds.
///
/// A reader fills it, a plan reads it, and then it is cleared and filled again, so that no object is made for a
/// cell. The arrays are open to both for the sake of speed; everyone else uses the methods. For one thread at a
/// time.
///
/// Values are numbered from 1. `head[record * columns + column]` is the first value of a cell, 0 where it has none
/// (NULL); `next[value]` is the one after it.
public final class Batch {

    /// About how many bytes a reader puts into one batch; a larger record still fits, since everything grows.
    public static final int BYTES = 1 << 18;

    /// Name of the source, for problems.
    public final String source;
    /// How many columns a record has.
    public final int columns;

    public byte[] data;
    public int used;
    public int records;
    public int[] head;
    public int[] next = new int[1024];
    public int[] start = new int[1024];
    public int[] length = new int[1024];
    public byte[] kind = new byte[1024];
    /// The number of the last value.
    public int values;

    private final List<Column> names;
    private int[] tail;
    private long[] number = new long[64];
    private long[] line = new long[64];
    private String[] place = new String[64];
    private boolean[] spoiled = new boolean[64];
    private long[] group = new long[64];

    /// A batch for a file.
    public Batch(String source, List<Column> columns) {
        this(source, columns, BYTES + (BYTES >> 3));
    }

    /// A batch that begins with room for so many bytes.
    public Batch(String source, List<Column> columns, int size) {
        this.data = new byte[size];
        this.source = source;
        this.names = List.copyOf(columns);
        this.columns = columns.size();
        this.head = new int[64 * Math.max(1, this.columns)];
        this.tail = new int[head.length];
    }

    /// Lets go of the room that a huge record needed.
    public void shrink() {
        if (data.length > 8 * BYTES) {
            data = new byte[BYTES + (BYTES >> 3)];
        }
    }

    /// Forgets all records.
    public void clear() {
        used = 0;
        records = 0;
        values = 0;
    }

    /// Begins a record whose cells are all NULL, and gives its index.
    ///
    /// @param number its number in the source, from 1
    /// @param line its first line, from 1
    /// @param place its JSON Pointer or XPath; empty for a row of a table
    public int begin(long number, long line, String place) {
        var record = records++;
        if (record == this.number.length) {
            growRecords();
        }
        this.number[record] = number;
        this.group[record] = number;
        this.line[record] = line;
        this.place[record] = place;
        spoiled[record] = false;
        Arrays.fill(head, record * columns, (record + 1) * columns, 0);
        return record;
    }

    /// Begins a record that is one of several made from a record of another batch, and stands where that does.
    public int begin(long number, Batch other, int record) {
        var index = begin(number, other.line[record], other.place[record]);
        group[index] = other.group[record];
        return index;
    }

    /// Records made from the same record of the source have the same group.
    public long group(int record) {
        return group[record];
    }

    /// Takes the last record back.
    public void withdraw() {
        records--;
    }

    /// Marks a record as faulty: no quads are made of it.
    public void spoil(int record) {
        spoiled[record] = true;
    }

    /// Whether a record was marked as faulty.
    public boolean isSpoiled(int record) {
        return spoiled[record];
    }

    /// Adds a value whose bytes lie in `data` already, as the only one of its cell.
    public void set(int record, int column, int from, int size) {
        head[record * columns + column] = value(from, size, Kind.STRING);
    }

    /// Adds a value to a cell, after those it has, and copies its bytes.
    public void add(int record, int column, byte[] bytes, int from, int size, Kind kind) {
        room(size);
        System.arraycopy(bytes, from, data, used, size);
        append(record, column, used, size, kind);
        used += size;
    }

    /// Adds a value to a cell, after those it has.
    public void add(int record, int column, String text, Kind kind) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        add(record, column, bytes, 0, bytes.length, kind);
    }

    /// Adds a value whose bytes lie in `data` already to a cell, after those it has.
    public void append(int record, int column, int from, int size, Kind kind) {
        var value = value(from, size, kind);
        var cell = record * columns + column;
        if (head[cell] == 0) {
            head[cell] = value;
        } else {
            next[tail[cell]] = value;
        }
        tail[cell] = value;
    }

    /// Makes room for so many more bytes in `data`.
    public void room(int more) {
        if (data.length - used < more) {
            data = Arrays.copyOf(data, Math.max(used + more, Math.addExact(data.length, data.length >> 1)));
        }
    }

    /// The first value of a cell, 0 for NULL.
    public int first(int record, int column) {
        return head[record * columns + column];
    }

    /// The text of a value.
    public String text(int value) {
        return new String(data, start[value], length[value], StandardCharsets.UTF_8);
    }

    /// What a value was in the source.
    public Kind kind(int value) {
        return Kind.of(kind[value]);
    }

    /// The number of a record in its source, from 1.
    public long number(int record) {
        return number[record];
    }

    /// Where a record stands.
    public Where where(int record) {
        return place[record].isEmpty()
                ? new Where.Position(source, line[record], 1)
                : new Where.Node(source, line[record], place[record]);
    }

    /// Where a cell stands.
    public Where where(int record, int column) {
        var reference = names.get(column).reference();
        return place[record].isEmpty()
                ? new Where.Cell(source, group[record], line[record], reference)
                : new Where.Node(source, line[record], place[record] + " " + reference);
    }

    private int value(int from, int size, Kind of) {
        var value = ++values;
        if (value == start.length) {
            growValues();
        }
        start[value] = from;
        length[value] = size;
        next[value] = 0;
        kind[value] = of.code();
        return value;
    }

    private void growValues() {
        var size = start.length * 2;
        start = Arrays.copyOf(start, size);
        length = Arrays.copyOf(length, size);
        next = Arrays.copyOf(next, size);
        kind = Arrays.copyOf(kind, size);
    }

    private void growRecords() {
        var size = number.length * 2;
        number = Arrays.copyOf(number, size);
        line = Arrays.copyOf(line, size);
        place = Arrays.copyOf(place, size);
        spoiled = Arrays.copyOf(spoiled, size);
        group = Arrays.copyOf(group, size);
        head = Arrays.copyOf(head, size * Math.max(1, columns));
        tail = Arrays.copyOf(tail, head.length);
    }
}
