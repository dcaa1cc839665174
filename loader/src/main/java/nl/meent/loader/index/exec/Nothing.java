package nl.meent.loader.index.exec;

/// No row at all.
public final class Nothing implements Step {

    @Override
    public void open() {}

    @Override
    public boolean next() {
        return false;
    }
}
