package nl.meent.loader.index.path;

/// Takes the numbers of terms, one at a time; it may throw to stop who tells them.
@FunctionalInterface
public interface IntSink {

    /// Takes one number.
    void add(int id);
}
