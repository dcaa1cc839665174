package nl.meent.loader.index.arq;

import nl.meent.loader.index.path.Edges;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.path.IntSink;
import nl.meent.loader.index.path.PairSink;
import nl.meent.loader.index.plan.Where;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Scan;

/// The triples of a graph as the edges that paths are searched on.
final class IndexEdges implements Edges {

    private final OpenIndex index;
    private final Where.Active graph;
    private final Guard guard;

    IndexEdges(OpenIndex index, Where.Active graph, Guard guard) {
        this.index = index;
        this.graph = graph;
        this.guard = guard;
    }

    @Override
    public void objects(int subject, int predicate, IntSink sink) {
        for (var scan = scan(subject, predicate, 0); next(scan); ) {
            sink.add(scan.object());
        }
    }

    @Override
    public void subjects(int predicate, int object, IntSink sink) {
        for (var scan = scan(0, predicate, object); next(scan); ) {
            sink.add(scan.subject());
        }
    }

    @Override
    public void outgoing(int subject, PairSink sink) {
        for (var scan = scan(subject, 0, 0); next(scan); ) {
            sink.add(scan.predicate(), scan.object());
        }
    }

    @Override
    public void incoming(int object, PairSink sink) {
        for (var scan = scan(0, 0, object); next(scan); ) {
            sink.add(scan.predicate(), scan.subject());
        }
    }

    @Override
    public void pairs(int predicate, PairSink sink) {
        for (var scan = scan(0, predicate, 0); next(scan); ) {
            sink.add(scan.subject(), scan.object());
        }
    }

    @Override
    public void nodes(IntSink sink) {
        for (int term = 1; term <= index.dictionary().size(); term++) {
            guard.step();
            if (next(scan(term, 0, 0)) || next(scan(0, 0, term))) {
                sink.add(term);
            }
        }
    }

    private boolean next(Scan scan) {
        while (scan.more()) {
            guard.step();
            if (scan.look()) {
                return true;
            }
        }
        return false;
    }

    private Scan scan(int subject, int predicate, int object) {
        var scan = index.scan();
        scan.open(subject, predicate, object, graph.selection());
        return scan;
    }
}
