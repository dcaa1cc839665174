package nl.meent.loader.index.arq;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.meent.loader.index.exec.Test;
import nl.meent.loader.index.exec.Value;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/// Expressions of Jena on the row of a plan. Variables and constants stay numbers; all else Jena evaluates, on a view
/// of
/// the row.
final class Expressions {

    private final Layout layout;
    private final QueryTerms terms;
    private final QueryGuard guard;
    private final ExecutionContext context;
    private final boolean inside;

    /// @param inside whether variables may have values from outside that no pattern here mentions
    Expressions(Layout layout, Query query, boolean inside) {
        this.layout = layout;
        this.terms = query.terms();
        this.guard = query.guard();
        this.context = query.context();
        this.inside = inside;
    }

    /// The row as a binding, which changes with it.
    Binding view() {
        return new RowBinding(
                null, layout, IntStream.range(0, layout.row().length).toArray(), layout.row(), terms);
    }

    /// A condition.
    Test test(Expr expression) {
        admit(expression);
        if (expression instanceof E_Bound bound && bound.getArg() instanceof ExprVar variable) {
            var slot = layout.find(variable.asVar());
            return () -> slot >= 0 && layout.row()[slot] != 0;
        }
        var view = view();
        return () -> {
            guard.check();
            return StrictExecutor.holds(expression, view, context);
        };
    }

    /// All of some conditions.
    Test all(List<Expr> expressions) {
        var tests = expressions.stream().map(this::test).toList();
        return () -> tests.stream().allMatch(Test::holds);
    }

    /// A value.
    Value value(Expr expression) {
        admit(expression);
        if (expression instanceof ExprVar variable) {
            var slot = layout.find(variable.asVar());
            return slot < 0 ? () -> 0 : () -> layout.row()[slot];
        }
        if (expression instanceof NodeValue constant) {
            var number = terms.number(constant.asNode());
            return () -> number;
        }
        var view = view();
        return () -> {
            guard.check();
            return number(node(expression, view));
        };
    }

    /// The slots that an expression looks at.
    BitSet slots(Expr expression) {
        return layout.find(expression.getVarsMentioned());
    }

    /// Whether every variable of an expression has a slot by now.
    boolean isComplete(Expr expression) {
        return expression.getVarsMentioned().stream().allMatch(variable -> layout.find(variable) >= 0);
    }

    int number(@Nullable Node node) {
        return node == null ? 0 : terms.number(node);
    }

    private @Nullable Node node(Expr expression, Binding view) {
        try {
            return NodeValue.toNode(expression.eval(view, context));
        } catch (VariableNotBoundException e) {
            // An unbound variable is an error of the expression, and that is no value.
            return null;
        } catch (ExprEvalException e) {
            return null;
        }
    }

    private void admit(Expr expression) {
        refuse(expression);
        if (inside) {
            expression.getVarsMentioned().forEach(layout::slot);
        }
    }

    /// Refuses what Jena cannot evaluate on our view; a pattern, as it would not know which graph is active there.
    private static void refuse(@Nullable Expr expression) {
        if (expression instanceof ExprFunctionOp) {
            throw new Unsupported("pattern in an expression");
        }
        if (expression instanceof ExprFunction function) {
            if (function.getFunctionSymbol().getSymbol().equals(Tags.tagBNode)) {
                // Jena tells rows apart by the identity of their bindings, and we have one for all.
                throw new Unsupported("BNODE");
            }
            for (int i = 1; i <= function.numArgs(); i++) {
                refuse(function.getArg(i));
            }
        }
    }
}
