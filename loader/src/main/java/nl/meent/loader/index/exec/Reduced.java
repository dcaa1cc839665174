package nl.meent.loader.index.exec;

/// Drops a row that has the same values in some slots as the one before: `REDUCED`, and what ARQ makes of `DISTINCT`
/// where the order brings equal rows together.
public final class Reduced implements Step {

    private final Step input;
    private final int[] row;
    private final int[] slots;
    private final int[] last;
    private boolean any;

    public Reduced(Step input, int[] row, int[] slots) {
        this.input = input;
        this.row = row;
        this.slots = slots.clone();
        last = new int[slots.length];
    }

    @Override
    public void open() {
        any = false;
        input.open();
    }

    @Override
    public boolean next() {
        while (input.next()) {
            if (!any || differs()) {
                any = true;
                for (int i = 0; i < slots.length; i++) {
                    last[i] = row[slots[i]];
                }
                return true;
            }
        }
        return false;
    }

    private boolean differs() {
        for (int i = 0; i < slots.length; i++) {
            if (last[i] != row[slots[i]]) {
                return true;
            }
        }
        return false;
    }
}
