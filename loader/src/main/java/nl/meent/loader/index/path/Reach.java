package nl.meent.loader.index.path;

import java.util.Arrays;

/// One search for the ends of a closure, nearest first and each end once.
///
/// It keeps a queue and sets of what it has seen, so the longest chain costs it no stack: SPARQL 1.1, section 18.4
/// (ALP).
final class Reach implements AutoCloseable {

    /// What [#next] returns after the last end: no term has this number.
    static final int NONE = 0;

    private final Automaton automaton;
    private final Hops hops;
    private final Guard guard;
    private final VisitQueue queue;
    /// The nodes seen in each state.
    private final IntSet[] seen;
    /// The ends told, where the sets of several states could hold the same one.
    private final IntSet told;

    Reach(Automaton automaton, Hops hops, Guard guard) {
        this.automaton = automaton;
        this.hops = hops;
        this.guard = guard;
        queue = new VisitQueue(guard);
        told = new IntSet(guard);
        seen = new IntSet[automaton.size()];
        Arrays.setAll(seen, state -> new IntSet(guard));
    }

    /// Starts from a node.
    void start(int node) {
        visit(Automaton.START, node);
    }

    /// The next end, or [#NONE].
    int next() {
        while (!queue.isEmpty()) {
            guard.step();
            var visit = queue.take();
            var node = VisitQueue.node(visit);
            var state = automaton.state(VisitQueue.state(visit));
            for (var move : state.moves()) {
                hops.walk(node, move.hop(), move.forward(), next -> visit(move.target(), next));
            }
            if (state.accepts() && isNew(node)) {
                return node;
            }
        }
        return NONE;
    }

    @Override
    public void close() {
        queue.close();
        told.close();
        for (var set : seen) {
            set.close();
        }
    }

    private void visit(int state, int node) {
        if (seen[state].add(node)) {
            queue.add(state, node);
        }
    }

    private boolean isNew(int end) {
        return !automaton.hasManyEnds() || told.add(end);
    }
}
