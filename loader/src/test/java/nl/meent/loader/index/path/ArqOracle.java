package nl.meent.loader.index.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/// What ARQ answers, for tests.
final class ArqOracle {

    private final Model model;
    private final Map<Node, Integer> numbers = new HashMap<>();

    ArqOracle(Collection<MapEdges.Edge> edges, boolean transactional) {
        var graph = transactional
                ? DatasetGraphFactory.createTxnMem().getDefaultGraph()
                : GraphFactory.createDefaultGraph();
        IntStream.rangeClosed(-1, RandomPaths.TERMS).forEach(number -> numbers.put(node(number), number));
        edges.forEach(
                edge -> graph.add(Triple.create(node(edge.subject()), node(edge.predicate()), node(edge.object()))));
        model = ModelFactory.createModelForGraph(graph);
    }

    private static Node node(int number) {
        return NodeFactoryExtra.parseNode(RandomPaths.term(number));
    }

    /// The answers to a pattern: the numbers of its `?x` and its `?y`, or 0 where it has none.
    List<String> ask(String pattern) {
        var query = QueryFactory.create("SELECT ?x ?y { " + pattern + " }");
        try (var execution = QueryExecutionFactory.create(query, model)) {
            var answers = new ArrayList<String>();
            execution.execSelect().forEachRemaining(row -> answers.add(number(row, "x") + " " + number(row, "y")));
            return answers;
        }
    }

    private int number(QuerySolution row, String variable) {
        return row.contains(variable) ? numbers.getOrDefault(row.get(variable).asNode(), Integer.MIN_VALUE) : 0;
    }
}
