package nl.meent.loader.index.arq;

import java.util.Arrays;
import nl.meent.loader.index.exec.Step;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.jspecify.annotations.Nullable;

/// The answers of a plan as bindings, for each binding that comes in.
final class PlanIterator extends QueryIteratorBase {

    private final QueryIterator input;
    private final Step plan;
    private final Layout layout;
    private final int[] visible;
    private final Query query;
    private @Nullable Binding parent;
    private boolean has;

    /// @param visible the slots that answers show
    PlanIterator(QueryIterator input, Step plan, Layout layout, int[] visible, Query query) {
        super(query.context().getCancelSignal());
        this.input = input;
        this.plan = plan;
        this.layout = layout;
        this.visible = visible;
        this.query = query;
    }

    @Override
    protected boolean hasNextBinding() {
        if (isFinished()) {
            return false;
        }
        while (!has) {
            if (parent != null && plan.next()) {
                has = true;
            } else if (input.hasNext()) {
                begin(input.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        has = false;
        var above = parent == null || parent.isEmpty() ? null : parent;
        return new RowBinding(above, layout, visible, layout.row().clone(), query.terms());
    }

    private void begin(Binding next) {
        query.guard().check();
        parent = next;
        Arrays.fill(layout.row(), 0);
        for (int slot = 0; slot < layout.vars().size(); slot++) {
            var node = next.get(layout.vars().get(slot));
            layout.row()[slot] = node == null ? 0 : query.terms().number(node);
        }
        plan.open();
    }

    @Override
    protected void closeIterator() {
        performClose(input);
    }

    @Override
    protected void requestCancel() {
        performRequestCancel(input);
    }

    @Override
    public void output(
            org.apache.jena.atlas.io.IndentedWriter out,
            org.apache.jena.sparql.serializer.SerializationContext context) {
        out.print("index plan");
    }
}
