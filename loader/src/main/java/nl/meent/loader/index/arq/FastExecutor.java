package nl.meent.loader.index.arq;

import java.util.BitSet;
import nl.meent.loader.index.exec.Once;
import nl.meent.loader.index.plan.Where;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;

/// Runs the largest parts of a query that it has plans for; ARQ runs what is around them.
final class FastExecutor extends StrictExecutor {

    FastExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (execCxt.getDataset() instanceof IndexDataset dataset
                && dataset.view().empty().isEmpty()
                && execCxt.getActiveGraph() instanceof IndexGraph graph) {
            try {
                return run(op, input, dataset, graph);
            } catch (Unsupported e) {
                // Its parts come back here one by one.
                return super.exec(op, input);
            }
        }
        return super.exec(op, input);
    }

    private QueryIterator run(Op op, QueryIterator input, IndexDataset dataset, IndexGraph graph) {
        var query = Query.of(dataset, execCxt);
        var layout = new Layout(op);
        var pristine = input.isJoinIdentity();
        var maybe = new BitSet();
        if (!pristine) {
            maybe.set(0, layout.row().length);
        }
        var plan = new PlanMaker(query, layout, new Where.Active(graph.selection()), !pristine)
                .plan(op, Flow.begin(new Once(), new BitSet(), maybe, pristine))
                .closed();
        var visible = layout.find(OpVars.visibleVars(op)).stream().toArray();
        return new PlanIterator(input, plan.step(), layout, visible, query);
    }
}
