package nl.meent.loader.record.json;

/// How much of one value is read before a source counts as hostile.
final class Limits {

    /// Objects and arrays inside each other.
    static final int NESTING = 200;
    /// Characters or bytes of one item, string or YAML document: 64 MiB.
    static final int TEXT = 64 << 20;
    /// Nodes of one YAML document after its aliases are expanded, and values that one reference finds in one item.
    static final int NODES = 1_000_000;
    /// What a node of a tree costs beside its text, in the currency of [#TEXT]: millions of `{}` are no small item.
    static final int NODE_COST = 32;

    private Limits() {}
}
