package nl.meent.loader.index.exec;

import java.util.List;

/// For each row that comes in, the answers of several plans one after the other.
public final class Union implements Step {

    private final Step input;
    private final List<Step> branches;
    private int branch;

    /// @param branches plans that begin with [Once] on the same row
    public Union(Step input, List<Step> branches) {
        this.input = input;
        this.branches = List.copyOf(branches);
    }

    @Override
    public void open() {
        branch = branches.size();
        input.open();
    }

    @Override
    public boolean next() {
        while (true) {
            if (branch < branches.size()) {
                if (branches.get(branch).next()) {
                    return true;
                }
                branch++;
            } else if (input.next()) {
                branch = 0;
            } else {
                return false;
            }
            if (branch < branches.size()) {
                branches.get(branch).open();
            }
        }
    }
}
