package nl.meent.loader.index.exec;

/// Whether a plan has an answer on the row as it is now: `EXISTS`. The row stays as it is.
public final class Exists implements Test {

    private final Step plan;
    private final int[] row;
    private final int[] kept;

    /// @param plan a plan that begins with [Once] on the same row
    public Exists(Step plan, int[] row) {
        this.plan = plan;
        this.row = row;
        kept = new int[row.length];
    }

    @Override
    public boolean holds() {
        System.arraycopy(row, 0, kept, 0, row.length);
        plan.open();
        var found = plan.next();
        System.arraycopy(kept, 0, row, 0, row.length);
        return found;
    }
}
