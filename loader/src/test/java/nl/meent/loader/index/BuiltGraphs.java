package nl.meent.loader.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/// Whether CONSTRUCT has built the same, but for the labels of the blank nodes that it has made.
///
/// A made-up template has one such node for a row, so two of them never meet in a triple, and each is known by its
/// triples. That saves the search for an isomorphism, which does not end for a few dozen nodes that look alike.
final class BuiltGraphs {

    private final Set<Node> kept = new HashSet<>();

    /// Over data, whose blank nodes are the same on both sides.
    BuiltGraphs(DatasetGraph data) {
        Txn.exec(
                data,
                TxnType.READ,
                () -> data.find().forEachRemaining(quad -> {
                    keep(quad.getGraph());
                    keep(quad.getSubject());
                    keep(quad.getObject());
                }));
    }

    boolean areAlike(Graph right, Graph found) {
        return right.size() == found.size() && signatures(right).equals(signatures(found));
    }

    private void keep(Node node) {
        if (node.isBlank()) {
            kept.add(node);
        }
    }

    /// How often each set of triples stands in a graph: those of a new blank node together, every other by itself.
    private Map<Set<String>, Integer> signatures(Graph graph) {
        var sets = new HashMap<Object, Set<String>>();
        graph.find()
                .forEachRemaining(triple -> sets.computeIfAbsent(key(triple), key -> new TreeSet<>())
                        .add(text(triple.getSubject()) + " " + text(triple.getPredicate()) + " "
                                + text(triple.getObject())));
        var counts = new HashMap<Set<String>, Integer>();
        sets.values().forEach(set -> counts.merge(set, 1, Integer::sum));
        return counts;
    }

    private Object key(Triple triple) {
        if (isNew(triple.getSubject())) {
            return triple.getSubject();
        }
        return isNew(triple.getObject()) ? triple.getObject() : triple;
    }

    private String text(Node node) {
        return isNew(node) ? "new" : NodeFmtLib.strNT(node);
    }

    private boolean isNew(Node node) {
        return node.isBlank() && !kept.contains(node);
    }
}
