package nl.meent.loader.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;

/// The rows that only one of two answers has, each as often as it has them more.
record RowBag(List<Map<Var, Node>> missing, List<Map<Var, Node>> unexpected) {

    /// Aggregates whose value may hang on the order in which they see their rows: sums of doubles by rounding, least
    /// and greatest by which of two equal numbers (1 and 1.0) came first.
    private static final Pattern ROUNDED = Pattern.compile("\\b(SUM|AVG|MIN|MAX)\\b", Pattern.CASE_INSENSITIVE);

    private static final double TOLERANCE = 1e-9;

    static RowBag between(List<Map<Var, Node>> right, List<Map<Var, Node>> found, Query query) {
        var counts = new HashMap<Map<Var, Node>, Integer>();
        right.forEach(row -> counts.merge(row, 1, Integer::sum));
        var unexpected = new ArrayList<Map<Var, Node>>();
        for (var row : found) {
            var left = counts.getOrDefault(row, 0);
            if (left == 0) {
                unexpected.add(row);
            } else {
                counts.put(row, left - 1);
            }
        }
        var missing = new ArrayList<Map<Var, Node>>();
        counts.forEach((row, count) -> {
            for (var i = 0; i < count; i++) {
                missing.add(row);
            }
        });
        if (!unexpected.isEmpty() && ROUNDED.matcher(query.toString()).find()) {
            unexpected.removeIf(row -> missing.stream()
                    .filter(other -> close(row, other))
                    .findFirst()
                    .map(missing::remove)
                    .orElse(false));
        }
        return new RowBag(missing, unexpected);
    }

    boolean isEmpty() {
        return missing.isEmpty() && unexpected.isEmpty();
    }

    /// The difference when it does not matter how often a row comes, as with REDUCED.
    RowBag asSets(List<Map<Var, Node>> right, List<Map<Var, Node>> found) {
        return new RowBag(without(missing, new HashSet<>(found)), without(unexpected, new HashSet<>(right)));
    }

    private static List<Map<Var, Node>> without(List<Map<Var, Node>> rows, Set<Map<Var, Node>> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private static boolean close(Map<Var, Node> row, Map<Var, Node> other) {
        return row.keySet().equals(other.keySet())
                && row.entrySet().stream()
                        .allMatch(cell -> Optional.ofNullable(other.get(cell.getKey()))
                                .filter(value -> close(cell.getValue(), value))
                                .isPresent());
    }

    private static boolean close(Node node, Node other) {
        if (node.equals(other)) {
            return true;
        }
        var value = NodeValue.makeNode(node);
        var second = NodeValue.makeNode(other);
        if (!value.isNumber() || !second.isNumber()) {
            return NodeValue.compareAlways(value, second) == 0;
        }
        var one = value.getDouble();
        var two = second.getDouble();
        if (Double.isInfinite(one) || Double.isNaN(one) || Double.isInfinite(two) || Double.isNaN(two)) {
            return Double.compare(one, two) == 0;
        }
        var distance = new BigDecimal(one).subtract(new BigDecimal(two)).abs().doubleValue();
        return distance <= TOLERANCE * Math.max(1, Math.max(Math.abs(one), Math.abs(two)));
    }
}
