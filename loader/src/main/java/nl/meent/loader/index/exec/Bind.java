package nl.meent.loader.index.exec;

/// Gives a variable the value of an expression: `BIND`, and expressions in `SELECT`.
///
/// Where the variable has a value already, rows in which that is another one do not pass.
public final class Bind implements Step {

    private final Step input;
    private final int[] row;
    private final int slot;
    private final Value value;
    private boolean bound;

    public Bind(Step input, int[] row, int slot, Value value) {
        this.input = input;
        this.row = row;
        this.slot = slot;
        this.value = value;
    }

    @Override
    public void open() {
        bound = false;
        input.open();
    }

    @Override
    public boolean next() {
        if (bound) {
            row[slot] = 0;
            bound = false;
        }
        while (input.next()) {
            var result = value.get();
            if (row[slot] == 0) {
                row[slot] = result;
                bound = true;
                return true;
            }
            if (result == 0 || row[slot] == result) {
                return true;
            }
        }
        return false;
    }
}
