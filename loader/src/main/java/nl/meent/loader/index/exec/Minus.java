package nl.meent.loader.index.exec;

import java.util.BitSet;
import java.util.function.Supplier;
import nl.meent.loader.index.path.Guard;
import org.jspecify.annotations.Nullable;

/// Lets those rows pass that agree with no answer of another plan that they share a value with: `MINUS`.
public final class Minus implements Step {

    private final Step input;
    private final int[] row;
    private final Supplier<Rows> answers;
    private final BitSet candidates;
    private final Guard guard;
    private @Nullable Lookup lookup;
    private @Nullable Rows rows;

    /// @param candidates slots in which rows that come in may have values
    public Minus(Step input, int[] row, Supplier<Rows> answers, BitSet candidates, Guard guard) {
        this.input = input;
        this.row = row;
        this.answers = answers;
        this.candidates = candidates;
        this.guard = guard;
    }

    @Override
    public void open() {
        input.open();
    }

    @Override
    public boolean next() {
        while (input.next()) {
            if (!isTaken()) {
                return true;
            }
        }
        return false;
    }

    private boolean isTaken() {
        var now = answers.get();
        if (lookup == null || rows != now) {
            rows = now;
            lookup = new Lookup(now, candidates, guard);
        }
        for (int answer = lookup.first(row); answer >= 0; answer = lookup.next(answer, row)) {
            guard.step();
            if (now.meets(answer, row) && now.agrees(answer, row)) {
                return true;
            }
        }
        return false;
    }
}
