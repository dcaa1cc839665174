package nl.meent.loader.index.read;

/// Which triples of an index count as one graph.
public sealed interface Selection {

    /// Whether a triple counts that is in this set of graphs.
    boolean has(int set);

    /// Every triple of the index.
    record All() implements Selection {
        @Override
        public boolean has(int set) {
            return true;
        }
    }

    /// No triple.
    record Nothing() implements Selection {
        @Override
        public boolean has(int set) {
            return false;
        }
    }

    /// The triples of one graph.
    final class One implements Selection {
        private final Graphs graphs;
        private final int graph;

        One(Graphs graphs, int graph) {
            this.graphs = graphs;
            this.graph = graph;
        }

        /// Its place among the graphs.
        public int graph() {
            return graph;
        }

        @Override
        public boolean has(int set) {
            return graphs.isMember(set, graph);
        }
    }

    /// The triples of several graphs together, each once.
    final class Some implements Selection {
        private final boolean[] sets;

        Some(boolean[] sets) {
            this.sets = sets;
        }

        @Override
        public boolean has(int set) {
            return sets[set];
        }
    }
}
