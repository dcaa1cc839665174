package nl.meent.loader.index.exec;

import nl.meent.loader.index.path.Guard;

/// Lets those rows pass for which a condition holds.
public final class Filter implements Step {

    private final Step input;
    private final Test test;
    private final Guard guard;

    public Filter(Step input, Test test, Guard guard) {
        this.input = input;
        this.test = test;
        this.guard = guard;
    }

    @Override
    public void open() {
        input.open();
    }

    @Override
    public boolean next() {
        while (input.next()) {
            guard.step();
            if (test.holds()) {
                return true;
            }
        }
        return false;
    }
}
