package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.meent.loader.index.arq.IndexDataset;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A query that holds more than it may ends; one that does not, however many rows it looks at, is answered.
class MemoryTest {

    private static final long BUDGET = 1_000_000;

    private static final long SEED = Long.getLong("meent.seed", 4711);

    private static final int NODES = 700;

    private static final String GREEDY = """
            SELECT * { ?a :k ?b . ?c :k ?d } ORDER BY ?d
            SELECT * { ?a :k ?b . ?c :k ?d } ORDER BY DESC(STRLEN(STR(?d))) ?a
            SELECT * { ?a :k ?b . ?c :k ?d } ORDER BY ?d LIMIT 100000
            SELECT DISTINCT * { ?a :k ?b . ?c :k ?d }
            SELECT DISTINCT ?a ?d { ?a :k ?b . ?c :k ?d }
            SELECT ?a ?c (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d } GROUP BY ?a ?c
            SELECT ?x (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d } GROUP BY (CONCAT(STR(?a), STR(?d)) AS ?x)
            SELECT ?a (COUNT(DISTINCT ?d) AS ?n) { ?a :k ?b . ?c :k ?d } GROUP BY ?a
            SELECT (COUNT(DISTINCT *) AS ?n) { ?a :k ?b . ?c :k ?d }
            SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a :k ?b . ?c :k ?d BIND (CONCAT(STR(?a), STR(?d)) AS ?x) }
            SELECT (MAX(?x) AS ?n) { ?a :k ?b . ?c :k ?d BIND (CONCAT(STR(?a), STR(?d)) AS ?x) }
            SELECT (GROUP_CONCAT(?a) AS ?n) { SELECT ?a ?c { ?a :k ?b . ?c :k ?d } LIMIT 300000 }
            SELECT (GROUP_CONCAT(DISTINCT CONCAT(?d, STR(?c))) AS ?n) { SELECT * { ?a :v ?d . ?c :v ?b } LIMIT 50000 }
            SELECT (COUNT(DISTINCT CONCAT(?d, STR(?c))) AS ?n) { SELECT * { ?a :v ?d . ?c :v ?b } LIMIT 50000 }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b { SELECT ?a ?c { ?a :k ?x . ?c :k ?d } LIMIT 1000000 } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b OPTIONAL { { SELECT ?a ?c { ?a :k ?x . ?c :k ?d } } FILTER (?c!=?b) } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b MINUS { ?a :k ?x . ?c :k ?b } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d BIND (CONCAT(STR(?a), STR(?d)) AS ?x) }
            SELECT (COUNT(*) AS ?n) { ?a :k* ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k+ ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k+/:k ?b }
            SELECT (COUNT(*) AS ?n) { ?a (:k|^:k)* ?b }
            SELECT ?b { ?a (!:v)+ ?b }
            ASK { ?a :k* ?b FILTER (CONCAT(STR(?a), STR(?b)) = "") }
            CONSTRUCT { ?a :x ?d } { SELECT DISTINCT ?a ?d { ?a :k ?b . ?c :k ?d } }
            """;

    private static final String MODEST = """
            SELECT * { ?a :k ?b } LIMIT 10
            SELECT * { ?a :k ?b . ?c :k ?d } LIMIT 100000
            SELECT * { ?a :k ?b . ?c :k ?d } LIMIT 10 OFFSET 300000
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d }
            SELECT ?a (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d } GROUP BY ?a
            SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a :k ?b . ?c :k ?d }
            SELECT DISTINCT ?p { ?a ?p ?b . ?c :k ?d }
            SELECT * { ?a :k ?b . ?c :v ?d } ORDER BY ?d LIMIT 10
            SELECT * { ?a :v ?b } ORDER BY ?b ?a LIMIT 500
            SELECT (MAX(?d) AS ?n) { ?a :k ?b . ?c :k ?d }
            SELECT (COUNT(*) AS ?n) { :n1 :k* ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k+ :n1 }
            SELECT (COUNT(*) AS ?n) { :n1 :k/:k/:k/:k ?b }
            ASK { ?a :k ?b . ?c :k ?d . ?e :k ?f }
            """;

    @TempDir
    private static Path folder;

    private static ReleaseIndex index;

    @BeforeAll
    static void build() {
        index = Large.of(folder, Large.random(Seeded.random(SEED), NODES, 3));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<String> greedy() {
        return GREEDY.lines();
    }

    static Stream<String> modest() {
        return MODEST.lines();
    }

    @ParameterizedTest
    @MethodSource("greedy")
    void endsAQueryThatHoldsTooMuch(String text) {
        var refusal = assertThrows(MeentException.class, () -> run(text, BUDGET), Seeded.repeat(SEED));

        assertEquals(Code.QUERY_MEMORY, refusal.problem().code());
        assertEquals("MEENT-Q01", refusal.problem().code().id());
    }

    @ParameterizedTest
    @MethodSource("modest")
    void answersAQueryThatHoldsLittle(String text) {
        assertEquals(run(text, 1L << 40), run(text, BUDGET), Seeded.repeat(SEED));
    }

    /// How many rows or triples it has.
    private static long run(String text, long budget) {
        var dataset = index.dataset(Executor.FAST);
        var query = QueryFactory.create(Words.PREFIXES + text);
        return Txn.calculateRead(dataset, () -> {
            try (var execution = QueryExec.dataset(dataset)
                    .query(query)
                    .set(IndexDataset.QUERY_MEMORY, budget)
                    .build()) {
                if (query.isAskType()) {
                    return execution.ask() ? 1L : 0L;
                }
                return query.isConstructType()
                        ? Iter.count(execution.constructTriples())
                        : Iter.count(execution.select());
            }
        });
    }
}
