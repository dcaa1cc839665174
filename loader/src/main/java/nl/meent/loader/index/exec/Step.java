package nl.meent.loader.index.exec;

/// A step of a running query. All steps of a plan share one row, an array with a slot for each variable, in which 0 is
/// unbound; a step reads from it what the steps before have set. For one thread.
public interface Step {

    /// Begins anew from the row as it is now, whatever was going on before.
    void open();

    /// Sets the row to the next answer. After a no, the row is again as it was at [#open].
    boolean next();
}
