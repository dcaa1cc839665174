package nl.meent.loader.index.exec;

import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.plan.Where;
import nl.meent.loader.index.read.Selection;

/// A plan with a row of its own, which nothing outside has influence on, so that it is run once and its answers kept.
/// Only where the active graph changes, it is run again.
public final class Closed {

    private final Step plan;
    private final int[] row;
    private final int[] places;
    private final int[] slots;
    private final Where.Active graph;
    private final Guard guard;
    private @org.jspecify.annotations.Nullable Rows rows;
    private Selection ranOn = new Selection.Nothing();

    /// @param places the slots of its own row whose values are its answers
    /// @param slots where these go in the row that they are joined with
    public Closed(Step plan, int[] row, int[] places, int[] slots, Where.Active graph, Guard guard) {
        this.plan = plan;
        this.row = row;
        this.places = places.clone();
        this.slots = slots.clone();
        this.graph = graph;
        this.guard = guard;
    }

    /// Its answers; the same object until they change.
    public Rows rows() {
        var known = rows;
        if (known != null && ranOn.equals(graph.selection())) {
            return known;
        }
        ranOn = graph.selection();
        var fresh = new Rows(slots, guard);
        java.util.Arrays.fill(row, 0);
        plan.open();
        while (plan.next()) {
            guard.step();
            fresh.add(row, places);
        }
        rows = fresh;
        return fresh;
    }
}
