package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.meent.loader.index.arq.IndexDataset;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Queries that would run for minutes end when their time is up, whatever they are doing.
class TimeoutTest {

    private static final long LIMIT = 200;

    /// What a query may take beyond its time, on a machine that has other things to do.
    private static final long MARGIN = 400;

    private static final long SEED = Long.getLong("meent.seed", 4711);

    private static final String HEAVY = """
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h . ?i :k ?j }
            SELECT ?a (COUNT(?h) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h } GROUP BY ?a
            SELECT ?a ?c ?e (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h } GROUP BY ?a ?c ?e
            SELECT ?x (SUM(?v) AS ?n) { ?a :v ?v . ?b :v ?w . ?c :v ?y BIND (STRLEN(?w) AS ?x) } GROUP BY ?x
            SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f BIND (CONCAT(STR(?a), STR(?c)) AS ?x) }
            SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h FILTER (?b != ?h) }
            SELECT (COUNT(DISTINCT *) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f }
            SELECT (MIN(?a) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h }
            SELECT (SAMPLE(?b) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h }
            SELECT (AVG(?v) AS ?n) { ?a :v ?v . ?c :k ?d . ?e :k ?f . ?g :k ?h }
            SELECT (GROUP_CONCAT(DISTINCT ?v) AS ?n) { ?a :v ?v . ?c :k ?d . ?e :k ?f . ?g :k ?h }
            SELECT DISTINCT ?a ?c ?e { ?a :k ?b . ?c :k ?d . ?e :k ?f }
            SELECT DISTINCT ?a { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h } ORDER BY ?a
            SELECT REDUCED ?a { ?a :k ?b . ?c :k ?d . ?e :k ?f . ?g :k ?h }
            SELECT * { ?a :k ?b . ?c :k ?d } ORDER BY ?d DESC(?b) ?a
            SELECT * { ?a :v ?v . ?c :v ?w } ORDER BY (STRLEN(?v) + STRLEN(?w)) ?v ?w
            SELECT * { ?a :k ?b . ?c :k ?d . ?e :k ?f } ORDER BY ?f LIMIT 10
            SELECT * { ?a :k ?b . ?c :k ?d . ?e :k ?f } ORDER BY ?a DESC(?f) LIMIT 900
            SELECT * { ?a :k ?b . ?c :k ?d . ?e :k ?f } OFFSET 1000000000000
            SELECT * { { SELECT ?a ?c { ?a :k ?b . ?c :k ?d } } { SELECT ?a ?e { ?a :k ?b . ?e :k ?f } } }
            SELECT * { { SELECT ?a { ?a :k ?b . ?c :k ?d } } { SELECT ?e { ?e :k ?f } } { SELECT ?h { ?h :k ?i } } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b { SELECT ?c { ?c :k ?d } } { SELECT ?e { ?e :k ?f } } ?g :k ?h }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b OPTIONAL { ?c :k ?d OPTIONAL { ?e :k ?f . ?g :k ?h } } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b OPTIONAL { { SELECT ?c { ?c :k ?d } } ?e :k ?f FILTER (?f != ?a) } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?g :k ?h { ?c :k ?d } UNION { ?d :k ?c . ?e :k ?f } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f MINUS { ?a :k ?d } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b MINUS { ?a :k ?d . ?e :k ?f . ?g :k ?h } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f FILTER EXISTS { ?a :k ?d } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . FILTER NOT EXISTS { ?c :k ?d . ?e :k ?f . ?g :k ?h FILTER (?d=?a) } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f FILTER (?b != ?d && ?d != ?f && ?f != ?b) }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f FILTER (STRLEN(STR(?b)) > 9 && ?a != ?d) }
            SELECT * { ?a :k ?b . ?c :k ?d . ?e :k ?f FILTER (CONCAT(STR(?b), STR(?d)) = STR(?f)) }
            SELECT * { ?a :k ?b . ?c :k ?d . ?e :k ?f FILTER (?b IN (STR(?d), ?c) || (BOUND(?d) && STR(?d) = "")) }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f BIND (CONCAT(STR(?a), STR(?f)) AS ?x) }
            SELECT (COUNT(*) AS ?n) { ?a (:k+/:k*)* ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k* ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k+ ?a . ?b :k+ ?c }
            SELECT (COUNT(*) AS ?n) { ?a (:k|^:k)+ ?b }
            SELECT (COUNT(*) AS ?n) { ?a (!:v)* ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k+/:k+ ?b }
            SELECT (COUNT(*) AS ?n) { ?a (:k*/:v)|(:k/:k+) ?b }
            SELECT (COUNT(*) AS ?n) { ?a :k/:k?/:k?/:k?/:k?/:k?/:k?/:k?/:k?/:k?/:k?/:k?/:k? ?b }
            SELECT * { ?a :k ?b . ?a :k* ?c . ?c :k* ?b } ORDER BY ?c
            SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a :k ?b . ?c :k ?d . ?e :k ?f } }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d . ?e :k ?f GRAPH ?g { ?h :k ?i } }
            SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a :k ?b OPTIONAL { ?c :k ?d . ?e :k ?f . ?h :k ?i } } }
            SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }
            SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c = ?f && ?f = ?i) }
            SELECT (COUNT(*) AS ?n) { ?a :k ?b . ?c :k ?d BIND (BNODE() AS ?x) ?e :k ?f }
            SELECT ?x { ?a :k ?b . ?c :k ?d . ?e :k ?f BIND (EXISTS { ?a :k ?f } AS ?x) } ORDER BY ?x
            CONSTRUCT { ?a :x ?b } { ?a :k ?y . ?b :k ?z . ?c :k ?w }
            CONSTRUCT { ?a :x [ :y ?b ] } { ?a :k ?y . ?b :k ?z }
            DESCRIBE ?a { ?a :k ?y . ?b :k ?z . ?c :k ?w }
            """;

    @TempDir
    private static Path folder;

    private static ReleaseIndex index;
    private static long worst = Long.MIN_VALUE;
    private static String slowest = "";

    @BeforeAll
    static void build() {
        index = Large.of(folder, lines -> {
            Large.random(Seeded.random(SEED), 3000, 3).write(lines);
            lines.inGraph("g", () -> Large.random(Seeded.random(SEED), 3000, 3).write(lines));
        });
        // The first queries load and compile classes.
        HEAVY.lines().forEach(text -> time(index.dataset(Executor.FAST), text, 30));
    }

    @AfterAll
    static void tell() {
        System.out.printf("worst overrun of timeouts: %d ms of %s%n", worst, slowest);
        index.close();
    }

    static Stream<String> heavy() {
        var thousand = new StringBuilder();
        for (var i = 0; i < 1000; i++) {
            thousand.append(i).append(' ');
        }
        return Stream.concat(HEAVY.lines(), Stream.of(product(thousand.toString())));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void endsInTime(String text) {
        var dataset = index.dataset(Executor.FAST);
        var run = time(dataset, text, LIMIT);

        assertTrue(run.cancelled(), () -> "done in " + run.millis() + " ms");
        var over = run.millis() - LIMIT;
        if (over > worst) {
            worst = over;
            slowest = text.substring(0, Math.min(150, text.length()));
        }
        assertTrue(over < MARGIN, () -> over + " ms too late");
    }

    /// @param cancelled whether it was
    private record Run(boolean cancelled, long millis) {}

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /// Runs a query for a limited time.
    private static Run time(DatasetGraph dataset, String text, long limit) {
        var query = QueryFactory.create(Words.PREFIXES + text);
        return Txn.calculateRead(dataset, () -> {
            var start = System.nanoTime();
            var builder = QueryExec.dataset(dataset)
                    .query(query)
                    .set(IndexDataset.QUERY_MEMORY, 1L << 40)
                    .timeout(limit, TimeUnit.MILLISECONDS);
            try (var execution = builder.build()) {
                exhaust(execution);
                return new Run(false, millis(start));
            } catch (QueryCancelledException e) {
                return new Run(true, millis(start));
            }
        });
    }

    private static void exhaust(QueryExec execution) {
        var query = execution.getQuery();
        if (query.isAskType()) {
            execution.ask();
        } else if (query.isConstructType()) {
            execution.constructTriples().forEachRemaining(triple -> {});
        } else if (query.isDescribeType()) {
            execution.describe();
        } else {
            execution.select().forEachRemaining(row -> {});
        }
    }

    /// The product of a list with itself.
    private static String product(String values) {
        return ("SELECT (COUNT(*) AS ?n) { VALUES ?a { %1$s } VALUES ?b { %1$s } "
                        + "VALUES ?c { %1$s } VALUES ?d { %1$s } FILTER (?a != ?d) }")
                .formatted(values);
    }

    @Test
    void endsWhenAnotherThreadCancelsIt() throws InterruptedException {
        var dataset = index.dataset(Executor.FAST);
        var text = Words.PREFIXES + HEAVY.lines().findFirst().orElseThrow();
        try (var timer = Executors.newSingleThreadScheduledExecutor();
                var execution = QueryExec.dataset(dataset).query(text).build()) {
            var start = System.nanoTime();
            var abort = timer.schedule(execution::abort, LIMIT, TimeUnit.MILLISECONDS);
            assertThrows(QueryCancelledException.class, () -> Txn.executeRead(dataset, () -> exhaust(execution)));
            var took = millis(start);
            assertTrue(abort.isDone());
            assertTrue(took < LIMIT + MARGIN, () -> took + " ms");
        }
    }

    /// The work of the planner grows with the square of the number of patterns.
    @Test
    void endsInTimeWhileItIsPlanned() {
        var text = new StringBuilder("SELECT * { ?x :k ?y");
        for (var link = 0; link < 1500; link++) {
            text.append(", ?z").append(link);
        }
        var run = time(index.dataset(Executor.FAST), text.append(" }").toString(), LIMIT);

        assertTrue(run.millis() < LIMIT + MARGIN, () -> run.millis() + " ms");
    }

    @Test
    void aCancelledQueryLeavesTheDatasetUsable() {
        var dataset = index.dataset(Executor.FAST);
        assertTrue(time(dataset, HEAVY.lines().findFirst().orElseThrow(), 20).cancelled());
        var text = Words.PREFIXES + "SELECT * { :n1 :k ?x }";
        Txn.executeRead(dataset, () -> {
            try (var execution = QueryExec.dataset(dataset)
                    .query(text)
                    .timeout(10, TimeUnit.SECONDS)
                    .build()) {
                assertEquals(3, execution.select().materialize().stream().count());
            }
        });
    }
}
