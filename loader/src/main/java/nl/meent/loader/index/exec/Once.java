package nl.meent.loader.index.exec;

/// The row as it is, once: where every plan begins.
public final class Once implements Step {

    private boolean waiting;

    @Override
    public void open() {
        waiting = true;
    }

    @Override
    public boolean next() {
        var was = waiting;
        waiting = false;
        return was;
    }
}
