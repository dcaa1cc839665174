package nl.meent.loader.index.exec;

import java.util.List;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.plan.Where;
import nl.meent.loader.index.read.Graphs;
import nl.meent.loader.index.read.Selection;

/// Runs a plan on one named graph after the other: `GRAPH ?g`. Answers get the name of their graph.
public final class EachGraph implements Step {

    private final Step input;
    private final int[] row;
    private final Where.Each each;
    private final Where.Active active;
    private final Step plan;
    private final Graphs graphs;
    private final Guard guard;
    private List<Integer> left = List.of();
    private int next;
    private int name;
    private boolean named;
    private boolean running;

    /// @param active which graph the plan looks at
    /// @param plan a plan that begins with [Once] on the same row
    public EachGraph(
            Step input, int[] row, Where.Each each, Where.Active active, Step plan, Graphs graphs, Guard guard) {
        this.input = input;
        this.row = row;
        this.each = each;
        this.active = active;
        this.plan = plan;
        this.graphs = graphs;
        this.guard = guard;
    }

    @Override
    public void open() {
        running = false;
        next = 0;
        left = List.of();
        named = false;
        input.open();
    }

    @Override
    public boolean next() {
        while (true) {
            guard.step();
            if (running) {
                unname();
                if (!plan.next()) {
                    running = false;
                } else if (isNamed()) {
                    return true;
                } else {
                    continue;
                }
            }
            if (next < left.size()) {
                begin(left.get(next++));
            } else if (!more()) {
                return false;
            }
        }
    }

    private void begin(int graph) {
        active.set(graphs.alone(graph));
        name = graphs.name(graph);
        plan.open();
        running = true;
    }

    /// The name is no value inside of the pattern, so it comes to its slot afterwards, unless another one is there.
    private boolean isNamed() {
        if (row[each.slot()] == 0) {
            row[each.slot()] = name;
            named = true;
        }
        return row[each.slot()] == name;
    }

    private void unname() {
        if (named) {
            row[each.slot()] = 0;
            named = false;
        }
    }

    /// Moves on to the next row that comes in.
    private boolean more() {
        active.set(new Selection.Nothing());
        if (!input.next()) {
            return false;
        }
        var given = row[each.slot()];
        var graph = given > 0 ? graphs.find(given) : -1;
        left = given == 0 ? each.graphs() : each.graphs().contains(graph) ? List.of(graph) : List.of();
        next = 0;
        return true;
    }
}
