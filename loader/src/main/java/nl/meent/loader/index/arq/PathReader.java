package nl.meent.loader.index.arq;

import java.util.List;
import nl.meent.loader.index.path.IdPath;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/// Reads a path of Jena into one on numbers. What SPARQL 1.1 does not have is left to ARQ.
final class PathReader {

    /// Deeper ones would need much stack.
    private static final int DEEPEST = 200;

    private final QueryTerms terms;

    PathReader(QueryTerms terms) {
        this.terms = terms;
    }

    IdPath read(Path path) {
        return read(path, 0);
    }

    private IdPath read(Path path, int depth) {
        if (depth > DEEPEST) {
            throw new Unsupported("deep path");
        }
        var next = depth + 1;
        return switch (path) {
            case P_Link link -> new IdPath.Link(number(link.getNode()));
            case P_ReverseLink link -> new IdPath.Inverse(new IdPath.Link(number(link.getNode())));
            case P_Inverse inverse -> new IdPath.Inverse(read(inverse.getSubPath(), next));
            case P_Seq two -> new IdPath.Sequence(read(two.getLeft(), next), read(two.getRight(), next));
            case P_Alt two -> new IdPath.Alternative(read(two.getLeft(), next), read(two.getRight(), next));
            case P_ZeroOrMore1 closure -> new IdPath.ZeroOrMore(read(closure.getSubPath(), next));
            case P_OneOrMore1 closure -> new IdPath.OneOrMore(read(closure.getSubPath(), next));
            case P_ZeroOrOne closure -> new IdPath.ZeroOrOne(read(closure.getSubPath(), next));
            case P_NegPropSet none -> new IdPath.Negated(numbers(none.getFwdNodes()), numbers(none.getBwdNodes()));
            default -> throw new Unsupported("path");
        };
    }

    private List<Integer> numbers(List<Node> nodes) {
        return nodes.stream().map(this::number).toList();
    }

    private int number(Node node) {
        return terms.number(node);
    }
}
