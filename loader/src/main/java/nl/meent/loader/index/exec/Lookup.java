package nl.meent.loader.index.exec;

import java.util.stream.IntStream;
import nl.meent.loader.index.path.Guard;

/// Finds the answers that may agree with a row: by a hash on the columns that are always full, where there are such.
final class Lookup {

    private final Rows rows;
    private final int[] keySlots;
    private final Tuples keys;
    private final int[] firsts;
    private final int[] nexts;

    /// @param candidates slots that the rows to come may have values in
    Lookup(Rows rows, java.util.BitSet candidates, Guard guard) {
        this.rows = rows;
        var columns = IntStream.range(0, rows.columns())
                .filter(column -> candidates.get(rows.slot(column)) && rows.isFull(column))
                .toArray();
        keySlots = IntStream.of(columns).map(rows::slot).toArray();
        keys = new Tuples(columns.length, guard);
        guard.hold(2L * Integer.BYTES * rows.count());
        firsts = new int[rows.count()];
        nexts = new int[rows.count()];
        var places = IntStream.range(0, columns.length).toArray();
        var key = new int[columns.length];
        // From the last to the first, so that the lists come out in the order of the answers.
        for (int answer = rows.count() - 1; answer >= 0; answer--) {
            guard.step();
            for (int i = 0; i < columns.length; i++) {
                key[i] = rows.get(answer, columns[i]);
            }
            var place = keys.place(key, places);
            nexts[answer] = firsts[place] - 1;
            firsts[place] = answer + 1;
        }
    }

    /// The first answer that may agree with a row; -1 for none.
    int first(int[] row) {
        for (var slot : keySlots) {
            if (row[slot] == 0) {
                return rows.count() == 0 ? -1 : 0;
            }
        }
        var place = keys.find(row, keySlots);
        return place < 0 ? -1 : firsts[place] - 1;
    }

    /// The one after; -1 where there is none.
    int next(int answer, int[] row) {
        for (var slot : keySlots) {
            if (row[slot] == 0) {
                return answer + 1 < rows.count() ? answer + 1 : -1;
            }
        }
        return nexts[answer];
    }
}
