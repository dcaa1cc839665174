package nl.meent.loader.index.build;

/// Sorts rows of three numbers (predicate, object, graph) where they lie, by all three.
///
/// A three-way quicksort on the first two as one number; rows of one subject are mostly few, so most of the work is
/// insertion.
final class RowSort {

    static final int WIDTH = 3;
    private static final int FEW = 24;

    private final Scratch rows;
    private int seed = 0x9E3779B9;

    RowSort(Scratch rows) {
        this.rows = rows;
    }

    /// Sorts the rows from one to before another.
    void sort(long from, long to) {
        var left = from;
        var right = to;
        while (right - left > FEW) {
            var pivot = any(left, right);
            var key = key(pivot);
            var graph = graph(pivot);
            var low = left;
            var high = right;
            for (long i = left; i < high; ) {
                var order = compare(i, key, graph);
                if (order < 0) {
                    swap(i++, low++);
                } else if (order > 0) {
                    swap(i, --high);
                } else {
                    i++;
                }
            }
            // The smaller part by recursion, so that the stack stays low.
            if (low - left < right - high) {
                sort(left, low);
                left = high;
            } else {
                sort(high, right);
                right = low;
            }
        }
        insert(left, right);
    }

    private void insert(long from, long to) {
        for (long i = from + 1; i < to; i++) {
            var key = key(i);
            var graph = graph(i);
            var at = i;
            while (at > from && compare(at - 1, key, graph) > 0) {
                set(at, key(at - 1), graph(at - 1));
                at--;
            }
            set(at, key, graph);
        }
    }

    private int compare(long row, long key, int graph) {
        var order = Long.compare(key(row), key);
        return order == 0 ? Integer.compare(graph(row), graph) : order;
    }

    private long key(long row) {
        return ((long) rows.get(WIDTH * row) << Integer.SIZE) | rows.get(WIDTH * row + 1);
    }

    private int graph(long row) {
        return rows.get(WIDTH * row + 2);
    }

    private void set(long row, long key, int graph) {
        rows.set(WIDTH * row, (int) (key >>> Integer.SIZE));
        rows.set(WIDTH * row + 1, (int) key);
        rows.set(WIDTH * row + 2, graph);
    }

    private void swap(long one, long other) {
        var key = key(one);
        var graph = graph(one);
        set(one, key(other), graph(other));
        set(other, key, graph);
    }

    /// A row that the data cannot foresee, so that no data is slow on purpose; the order does not depend on it.
    private long any(long from, long to) {
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return from + Integer.toUnsignedLong(seed) % (to - from);
    }
}
