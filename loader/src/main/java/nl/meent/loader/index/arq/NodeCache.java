package nl.meent.loader.index.arq;

import nl.meent.loader.index.read.Dictionary;
import org.apache.jena.graph.Node;

/// The terms of an index as nodes, with the ones last asked for kept. Any number of threads.
///
/// Threads may overwrite each other's entries; an entry is whole or not seen, as all of it is final.
public final class NodeCache {

    private static final int SIZE = 1 << 14;

    private final Dictionary dictionary;
    private final Entry[] entries = new Entry[SIZE];

    private record Entry(int term, Node node) {}

    /// An empty cache.
    public NodeCache(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// The node of a term.
    Node node(int term) {
        var place = (term * 0x9E3779B9) >>> (Integer.SIZE - 14);
        var entry = entries[place];
        if (entry == null || entry.term != term) {
            entry = new Entry(term, NodeText.node(dictionary.bytes(term)));
            entries[place] = entry;
        }
        return entry.node;
    }

    /// The term of a node; 0 where the index does not have it.
    int term(Node node) {
        return NodeText.of(node)
                .map(text -> dictionary.find(text, 0, text.length))
                .orElse(0);
    }
}
