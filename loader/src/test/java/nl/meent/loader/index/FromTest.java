package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `FROM` and `FROM NAMED` choose among the graphs of an index as they do in memory.
class FromTest {

    private static final String CLAUSES = """

            FROM :g0
            FROM :g0 FROM :g1
            FROM :g0 FROM :g0 FROM :missing
            FROM :missing
            FROM NAMED :g0
            FROM NAMED :g0 FROM NAMED :g1 FROM NAMED :g2
            FROM NAMED :missing
            FROM NAMED :missing FROM NAMED :g1
            FROM :g1 FROM NAMED :g0
            FROM :g0 FROM NAMED :g0
            FROM :missing FROM NAMED :missing
            FROM :i0 FROM NAMED :p1
            FROM <urn:x-arq:UnionGraph>
            FROM <urn:x-arq:DefaultGraph>
            FROM <urn:x-arq:DefaultGraph> FROM :g0
            FROM <urn:x-arq:UnionGraph> FROM NAMED :g1
            FROM <urn:x-arq:DefaultGraph> FROM NAMED :g0 FROM NAMED :g2
            """;

    private static final String PATTERNS = """
            { ?s ?p ?o }
            { GRAPH ?g { ?s ?p ?o } }
            { GRAPH ?g { } }
            { GRAPH :g0 { ?s ?p ?o } }
            { GRAPH :missing { ?s ?p ?o } }
            { GRAPH :missing { } }
            { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }
            { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }
            { ?s ?p ?o GRAPH ?g { ?s ?q ?o } }
            { GRAPH ?g { ?s :p1 ?o OPTIONAL { ?o ?p ?x } } }
            { ?s :p1* ?o }
            { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }
            { ?s ?p ?o MINUS { GRAPH ?g { ?s ?p ?o } } }
            """;

    private static final String EVERYTHING = " { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

    @TempDir
    private Path folder;

    static Stream<Long> seeds() {
        return Seeded.seeds(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void choosesGraphsAsMemoryDoes(long seed) {
        var memory = RandomData.inMemory(new RandomData(Seeded.random(seed)).quads());
        try (var index = Indexed.open(memory, folder)) {
            for (var executor : Executor.values()) {
                var dataset = index.dataset(executor);
                CLAUSES.lines()
                        .forEach(clause -> PATTERNS.lines().forEach(pattern -> {
                            var text = Words.PREFIXES + "SELECT * " + clause + " " + pattern;
                            var difference = Differences.compare(QueryFactory.create(text), memory, dataset);
                            var shown = executor + " " + text + " " + Seeded.repeat(seed);
                            assertEquals("", difference.orElse(""), shown);
                        }));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void choosesFromTheUnionViewAsMemoryDoes(long seed) {
        var quads = new RandomData(Seeded.random(seed)).quads();
        var memory = RandomData.inMemory(quads);
        var merged = RandomData.inMemory(RandomData.withUnion(quads));
        try (var index = Indexed.open(memory, folder)) {
            var dataset = index.union(Executor.FAST);
            CLAUSES.lines().filter(clause -> !clause.contains("DefaultGraph")).forEach(clause -> {
                var text = Words.PREFIXES + "SELECT * " + clause + EVERYTHING;
                var difference = Differences.compare(QueryFactory.create(text), merged, dataset);
                assertEquals("", difference.orElse(""), text + " " + Seeded.repeat(seed));
            });
        }
    }
}
