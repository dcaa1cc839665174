package nl.meent.loader.index.exec;

/// A condition on the row as it is now.
@FunctionalInterface
public interface Test {

    /// Whether it holds; an error counts as no.
    boolean holds();
}
