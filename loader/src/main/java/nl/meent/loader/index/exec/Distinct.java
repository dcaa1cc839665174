package nl.meent.loader.index.exec;

import nl.meent.loader.index.path.Guard;

/// Lets each different row pass once, looking at some slots.
public final class Distinct implements Step {

    private final Step input;
    private final int[] row;
    private final int[] slots;
    private final Guard guard;
    private Tuples seen;

    public Distinct(Step input, int[] row, int[] slots, Guard guard) {
        this.input = input;
        this.row = row;
        this.slots = slots.clone();
        this.guard = guard;
        seen = new Tuples(slots.length, guard);
    }

    @Override
    public void open() {
        seen = new Tuples(slots.length, guard);
        input.open();
    }

    @Override
    public boolean next() {
        while (input.next()) {
            guard.step();
            var before = seen.count();
            seen.place(row, slots);
            if (seen.count() > before) {
                return true;
            }
        }
        return false;
    }
}
