package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnvBase;

/// Whether two answers come in the same order, as far as ORDER BY asks for one and the rows still show its keys.
final class RowOrder {

    private final List<Expr> keys = new ArrayList<>();

    RowOrder(Query query, List<Var> variables) {
        if (query.hasOrderBy()) {
            query.getOrderBy().stream()
                    .map(SortCondition::getExpression)
                    .takeWhile(key -> variables.containsAll(ExprVars.getVarsMentioned(key)))
                    .forEach(keys::add);
        }
    }

    /// Where the two first part; the answers need not have the same rows.
    Optional<String> fault(List<Map<Var, Node>> right, List<Map<Var, Node>> found) {
        if (keys.isEmpty() || right.size() != found.size()) {
            return Optional.empty();
        }
        for (var i = 0; i < right.size(); i++) {
            var wanted = values(right.get(i));
            var got = values(found.get(i));
            if (!alike(wanted, got)) {
                return Optional.of("row %d: expected the keys of order %s, found %s%n".formatted(i, wanted, got));
            }
        }
        return Optional.empty();
    }

    private List<Optional<NodeValue>> values(Map<Var, Node> row) {
        var builder = BindingFactory.builder();
        row.forEach(builder::add);
        var binding = builder.build();
        return keys.stream().map(key -> value(key, binding)).toList();
    }

    private static Optional<NodeValue> value(Expr key, Binding binding) {
        try {
            return Optional.of(key.eval(binding, new FunctionEnvBase(ARQ.getContext())));
        } catch (ExprException ignored) {
            return Optional.empty();
        }
    }

    private static boolean alike(List<Optional<NodeValue>> wanted, List<Optional<NodeValue>> got) {
        for (var i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var two = got.get(i);
            if (one.isPresent() != two.isPresent()) {
                return false;
            }
            if (!Objects.equals(one, two) && NodeValue.compareAlways(one.orElseThrow(), two.orElseThrow()) != 0) {
                return false;
            }
        }
        return true;
    }
}
