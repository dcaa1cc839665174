package nl.meent.loader.index.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Edges held in maps, for tests.
final class MapEdges implements Edges {

    record Edge(int subject, int predicate, int object) {}

    private record Pair(int first, int second) {}

    private static final Comparator<Edge> BY_SUBJECT = Comparator.comparingInt(Edge::subject)
            .thenComparingInt(Edge::predicate)
            .thenComparingInt(Edge::object);

    private static final Comparator<Edge> BY_OBJECT = Comparator.comparingInt(Edge::object)
            .thenComparingInt(Edge::predicate)
            .thenComparingInt(Edge::subject);

    private final Map<Pair, List<Edge>> objects = new HashMap<>();
    private final Map<Pair, List<Edge>> subjects = new HashMap<>();
    private final Map<Integer, List<Edge>> outgoing = new HashMap<>();
    private final Map<Integer, List<Edge>> incoming = new HashMap<>();
    private final Map<Integer, List<Edge>> predicates = new HashMap<>();
    private final TreeSet<Integer> nodes = new TreeSet<>();

    MapEdges(Collection<Edge> edges) {
        edges.stream().distinct().sorted(BY_SUBJECT).forEach(edge -> {
            put(objects, new Pair(edge.subject(), edge.predicate()), edge);
            put(outgoing, edge.subject(), edge);
            put(predicates, edge.predicate(), edge);
            nodes.add(edge.subject());
            nodes.add(edge.object());
        });
        edges.stream().distinct().sorted(BY_OBJECT).forEach(edge -> {
            put(subjects, new Pair(edge.predicate(), edge.object()), edge);
            put(incoming, edge.object(), edge);
        });
    }

    private static <K> void put(Map<K, List<Edge>> map, K key, Edge edge) {
        map.computeIfAbsent(key, absent -> new ArrayList<>()).add(edge);
    }

    @Override
    public void objects(int subject, int predicate, IntSink sink) {
        positive(subject, predicate);
        objects.getOrDefault(new Pair(subject, predicate), List.of()).forEach(edge -> sink.add(edge.object()));
    }

    @Override
    public void subjects(int predicate, int object, IntSink sink) {
        positive(predicate, object);
        subjects.getOrDefault(new Pair(predicate, object), List.of()).forEach(edge -> sink.add(edge.subject()));
    }

    @Override
    public void outgoing(int subject, PairSink sink) {
        positive(subject, 1);
        outgoing.getOrDefault(subject, List.of()).forEach(edge -> sink.add(edge.predicate(), edge.object()));
    }

    @Override
    public void incoming(int object, PairSink sink) {
        positive(object, 1);
        incoming.getOrDefault(object, List.of()).forEach(edge -> sink.add(edge.predicate(), edge.subject()));
    }

    @Override
    public void pairs(int predicate, PairSink sink) {
        positive(predicate, 1);
        predicates.getOrDefault(predicate, List.of()).forEach(edge -> sink.add(edge.subject(), edge.object()));
    }

    @Override
    public void nodes(IntSink sink) {
        nodes.forEach(sink::add);
    }

    private static void positive(int one, int other) {
        if (one <= 0 || other <= 0) {
            throw new IllegalArgumentException("asked for a number that is not positive");
        }
    }
}
