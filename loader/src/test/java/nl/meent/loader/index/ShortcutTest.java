package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Queries that may be answered from the ends of ranges, without a look at every triple.
class ShortcutTest {

    private static final String QUERIES = """
            SELECT (COUNT(*) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(*) AS ?n) { ?s :p1 ?o }
            SELECT (COUNT(*) AS ?n) { :i0 ?p ?o }
            SELECT (COUNT(*) AS ?n) { ?s ?p :i1 }
            SELECT (COUNT(*) AS ?n) { :i0 :p1 ?o }
            SELECT (COUNT(*) AS ?n) { :i0 ?p :i1 }
            SELECT (COUNT(*) AS ?n) { ?s :p1 :i1 }
            SELECT (COUNT(*) AS ?n) { :i0 :p1 :i1 }
            SELECT (COUNT(*) AS ?n) { :i0 :p0 :i1 . :i1 ?p :i2 }
            SELECT (COUNT(?s) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(?p) AS ?n) (COUNT(?o) AS ?m) { ?s ?p ?o }
            SELECT (COUNT(?none) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s :p1 ?o }
            SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s :p1 ?o }
            SELECT (COUNT(DISTINCT ?p) AS ?n) { :i0 ?p ?o }
            SELECT (COUNT(DISTINCT ?o) AS ?n) { :i0 ?p ?o }
            SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p :i1 }
            SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p :i1 }
            SELECT (COUNT(DISTINCT ?p) AS ?n) { :i0 ?p :i1 }
            SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o }
            SELECT (COUNT(DISTINCT *) AS ?n) (COUNT(*) AS ?m) { ?s ?p ?o . ?o ?q ?x }
            SELECT (COUNT(DISTINCT ?s) AS ?n) (COUNT(DISTINCT ?o) AS ?m) { ?s :p2 ?o }
            SELECT (COUNT(DISTINCT ?s) AS ?n) (COUNT(*) AS ?m) { ?s ?p ?o }
            SELECT (SUM(1) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ?p ?o }
            SELECT (SUM(?o) AS ?n) { ?s :p2 ?o }
            SELECT (MIN(?s) AS ?n) (MAX(?o) AS ?m) { ?s ?p ?o FILTER (isIRI(?s) && isIRI(?o)) }
            SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s
            SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p
            SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?o
            SELECT ?s (COUNT(*) AS ?n) { ?s :p1 ?o } GROUP BY ?s
            SELECT ?o (COUNT(?s) AS ?n) { ?s :p1 ?o } GROUP BY ?o
            SELECT ?s (COUNT(DISTINCT ?o) AS ?n) { ?s :p1 ?o } GROUP BY ?s
            SELECT ?o (COUNT(DISTINCT ?s) AS ?n) (COUNT(*) AS ?m) { ?s :p1 ?o } GROUP BY ?o
            SELECT ?p (COUNT(*) AS ?n) { :i0 ?p ?o } GROUP BY ?p
            SELECT ?o (COUNT(*) AS ?n) { :i0 ?p ?o } GROUP BY ?o
            SELECT ?s ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ?p
            SELECT ?s ?p ?o (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ?p ?o
            SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(*) > 5)
            SELECT ?t (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (isIRI(?s) AS ?t)
            SELECT ?none (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?none
            SELECT DISTINCT ?s { ?s ?p ?o }
            SELECT DISTINCT ?p { ?s ?p ?o }
            SELECT DISTINCT ?o { ?s ?p ?o }
            SELECT DISTINCT ?s { ?s :p1 ?o }
            SELECT DISTINCT ?o { ?s :p1 ?o }
            SELECT DISTINCT ?s ?o { ?s ?p ?o }
            SELECT DISTINCT ?p { ?s ?p :i1 }
            SELECT REDUCED ?o { ?s :p1 ?o }
            SELECT DISTINCT ?p { ?s ?p ?o } ORDER BY ?p
            SELECT DISTINCT ?x { ?s ?p ?o BIND (isLiteral(?o) AS ?x) }
            SELECT (COUNT(*) AS ?n) { ?s ?p ?s }
            SELECT (COUNT(*) AS ?n) { ?s ?s ?o }
            SELECT (COUNT(*) AS ?n) { ?s ?p ?p }
            SELECT (COUNT(*) AS ?n) { ?s ?s ?s }
            SELECT (COUNT(*) AS ?n) { ?s :p0 ?s }
            SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?s } GROUP BY ?s
            SELECT DISTINCT ?p { ?s ?p ?s }
            SELECT (COUNT(*) AS ?n) { :missing ?p ?o }
            SELECT (COUNT(*) AS ?n) { ?s :missing ?o }
            SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p "missing" }
            SELECT ?s (COUNT(*) AS ?n) { ?s :missing ?o } GROUP BY ?s
            SELECT DISTINCT ?s { ?s :missing ?o }
            SELECT (COUNT(*) AS ?n) { GRAPH :g0 { ?s ?p ?o } }
            SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH :g0 { ?s ?p ?o } }
            SELECT ?p (COUNT(*) AS ?n) { GRAPH :g1 { ?s ?p ?o } } GROUP BY ?p
            SELECT DISTINCT ?o { GRAPH :g1 { ?s :p1 ?o } }
            SELECT (COUNT(*) AS ?n) { GRAPH :missing { ?s ?p ?o } }
            SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }
            SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g
            SELECT ?g (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s :p1 ?o } } GROUP BY ?g
            SELECT ?p (COUNT(?g) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p
            SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }
            SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }
            SELECT DISTINCT ?g ?p { GRAPH ?g { ?s ?p ?o } }
            SELECT DISTINCT ?s { GRAPH ?g { ?s ?p ?o } }
            SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?g ?p ?o } }
            SELECT (COUNT(*) AS ?n) { GRAPH ?g { } }
            SELECT (COUNT(*) AS ?n) { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }
            SELECT ?s (COUNT(*) AS ?n) { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } } GROUP BY ?s
            SELECT (COUNT(*) AS ?n) { ?s :p0 ?x . ?x :p1 ?o }
            SELECT (COUNT(?o) AS ?n) { ?s :p0 ?x . ?x :p1 ?o }
            SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s :p0 ?x . ?x :p1 ?o }
            SELECT ?s (COUNT(*) AS ?n) { ?s :p0 ?x . ?x ?q ?o } GROUP BY ?s
            SELECT ?q (COUNT(*) AS ?n) { ?s :p0 ?x . ?x ?q ?o } GROUP BY ?q
            SELECT ?o (COUNT(*) AS ?n) { ?s :p0 ?x . ?x ?q ?o } GROUP BY ?o
            SELECT DISTINCT ?q { ?s :p0 ?x . ?x ?q ?o }
            SELECT DISTINCT ?s { ?s :p0 ?x . ?x ?q ?o }
            SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c }
            SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o . ?a :p1 ?c }
            SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?s ?q ?o }
            SELECT (COUNT(*) AS ?n) { ?s ?p ?o OPTIONAL { ?o ?q ?x } }
            SELECT (COUNT(?x) AS ?n) { ?s ?p ?o OPTIONAL { ?o ?q ?x } }
            SELECT ?p (COUNT(?x) AS ?n) { ?s ?p ?o OPTIONAL { ?o ?q ?x } } GROUP BY ?p
            SELECT (COUNT(*) AS ?n) { VALUES ?s { :i0 :i1 UNDEF :missing } ?s :p1 ?o }
            SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER (?p != :p1) }
            SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER (isIRI(?o)) } GROUP BY ?p
            SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?s { ?s ?p ?o } } ?s :p1 ?x }
            ASK { ?s :p1 ?o }
            ASK { :i0 :p1 :i1 }
            """;

    @TempDir
    private Path folder;

    static Stream<Long> seeds() {
        return Seeded.seeds(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsMemoryDoes(long seed) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        var memory = RandomData.inMemory(quads);
        var merged = RandomData.inMemory(RandomData.withUnion(quads));
        try (var index = Indexed.open(memory, folder)) {
            for (var executor : Executor.values()) {
                same(memory, index.dataset(executor), executor + ", " + Seeded.repeat(seed));
                same(merged, index.union(executor), executor + ", union, " + Seeded.repeat(seed));
            }
        }
    }

    /// One graph alone is where ranges are exact.
    @ParameterizedTest
    @MethodSource("seeds")
    void answersOnOneGraphAsMemoryDoes(long seed) {
        var quads = RandomData.withUnion(new RandomData(Seeded.random(seed)).quads());
        var memory = RandomData.inMemory(
                quads.stream().filter(quad -> quad.isDefaultGraph()).toList());
        try (var index = Indexed.open(memory, folder)) {
            for (var executor : Executor.values()) {
                same(memory, index.dataset(executor), executor + ", one graph, " + Seeded.repeat(seed));
            }
        }
    }

    private static void same(DatasetGraph memory, DatasetGraph index, String shown) {
        QUERIES.lines().forEach(text -> {
            var query = QueryFactory.create(Words.PREFIXES + text);
            assertEquals("", Differences.compare(query, memory, index).orElse(""), () -> text + " " + shown);
        });
    }
}
