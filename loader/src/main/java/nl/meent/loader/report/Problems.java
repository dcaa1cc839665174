package nl.meent.loader.report;

/// Takes problems as they are found. Whoever reads data tells its problems here and goes on.
@FunctionalInterface
public interface Problems {

    /// Tells one problem. Implementations accept calls from any thread.
    void add(Problem problem);
}
