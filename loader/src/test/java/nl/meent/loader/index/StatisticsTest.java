package nl.meent.loader.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Selection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an index knows of its data without reading it, is what the data say.
class StatisticsTest {

    @TempDir
    private Path folder;

    static Stream<Long> seeds() {
        return Seeded.seeds(6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsOfPatternsAreWhatAScanFinds(long seed) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        try (var index = Indexed.open(RandomData.inMemory(quads), folder)) {
            var open = index.contents();
            var some = all(open).stream().limit(60).toList();
            for (var row : some) {
                for (var shape = 0; shape < 8; shape++) {
                    var subject = (shape & 1) == 0 ? 0 : row.get(0);
                    var predicate = (shape & 2) == 0 ? 0 : row.get(1);
                    var object = (shape & 4) == 0
                            ? 0
                            : some.get((shape * 7) % some.size()).get(2);
                    var scan = open.scan();
                    scan.open(subject, predicate, object, new Selection.All());
                    var found = 0;
                    assertTrue(scan.isExact(), Seeded.repeat(seed));
                    var most = scan.most();
                    while (scan.next()) {
                        found++;
                    }
                    var shown = List.of(subject, predicate, object) + " " + Seeded.repeat(seed);
                    assertEquals(found, open.triples().count(subject, predicate, object), shown);
                    assertEquals(found, most, shown);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsOfTermsThatAreNotThereAreZero(long seed) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        try (var index = Indexed.open(RandomData.inMemory(quads), folder)) {
            var triples = index.contents().triples();
            var beyond = index.contents().dictionary().size() + 1;
            for (var strange : List.of(-1, beyond, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
                assertEquals(0, triples.count(strange, 0, 0), Seeded.repeat(seed));
                assertEquals(0, triples.count(0, strange, 0), Seeded.repeat(seed));
                assertEquals(0, triples.count(0, 0, strange), Seeded.repeat(seed));
                assertTrue(triples.placeOf(strange) < 0, Seeded.repeat(seed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsOfPredicatesAreThoseOfTheData(long seed) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        try (var index = Indexed.open(RandomData.inMemory(quads), folder)) {
            var open = index.contents();
            var triples = quads.stream().map(Quad::asTriple).collect(Collectors.toSet());
            var predicates = distinct(triples, Triple::getPredicate);
            assertEquals(quads.size(), open.statistics().quads(), Seeded.repeat(seed));
            assertEquals(triples.size(), open.triples().count(), Seeded.repeat(seed));
            assertEquals(predicates.size(), open.triples().predicates(), Seeded.repeat(seed));
            for (var predicate : predicates) {
                var place = open.triples().placeOf(term(open, predicate));
                var its = triples.stream()
                        .filter(triple -> triple.getPredicate().equals(predicate))
                        .toList();
                var shown = predicate + " " + Seeded.repeat(seed);
                assertEquals(its.size(), open.statistics().count(place), shown);
                assertEquals(
                        distinct(its, Triple::getSubject).size(),
                        open.statistics().subjects(place),
                        shown);
                assertEquals(
                        distinct(its, Triple::getObject).size(),
                        open.statistics().objects(place),
                        shown);
                assertEquals(term(open, predicate), open.triples().predicate(place), shown);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsOfGraphsAreThoseOfTheData(long seed) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        try (var index = Indexed.open(RandomData.inMemory(quads), folder)) {
            var open = index.contents();
            var graphs = quads.stream().collect(Collectors.groupingBy(Quad::getGraph));
            assertEquals(graphs.size(), open.graphs().count(), Seeded.repeat(seed));
            graphs.forEach((name, its) -> {
                var graph = open.graphs().find(Quad.isDefaultGraph(name) ? 0 : term(open, name));
                assertEquals(its.size(), open.graphs().size(graph), name + " " + Seeded.repeat(seed));
                for (var place = 0; place < open.triples().predicates(); place++) {
                    var predicate = open.triples().predicate(place);
                    var count = its.stream()
                            .filter(quad -> term(open, quad.getPredicate()) == predicate)
                            .count();
                    assertEquals(count, open.statistics().countIn(graph, place), name + " " + Seeded.repeat(seed));
                }
            });
        }
    }

    private static List<List<Integer>> all(OpenIndex index) {
        var scan = index.scan();
        scan.open(0, 0, 0, new Selection.All());
        var all = new ArrayList<List<Integer>>();
        while (scan.next()) {
            all.add(List.of(scan.subject(), scan.predicate(), scan.object()));
        }
        return all;
    }

    private static Set<Node> distinct(Collection<Triple> triples, Function<Triple, Node> place) {
        return triples.stream().map(place).collect(Collectors.toSet());
    }

    /// The number of an IRI or a blank node.
    private static int term(OpenIndex index, Node node) {
        var text = node.isURI() ? "<" + node.getURI() + ">" : "_:" + node.getBlankNodeLabel();
        var bytes = text.getBytes(UTF_8);
        return index.dictionary().find(bytes, 0, bytes.length);
    }
}
