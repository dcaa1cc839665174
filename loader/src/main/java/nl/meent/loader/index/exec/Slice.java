package nl.meent.loader.index.exec;

/// Some of the rows: `OFFSET` and `LIMIT`. What comes after is not asked for.
public final class Slice implements Step {

    private final Step input;
    private final long offset;
    private final long limit;
    private long passed;

    /// @param limit how many at most; [Long#MAX_VALUE] for all
    public Slice(Step input, long offset, long limit) {
        this.input = input;
        this.offset = offset;
        this.limit = limit;
    }

    @Override
    public void open() {
        passed = 0;
        input.open();
    }

    @Override
    public boolean next() {
        while (passed < offset) {
            if (!input.next()) {
                return false;
            }
            passed++;
        }
        if (passed - offset >= limit || !input.next()) {
            return false;
        }
        passed++;
        return true;
    }
}
