package nl.meent.loader.index.exec;

import java.util.BitSet;
import java.util.function.Supplier;
import nl.meent.loader.index.path.Guard;
import org.jspecify.annotations.Nullable;

/// Joins rows with answers that were found apart from them; with the left ones kept where none agrees, for `OPTIONAL`.
public final class HashJoin implements Step {

    private final Step input;
    private final int[] row;
    private final Supplier<Rows> answers;
    private final @Nullable Test optional;
    private final BitSet candidates;
    private final Guard guard;
    private @Nullable Lookup lookup;
    private @Nullable Rows rows;
    private BitSet set = new BitSet();
    private int answer = -1;
    private boolean running;
    private boolean found;

    private HashJoin(
            Step input, int[] row, Supplier<Rows> answers, @Nullable Test optional, BitSet candidates, Guard guard) {
        this.input = input;
        this.row = row;
        this.answers = answers;
        this.optional = optional;
        this.candidates = candidates;
        this.guard = guard;
    }

    /// Only rows that agree with some answer pass.
    ///
    /// @param candidates slots in which rows that come in may have values
    public static Step inner(Step input, int[] row, Supplier<Rows> answers, BitSet candidates, Guard guard) {
        return new HashJoin(input, row, answers, null, candidates, guard);
    }

    /// A row that agrees with no answer for which the condition holds, passes as it is.
    public static Step left(
            Step input, int[] row, Supplier<Rows> answers, Test condition, BitSet candidates, Guard guard) {
        return new HashJoin(input, row, answers, condition, candidates, guard);
    }

    @Override
    public void open() {
        running = false;
        set = new BitSet();
        input.open();
    }

    @Override
    public boolean next() {
        while (true) {
            clear();
            if (running && answer >= 0) {
                var taken = answer;
                if (take(taken)) {
                    return true;
                }
            } else if (running && optional != null && !found) {
                running = false;
                return true;
            } else if (input.next()) {
                begin();
            } else {
                return false;
            }
        }
    }

    private void begin() {
        var now = answers.get();
        if (lookup == null || rows != now) {
            rows = now;
            lookup = new Lookup(now, candidates, guard);
        }
        answer = lookup.first(row);
        running = true;
        found = false;
    }

    /// Tries one answer and moves on to the next.
    private boolean take(int taken) {
        guard.step();
        var now = java.util.Objects.requireNonNull(rows);
        answer = java.util.Objects.requireNonNull(lookup).next(taken, row);
        if (!now.agrees(taken, row)) {
            return false;
        }
        for (int column = 0; column < now.columns(); column++) {
            var slot = now.slot(column);
            if (row[slot] == 0 && now.get(taken, column) != 0) {
                row[slot] = now.get(taken, column);
                set.set(slot);
            }
        }
        if (optional != null && !optional.holds()) {
            return false;
        }
        found = true;
        return true;
    }

    private void clear() {
        for (int slot = set.nextSetBit(0); slot >= 0; slot = set.nextSetBit(slot + 1)) {
            row[slot] = 0;
        }
        set.clear();
    }
}
