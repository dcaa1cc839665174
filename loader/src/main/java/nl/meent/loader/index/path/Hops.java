package nl.meent.loader.index.path;

import java.util.List;

/// Walks single edges, forward or backward, and takes a step of the guard for each.
final class Hops {

    private final Edges edges;
    private final Guard guard;

    Hops(Edges edges, Guard guard) {
        this.edges = edges;
        this.guard = guard;
    }

    /// Tells where a hop from a node leads, once for each edge.
    void walk(int node, IdPath.Hop hop, boolean forward, IntSink ends) {
        guard.step();
        if (node < 0) {
            return;
        }
        switch (hop) {
            case IdPath.Link link -> walk(node, link.predicate(), forward, ends);
            case IdPath.Negated negated -> {
                walkOut(node, forward ? negated.forward() : negated.backward(), ends);
                walkIn(node, forward ? negated.backward() : negated.forward(), ends);
            }
        }
    }

    /// Tells all pairs of nodes between which a hop leads, once for each edge.
    void all(IdPath.Hop hop, boolean forward, PairSink pairs) {
        guard.step();
        switch (hop) {
            case IdPath.Link link -> all(link.predicate(), forward, pairs);
            case IdPath.Negated negated ->
                edges.nodes(node -> walk(node, negated, forward, end -> pairs.add(node, end)));
        }
    }

    private void walk(int node, int predicate, boolean forward, IntSink ends) {
        if (predicate < 0) {
            return;
        }
        IntSink stepped = end -> {
            guard.step();
            ends.add(end);
        };
        if (forward) {
            edges.objects(node, predicate, stepped);
        } else {
            edges.subjects(predicate, node, stepped);
        }
    }

    private void all(int predicate, boolean forward, PairSink pairs) {
        if (predicate < 0) {
            return;
        }
        edges.pairs(predicate, (subject, object) -> {
            guard.step();
            if (forward) {
                pairs.add(subject, object);
            } else {
                pairs.add(object, subject);
            }
        });
    }

    private void walkOut(int node, List<Integer> excluded, IntSink ends) {
        if (!excluded.isEmpty()) {
            edges.outgoing(node, allBut(excluded, ends));
        }
    }

    private void walkIn(int node, List<Integer> excluded, IntSink ends) {
        if (!excluded.isEmpty()) {
            edges.incoming(node, allBut(excluded, ends));
        }
    }

    private PairSink allBut(List<Integer> excluded, IntSink ends) {
        return (predicate, end) -> {
            guard.step();
            if (!excluded.contains(predicate)) {
                ends.add(end);
            }
        };
    }
}
