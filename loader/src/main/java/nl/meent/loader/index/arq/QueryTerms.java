package nl.meent.loader.index.arq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meent.loader.index.path.Guard;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/// The terms of one query by number: those of the index, and with numbers below 0 those that only the query has, such
/// as the results of expressions. Equal terms have equal numbers. For one thread.
final class QueryTerms {

    private static final long BYTES_PER_TERM = 160;
    private static final int KEPT = 1 << 12;

    private final NodeCache index;
    private final Guard guard;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> own = new ArrayList<>();
    private final int[] valueNumbers = new int[KEPT];
    private final NodeValue[] values = new NodeValue[KEPT];

    QueryTerms(NodeCache index, Guard guard) {
        this.index = index;
        this.guard = guard;
    }

    /// The node of a number other than 0.
    Node node(int number) {
        return number > 0 ? index.node(number) : own.get(-number - 1);
    }

    /// The number of a node.
    int number(Node node) {
        var known = numbers.get(node);
        if (known != null) {
            return known;
        }
        var term = index.term(node);
        if (term > 0) {
            return term;
        }
        guard.hold(BYTES_PER_TERM);
        own.add(node);
        numbers.put(node, -own.size());
        return -own.size();
    }

    /// Whether two numbers stand for literals of the same value, as `1` and `01` do.
    boolean sameValue(int one, int other) {
        var first = node(one);
        return first.isLiteral() && first.sameValueAs(node(other));
    }

    /// The value of a number other than 0, as expressions see it.
    NodeValue value(int number) {
        var place = (number * 0x9E3779B9) >>> (Integer.SIZE - 12);
        if (valueNumbers[place] != number) {
            values[place] = NodeValue.makeNode(node(number));
            valueNumbers[place] = number;
        }
        return values[place];
    }
}
