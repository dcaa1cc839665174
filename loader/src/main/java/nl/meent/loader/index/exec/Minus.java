package nl.meent.loader.index.exec;

import java.util.BitSet;
import java.util.function.Supplier;
import nl.meent.loader.index.path.Guard;
import org.jspecify.annotations.Nullable;

/// Whether a row agrees with no answer of another plan that it shares a value with: `MINUS`.
public final class Minus implements Test {

    private final int[] row;
    private final Supplier<Rows> answers;
    private final BitSet candidates;
    private final Guard guard;
    private @Nullable Lookup lookup;
    private @Nullable Rows rows;

    /// @param candidates slots in which rows that come in may have values
    public Minus(int[] row, Supplier<Rows> answers, BitSet candidates, Guard guard) {
        this.row = row;
        this.answers = answers;
        this.candidates = candidates;
        this.guard = guard;
    }

    @Override
    public boolean holds() {
        var now = answers.get();
        if (lookup == null || rows != now) {
            rows = now;
            lookup = new Lookup(now, candidates, guard);
        }
        for (int answer = lookup.first(row); answer >= 0; answer = lookup.next(answer, row)) {
            guard.step();
            if (now.meets(answer, row) && now.agrees(answer, row)) {
                return false;
            }
        }
        return true;
    }
}
