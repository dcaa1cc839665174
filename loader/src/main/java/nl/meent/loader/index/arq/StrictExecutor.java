package nl.meent.loader.index.arq;

import nl.meent.loader.report.MeentException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Executes as ARQ does, but damage of the index, a limit or a timeout inside of a filter ends the query: ARQ would
/// take
/// them for a no, as any other fault.
class StrictExecutor extends OpExecutor {

    StrictExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        var rows = exec(filter.getSubOp(), input);
        for (var condition : filter.getExprs()) {
            rows = new Condition(rows, condition, execCxt);
        }
        return rows;
    }

    /// Whether a condition holds for a row.
    static boolean holds(Expr condition, Binding row, ExecutionContext context) {
        try {
            return condition.isSatisfied(row, context);
        } catch (MeentException | QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            // A fault of Jena in an expression counts as an error of it, and that is no.
            return false;
        }
    }

    private static final class Condition extends QueryIterProcessBinding {
        private final Expr condition;

        Condition(QueryIterator input, Expr condition, ExecutionContext context) {
            super(input, context);
            this.condition = condition;
        }

        @Override
        public @Nullable Binding accept(Binding row) {
            return holds(condition, row, getExecContext()) ? row : null;
        }
    }
}
