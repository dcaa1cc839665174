package nl.meent.loader.index;

/// Who answers queries on an index.
public enum Executor {
    /// Our own executor, which works on numbers; what it does not do, ARQ does on the same data.
    FAST,
    /// ARQ alone, by plain lookups: the same answers, slower.
    PLAIN
}
