package nl.meent.loader.bench;

/// What answers the queries.
enum Engine {
    /// Jena's own store: what the others are compared with.
    TDB2,
    /// The index with the executor that works on its numbers.
    INDEX,
    /// The index under Jena's executor.
    PLAIN
}
