package nl.meent.loader.index.arq;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.meent.loader.index.read.Graphs;

/// Which graphs of a set a dataset shows.
final class GraphsOfSet {

    private final Graphs graphs;
    private final Set<Integer> shown;

    GraphsOfSet(Graphs graphs, List<Integer> shown) {
        this.graphs = graphs;
        this.shown = new HashSet<>(shown);
    }

    /// Their places.
    IntStream of(int set) {
        return IntStream.range(0, graphs.setSize(set))
                .map(place -> graphs.member(set, place))
                .filter(shown::contains);
    }
}
