package nl.meent.loader.index.build;

/// The stages of a build, in their order.
public enum Stage {
    /// Lines are parsed; done counts bytes.
    PARSE,
    /// Terms are merged into the dictionary; done counts different terms.
    TERMS,
    /// Quads are gathered and sorted; done counts quads.
    TRIPLES,
    /// The two other orders and the graphs are written; done counts triples.
    ORDERS,
    /// All is on the disk; done counts quads.
    DONE
}
