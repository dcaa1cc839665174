package nl.meent.loader.index.exec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nl.meent.loader.index.path.Guard;

/// Puts rows into an order; where only the first are wanted, no more than those are kept. Equal rows keep their order.
///
/// It stands only where nothing was bound before.
public final class Sort implements Step {

    private static final long BYTES_PER_ROW = 40;

    private final Step input;
    private final int[] row;
    private final List<Value> keys;
    private final Comparator<int[]> order;
    private final int limit;
    private final Guard guard;
    private List<int[]> sorted = List.of();
    private int next;
    private boolean done;

    /// @param keys what to sort by
    /// @param order compares arrays that begin with the values of the keys
    /// @param limit how many rows are wanted; [Integer#MAX_VALUE] for all
    public Sort(Step input, int[] row, List<Value> keys, Comparator<int[]> order, int limit, Guard guard) {
        this.input = input;
        this.row = row;
        this.keys = List.copyOf(keys);
        this.order = order;
        this.limit = limit;
        this.guard = guard;
    }

    @Override
    public void open() {
        done = false;
    }

    @Override
    public boolean next() {
        if (!done) {
            input.open();
            sorted = limit == Integer.MAX_VALUE ? all() : first();
            next = 0;
            done = true;
        }
        if (next == sorted.size()) {
            java.util.Arrays.fill(row, 0);
            return false;
        }
        System.arraycopy(sorted.get(next++), keys.size(), row, 0, row.length);
        return true;
    }

    private List<int[]> all() {
        var all = new ArrayList<int[]>();
        while (input.next()) {
            guard.step();
            hold();
            all.add(copy(0));
        }
        all.sort(order.thenComparing(Comparator.comparingInt(Sort::number)));
        return all;
    }

    private List<int[]> first() {
        var number = 0;
        var worstFirst =
                order.thenComparing(Comparator.comparingInt(Sort::number)).reversed();
        var kept = new PriorityQueue<int[]>(worstFirst);
        while (limit > 0 && input.next()) {
            guard.step();
            var candidate = copy(number++);
            if (kept.size() < limit) {
                hold();
                kept.add(candidate);
            } else if (worstFirst.compare(candidate, kept.element()) > 0) {
                kept.poll();
                kept.add(candidate);
            }
        }
        return kept.stream().sorted(worstFirst.reversed()).toList();
    }

    /// Keys, then the row, then its number, by which equal ones keep their order.
    private int[] copy(int number) {
        var copy = new int[keys.size() + row.length + 1];
        for (int i = 0; i < keys.size(); i++) {
            copy[i] = keys.get(i).get();
        }
        System.arraycopy(row, 0, copy, keys.size(), row.length);
        copy[copy.length - 1] = number;
        return copy;
    }

    private void hold() {
        guard.hold(BYTES_PER_ROW + ((long) keys.size() + row.length) * Integer.BYTES);
    }

    private static int number(int[] copy) {
        return copy[copy.length - 1];
    }
}
