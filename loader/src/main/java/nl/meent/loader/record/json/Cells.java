package nl.meent.loader.record.json;

import java.util.Set;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;

/// Puts values into the cells of one record after another, encoded straight into the batch.
final class Cells {

    private static final int REPLACEMENT = 0xFFFD;

    private final Set<String> nulls;
    private final int longestNull;
    private final Problems problems;
    /// The last value of each cell of the record: following the chain of an array of a million values costs hours.
    private final int[] last;

    private Batch batch;
    private int record;
    private int begin;
    private int valuesBefore;

    Cells(Set<String> nulls, Problems problems, Batch batch) {
        this.nulls = Set.copyOf(nulls);
        this.longestNull = nulls.stream().mapToInt(String::length).max().orElse(-1);
        this.problems = problems;
        this.batch = batch;
        this.last = new int[batch.columns];
    }

    /// Begins a record of the batch; what is added goes into it.
    void begin(Batch next, long number, long line, String place) {
        batch = next;
        begin = next.used;
        valuesBefore = next.values;
        record = next.begin(number, line, place);
    }

    /// Adds an object or array without its text to each of the columns.
    void addStructure(int[] columns) {
        for (var column : columns) {
            spend(0);
            append(column, batch.used, 0, Kind.STRUCTURE);
        }
    }

    void add(int[] columns, String text, Kind kind) {
        add(columns, text.toCharArray(), 0, text.length(), kind);
    }

    /// Adds a value to each of the columns, unless it stands for nothing.
    void add(int[] columns, char[] characters, int from, int length, Kind kind) {
        if (columns.length == 0 || isNull(characters, from, length)) {
            return;
        }
        var start = batch.used;
        spend(length);
        batch.room(length * 3);
        var whole = encode(characters, from, from + length);
        for (var column : columns) {
            append(column, start, batch.used - start, kind);
            if (!whole) {
                spoil(column);
            }
        }
    }

    private boolean isNull(char[] characters, int from, int length) {
        return length <= longestNull && nulls.contains(new String(characters, from, length));
    }

    private void append(int column, int from, int size, Kind kind) {
        var cell = record * batch.columns + column;
        var first = batch.head[cell];
        batch.head[cell] = 0;
        batch.append(record, column, from, size, kind);
        if (first != 0) {
            batch.next[last[column]] = batch.head[cell];
            batch.head[cell] = first;
        }
        last[column] = batch.values;
    }

    private void spend(int more) {
        var values = (long) batch.values - valuesBefore;
        if (batch.used - begin + more + values * Limits.NODE_COST > Limits.TEXT) {
            throw Fault.limit(batch.where(record), "is an item with more than 64 MiB of wanted values");
        }
    }

    private void spoil(int column) {
        batch.spoil(record);
        var message = "holds half of a surrogate pair, which is no character";
        problems.add(Problem.violation(Code.SYNTAX, batch.where(record, column), message, "write both halves or none"));
    }

    /// Whether every character could be encoded.
    private boolean encode(char[] characters, int from, int end) {
        var data = batch.data;
        var at = batch.used;
        var whole = true;
        for (var i = from; i < end; i++) {
            // A loop of its own for plain letters: it is where the time goes.
            while (characters[i] < 0x80) {
                data[at++] = (byte) characters[i];
                if (++i == end) {
                    batch.used = at;
                    return whole;
                }
            }
            var point = Character.codePointAt(characters, i, end);
            if (point < 0x800) {
                data[at++] = (byte) (0xC0 | (point >> 6));
            } else if (point < 0x10000) {
                var isHalf = Character.isSurrogate((char) point);
                whole &= !isHalf;
                point = isHalf ? REPLACEMENT : point;
                data[at++] = (byte) (0xE0 | (point >> 12));
                data[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            } else {
                i++;
                data[at++] = (byte) (0xF0 | (point >> 18));
                data[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                data[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            }
            data[at++] = (byte) (0x80 | (point & 0x3F));
        }
        batch.used = at;
        return whole;
    }
}
