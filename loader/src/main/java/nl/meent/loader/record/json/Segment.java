package nl.meent.loader.record.json;

import java.util.List;

/// One segment of a JSONPath: how far it reaches, and which of the children there it takes (RFC 9535, 2.5).
record Segment(Reach reach, List<Selector> selectors) {

    enum Reach {
        CHILDREN,
        DESCENDANTS,
        /// Keeps or drops the value itself: what is left of a filter when its parent is streamed.
        ITSELF
    }

    Segment {
        selectors = List.copyOf(selectors);
    }

    boolean streams() {
        return reach == Reach.CHILDREN
                && selectors.size() == 1
                && selectors.getFirst().streams();
    }

    /// Whether this is a single filter over children, each of which can be tested alone.
    boolean filtersEachAlone() {
        return reach == Reach.CHILDREN && selectors.size() == 1 && selectors.getFirst() instanceof Selector.Filter;
    }

    boolean usesRoot() {
        return selectors.stream()
                .anyMatch(s -> s instanceof Selector.Filter filter
                        && filter.condition().usesRoot());
    }
}
