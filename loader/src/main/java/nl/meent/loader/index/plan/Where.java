package nl.meent.loader.index.plan;

import java.util.List;
import nl.meent.loader.index.read.Selection;

/// In which graphs a pattern is looked for.
public sealed interface Where {

    /// In one graph, or several merged to one; which, may change while a query runs.
    final class Active implements Where {
        private Selection selection;

        public Active(Selection selection) {
            this.selection = selection;
        }

        /// Which triples these are now.
        public Selection selection() {
            return selection;
        }

        /// Moves on to another graph.
        public void set(Selection next) {
            selection = next;
        }
    }

    /// In each of some named graphs, whose name goes to a slot.
    ///
    /// @param slot where the name goes
    /// @param graphs the places of the graphs
    record Each(int slot, List<Integer> graphs) implements Where {
        public Each {
            graphs = List.copyOf(graphs);
        }
    }
}
