package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An index behaves as a dataset of Jena: what a dataset in memory finds, it finds.
class IndexDatasetTest {

    private static final Node MISSING = Words.thing("missing");

    @TempDir
    private Path folder;

    static Stream<Long> seeds() {
        return Seeded.seeds(6);
    }

    private interface Check {
        void run(DatasetGraph memory, DatasetGraph index);
    }

    /// Checks an index of made-up data against the same data in memory, and its union view against that in memory.
    private void both(long seed, Check check) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        var memory = RandomData.inMemory(quads);
        var merged = RandomData.inMemory(RandomData.withUnion(quads));
        try (var index = Indexed.open(memory, folder)) {
            reading(memory, index.dataset(Executor.FAST), check);
            reading(merged, index.union(Executor.FAST), check);
        }
    }

    private static void reading(DatasetGraph memory, DatasetGraph index, Check check) {
        Txn.exec(memory, TxnType.READ, () -> Txn.exec(index, TxnType.READ, () -> check.run(memory, index)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsInAllShapesWhatMemoryFinds(long seed) {
        both(seed, (memory, index) -> {
            for (var wanted : wanted(memory, seed)) {
                var graph = wanted.getGraph();
                var subject = wanted.getSubject();
                var predicate = wanted.getPredicate();
                var object = wanted.getObject();
                var shown = wanted + " " + Seeded.repeat(seed);
                assertEquals(
                        bag(memory.find(graph, subject, predicate, object)),
                        bag(index.find(graph, subject, predicate, object)),
                        shown);
                assertEquals(
                        memory.contains(graph, subject, predicate, object),
                        index.contains(graph, subject, predicate, object),
                        shown);
                assertEquals(
                        bag(memory.findNG(graph, subject, predicate, object)),
                        bag(index.findNG(graph, subject, predicate, object)),
                        "findNG " + shown);
            }
        });
    }

    /// Each quad and some strange ones, in the sixteen ways to leave places open; the graph by each name there is.
    private static List<Quad> wanted(DatasetGraph memory, long seed) {
        var random = Seeded.random(seed);
        var all = Iter.toList(memory.find());
        all.add(Quad.create(MISSING, triple("nobody", "p0", "nothing")));
        var wanted = new ArrayList<Quad>();
        for (var shape = 0; shape < 16; shape++) {
            for (var round = 0; round < 12; round++) {
                var one = all.get(random.nextInt(all.size()));
                var other = round % 4 == 0 ? all.get(random.nextInt(all.size())) : one;
                var object = round % 6 == 5 ? Words.STRANGERS.get(round % 3) : other.getObject();
                wanted.add(Quad.create(
                        (shape & 1) == 0 ? Node.ANY : graph(one, round),
                        (shape & 2) == 0 ? Node.ANY : one.getSubject(),
                        (shape & 4) == 0 ? Node.ANY : other.getPredicate(),
                        (shape & 8) == 0 ? Node.ANY : object));
            }
        }
        return wanted;
    }

    private static Node graph(Quad quad, int round) {
        return switch (round) {
            case 0 -> Quad.defaultGraphIRI;
            case 1 -> Quad.defaultGraphNodeGenerated;
            case 2 -> Quad.unionGraph;
            case 3 -> MISSING;
            default -> quad.getGraph();
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesTheGraphsThatMemoryNames(long seed) {
        both(seed, (memory, index) -> {
            assertEquals(bag(memory.listGraphNodes()), bag(index.listGraphNodes()), Seeded.repeat(seed));
            assertEquals(memory.size(), index.size(), Seeded.repeat(seed));
            for (var name : names(memory)) {
                var shown = name + " " + Seeded.repeat(seed);
                assertEquals(memory.containsGraph(name), index.containsGraph(name), shown);
                assertEquals(memory.getGraph(name).size(), index.getGraph(name).size(), shown);
                assertEquals(
                        bag(memory.getGraph(name).find()),
                        bag(index.getGraph(name).find()),
                        shown);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hasTheDefaultGraphAndTheUnionOfMemory(long seed) {
        both(seed, (memory, index) -> {
            var graphs = Map.of(
                    memory.getDefaultGraph(), index.getDefaultGraph(), memory.getUnionGraph(), index.getUnionGraph());
            graphs.forEach((expected, actual) -> {
                assertEquals(bag(expected.find()), bag(actual.find()), Seeded.repeat(seed));
                assertEquals(expected.size(), actual.size(), Seeded.repeat(seed));
                assertEquals(expected.isEmpty(), actual.isEmpty(), Seeded.repeat(seed));
                expected.find().forEachRemaining(triple -> assertTrue(actual.contains(triple), triple::toString));
            });
        });
    }

    private static Set<Node> names(DatasetGraph memory) {
        var names = new HashSet<>(Iter.toList(memory.listGraphNodes()));
        names.addAll(List.of(MISSING, Words.THINGS.getLast(), Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated));
        names.add(Quad.unionGraph);
        return names;
    }

    /// The rows of a small graph among large ones stand in a list; those of a large one among small ones do not pay.
    @Test
    void findsInASmallGraphAmongLargeOnesAndTheOtherWayRound() {
        var quads = new ArrayList<Quad>();
        for (var i = 0; i < 3000; i++) {
            var triple = triple("s" + (i % 300), "p" + (i % 3), "o" + (i % 7));
            quads.add(Quad.create(Words.thing("large"), triple));
            if (i == 1511) {
                quads.add(Quad.create(Words.thing("small"), triple));
                quads.add(Quad.create(Words.thing("small"), triple("only", "p1", "here")));
            }
        }
        var memory = RandomData.inMemory(quads);
        try (var index = Indexed.open(memory, folder)) {
            reading(memory, index.dataset(Executor.FAST), (expected, actual) -> {
                for (var graph : List.of(Words.thing("large"), Words.thing("small"), Quad.unionGraph)) {
                    shapes(triple("s11", "p2", "o6"), graph, expected, actual);
                    shapes(triple("only", "p1", "here"), graph, expected, actual);
                    shapes(triple("s1", "p1", "o6"), graph, expected, actual);
                }
            });
        }
    }

    private static void shapes(Triple triple, Node graph, DatasetGraph expected, DatasetGraph actual) {
        for (var shape = 0; shape < 8; shape++) {
            var subject = (shape & 1) == 0 ? Node.ANY : triple.getSubject();
            var predicate = (shape & 2) == 0 ? Node.ANY : triple.getPredicate();
            var object = (shape & 4) == 0 ? Node.ANY : triple.getObject();
            assertEquals(
                    bag(expected.find(graph, subject, predicate, object)),
                    bag(actual.find(graph, subject, predicate, object)),
                    () -> graph + " " + subject + " " + predicate + " " + object);
        }
    }

    private static Triple triple(String subject, String predicate, String object) {
        return Triple.create(Words.thing(subject), Words.thing(predicate), Words.thing(object));
    }

    @Test
    void refusesEveryChange() {
        var quad = Quad.create(Words.GRAPHS.getFirst(), triple("s", "p", "o"));
        var memory = RandomData.inMemory(List.of(quad));
        try (var index = Indexed.open(memory, folder)) {
            var dataset = index.dataset(Executor.FAST);
            var changes = List.<Runnable>of(
                    () -> dataset.add(quad),
                    () -> dataset.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()),
                    () -> dataset.delete(quad),
                    () -> dataset.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY),
                    dataset::clear,
                    () -> dataset.addGraph(MISSING, GraphFactory.createGraphMem()),
                    () -> dataset.removeGraph(quad.getGraph()));
            Txn.executeRead(dataset, () -> {
                for (var change : changes) {
                    assertThrows(UnsupportedOperationException.class, change::run);
                }
                assertEquals(Map.of(quad, 1L), bag(dataset.find()));
            });
        }
    }

    @Test
    void refusesEveryChangeOfAGraph() {
        var quad = Quad.create(Words.GRAPHS.getFirst(), triple("s", "p", "o"));
        var memory = RandomData.inMemory(List.of(quad));
        try (var index = Indexed.open(memory, folder)) {
            var dataset = index.dataset(Executor.FAST);
            var graph = dataset.getGraph(quad.getGraph());
            var changes = List.<Runnable>of(
                    () -> graph.add(triple("a", "p", "b")), () -> graph.delete(quad.asTriple()), graph::clear);
            for (var change : changes) {
                // What Jena throws here is its own, or says that the operation is not supported.
                assertThrows(RuntimeException.class, change::run);
            }
            assertEquals(1, graph.size());
        }
    }

    @Test
    void hasNoPrefixes() {
        try (var index = Indexed.open(RandomData.inMemory(List.of()), folder)) {
            assertTrue(index.dataset(Executor.FAST).prefixes().isEmpty());
            assertFalse(index.dataset(Executor.FAST).find().hasNext());
            assertEquals(0, index.union(Executor.PLAIN).size());
        }
    }

    private static <T> Map<T, Long> bag(Iterator<T> items) {
        var bag = new HashMap<T, Long>();
        items.forEachRemaining(item -> bag.merge(item, 1L, Long::sum));
        return bag;
    }
}
