package nl.meent.loader.index.exec;

/// For each row that comes in, the answers of a plan, or the row as it is where there are none.
public final class Optional implements Step {

    private final Step input;
    private final Step plan;
    private boolean running;
    private boolean found;

    /// @param plan a plan that begins with [Once] on the same row
    public Optional(Step input, Step plan) {
        this.input = input;
        this.plan = plan;
    }

    @Override
    public void open() {
        running = false;
        input.open();
    }

    @Override
    public boolean next() {
        while (true) {
            if (running) {
                if (plan.next()) {
                    found = true;
                    return true;
                }
                running = false;
                if (!found) {
                    return true;
                }
            }
            if (!input.next()) {
                return false;
            }
            plan.open();
            running = true;
            found = false;
        }
    }
}
