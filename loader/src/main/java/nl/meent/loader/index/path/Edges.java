package nl.meent.loader.index.path;

/// The edges of a graph, by the numbers of their terms. A number is never 0.
///
/// A search asks only for numbers that are positive, and it asks again while it is being told: every method must bear
/// to be called from within a sink. The graph must not change as long as a search lasts.
public interface Edges {

    /// Tells the objects of a subject and a predicate, each once and ascending.
    void objects(int subject, int predicate, IntSink sink);

    /// Tells the subjects of a predicate and an object, each once and ascending.
    void subjects(int predicate, int object, IntSink sink);

    /// Tells the edges that leave a node, each once, as predicate and object.
    void outgoing(int subject, PairSink sink);

    /// Tells the edges that enter a node, each once, as predicate and subject.
    void incoming(int object, PairSink sink);

    /// Tells the edges of a predicate, each once, as subject and object.
    void pairs(int predicate, PairSink sink);

    /// Tells every node, that is every subject and every object, each once.
    void nodes(IntSink sink);
}
