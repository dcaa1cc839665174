package nl.meent.loader.index.exec;

/// An expression on the row as it is now.
@FunctionalInterface
public interface Value {

    /// The number of its value; 0 where it has none, as after an error.
    int get();
}
