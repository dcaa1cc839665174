package nl.meent.loader.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/// A query while it is being made up: the chance behind it, the names it has given out, the operators it has used.
final class Draft {

    private final SplittableRandom random;
    private final Set<String> operators = new TreeSet<>();
    private final List<Quad> data;
    private final Map<String, Node> examples = new TreeMap<>();
    private int names;
    private int budget;

    /// @param data what most constants come from, for those from elsewhere mostly find nothing
    /// @param budget how many elements the groups may grow by
    Draft(SplittableRandom random, List<Quad> data, int budget) {
        this.random = random;
        this.data = data;
        this.budget = budget;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(Collection<T> choices) {
        var list = List.copyOf(choices);
        return list.get(random.nextInt(list.size()));
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// The place of a weight, drawn in proportion to the weights.
    int weighed(int... weights) {
        var sum = 0;
        for (var weight : weights) {
            sum += weight;
        }
        var drawn = random.nextInt(sum);
        var place = 0;
        while (drawn >= weights[place]) {
            drawn -= weights[place];
            place++;
        }
        return place;
    }

    /// A triple that the data have in the graph that a query names so, with a node at one of its ends if there is
    /// one.
    Triple fact(String graph, Optional<Node> end) {
        var facts = data.stream()
                .filter(quad -> isIn(quad, graph))
                .map(Quad::asTriple)
                .toList();
        var near = end.map(node -> facts.stream()
                        .filter(fact -> fact.getSubject().equals(node)
                                || fact.getObject().equals(node))
                        .toList())
                .orElse(List.of());
        if (!near.isEmpty()) {
            return one(near);
        }
        return facts.isEmpty() ? one(data).asTriple() : one(facts);
    }

    /// A graph of the data.
    Node graph() {
        var graph = one(data).getGraph();
        return Quad.isDefaultGraph(graph) ? one(Words.GRAPHS) : graph;
    }

    /// What a variable stands for in the rows that the patterns are made after. Were each pattern made by itself,
    /// hardly any would join.
    Optional<Node> example(String variable) {
        return Optional.ofNullable(examples.get(variable));
    }

    void example(String variable, Node node) {
        examples.putIfAbsent(variable, node);
    }

    /// The variables that stand for a node.
    List<String> standingFor(Node node) {
        return examples.keySet().stream()
                .filter(variable -> node.equals(examples.get(variable)))
                .toList();
    }

    private static boolean isIn(Quad quad, String graph) {
        if (graph.isEmpty() || quad.isDefaultGraph()) {
            return graph.isEmpty() && quad.isDefaultGraph();
        }
        return graph.startsWith("?") || Words.write(quad.getGraph()).equals(graph);
    }

    /// A name that the query does not have yet.
    String name() {
        return "n" + names++;
    }

    /// Whether the query may grow by another element: without a bound, a few nested groups explode.
    boolean grows() {
        budget--;
        return budget >= 0;
    }

    void note(String operator) {
        operators.add(operator);
    }

    Set<String> operators() {
        return operators;
    }
}
