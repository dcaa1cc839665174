package nl.meent.loader.index.arq;

import nl.meent.loader.index.read.Selection;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/// Some triples of an index as one graph. Read only, for any number of threads.
final class IndexGraph extends GraphBase {

    private final IndexDataset dataset;
    private final Selection selection;

    IndexGraph(IndexDataset dataset, Selection selection) {
        this.dataset = dataset;
        this.selection = selection;
    }

    /// Which triples of the index these are.
    Selection selection() {
        return selection;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple wanted) {
        return WrappedIterator.create(dataset.triples(wanted, selection));
    }

    @Override
    protected int graphBaseSize() {
        var scan = dataset.index().scan();
        scan.open(0, 0, 0, selection);
        var count = 0;
        if (scan.isExact()) {
            return scan.most();
        }
        while (scan.next()) {
            count++;
        }
        return count;
    }
}
