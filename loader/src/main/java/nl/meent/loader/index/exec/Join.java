package nl.meent.loader.index.exec;

import java.util.List;
import nl.meent.loader.index.path.Guard;

/// Joins patterns by nested lookups: for each answer of one, the triples of the next that fit it. Goes back and forth
/// in a loop, so that the number of patterns is no matter of the stack.
public final class Join implements Step {

    private final Step input;
    private final Level[] levels;
    private final Guard guard;
    private int at = -1;

    /// @param levels the patterns in the order in which they are joined
    Join(Step input, List<Level> levels, Guard guard) {
        this.input = input;
        this.levels = levels.toArray(Level[]::new);
        this.guard = guard;
    }

    /// How many equal answers the last one stands for, where not every slot is needed; 1 where all are.
    public long times() {
        return levels.length == 0 ? 1 : levels[levels.length - 1].times();
    }

    @Override
    public void open() {
        at = -1;
        input.open();
    }

    @Override
    public boolean next() {
        while (true) {
            guard.step();
            if (at < 0) {
                if (!input.next()) {
                    return false;
                }
                if (levels.length == 0) {
                    return true;
                }
                levels[++at].open();
            } else if (!levels[at].next()) {
                at--;
            } else if (at == levels.length - 1) {
                return true;
            } else {
                levels[++at].open();
            }
        }
    }
}
