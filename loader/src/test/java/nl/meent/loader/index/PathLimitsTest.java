package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Closures over large graphs reach what a plain search reaches, without stack, and end when their time is up.
class PathLimitsTest {

    private static final long SEED = Long.getLong("meent.seed", System.nanoTime());

    private static final int DEGREE = 3;

    private static final int CHAIN = 200_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void aClosureReachesWhatAPlainSearchReaches(int nodes) {
        var random = Seeded.random(SEED);
        var ends = new int[(nodes + 1) * DEGREE];
        for (var place = DEGREE; place < ends.length; place++) {
            // Only one in two nodes is pointed at from everywhere, so that not all are reached.
            ends[place] = 1 + (random.nextBoolean() ? random.nextInt(nodes / 2) : (place / DEGREE) / 2);
        }
        try (var index = Large.of(folder, lines -> {
            for (var place = DEGREE; place < ends.length; place++) {
                lines.edge(place / DEGREE, ends[place]);
            }
        })) {
            var dataset = index.dataset(Executor.FAST);
            for (var start : new int[] {1, nodes, 1 + random.nextInt(nodes)}) {
                var reached = search(ends, start);
                assertEquals(reached.cardinality(), count(dataset, ":n" + start + " :k* ?y"), Seeded.repeat(SEED));
                assertEquals(
                        again(ends, start).cardinality(),
                        count(dataset, ":n" + start + " :k+ ?y"),
                        Seeded.repeat(SEED));
                assertEquals(backward(ends, start), count(dataset, "?y :k* :n" + start), Seeded.repeat(SEED));
                var end = 1 + (start % 7);
                var found = count(dataset, ":n" + start + " :k* :n" + end);
                assertEquals(reached.get(end) ? 1 : 0, found, Seeded.repeat(SEED));
            }
        }
    }

    /// The nodes that paths from one node lead to, and itself.
    private static BitSet search(int[] ends, int start) {
        var seen = new BitSet();
        seen.set(start);
        spread(ends, start, seen);
        return seen;
    }

    /// The nodes that paths of at least one edge lead to.
    private static BitSet again(int[] ends, int start) {
        var seen = new BitSet();
        spread(ends, start, seen);
        return seen;
    }

    private static void spread(int[] ends, int start, BitSet seen) {
        var queue = new int[ends.length];
        queue[0] = start;
        for (int head = 0, tail = 1; head < tail; head++) {
            for (var edge = 0; edge < DEGREE; edge++) {
                var end = ends[(queue[head] * DEGREE) + edge];
                if (!seen.get(end)) {
                    seen.set(end);
                    queue[tail++] = end;
                }
            }
        }
    }

    /// How many nodes have paths to a node, itself among them: rounds over all edges, until one adds nothing.
    private static long backward(int[] ends, int target) {
        var seen = new BitSet();
        seen.set(target);
        for (var before = 0; before != seen.cardinality(); ) {
            before = seen.cardinality();
            for (var place = DEGREE; place < ends.length; place++) {
                if (seen.get(ends[place])) {
                    seen.set(place / DEGREE);
                }
            }
        }
        return seen.cardinality();
    }

    @Test
    void aLongChainIsFollowedInBothDirectionsWithoutStack() {
        try (var index = Large.of(folder, lines -> {
            for (var node = 1; node < CHAIN; node++) {
                lines.edge(node, node + 1);
            }
        })) {
            var dataset = index.dataset(Executor.FAST);
            assertEquals(CHAIN - 1, count(dataset, ":n1 :k+ ?y"));
            assertEquals(CHAIN, count(dataset, ":n1 :k* ?y"));
            assertEquals(CHAIN - 1, count(dataset, "?x :k+ :n" + CHAIN));
            assertEquals(CHAIN, count(dataset, "?x :k* :n" + CHAIN));
            assertEquals(1, count(dataset, ":n1 :k+ :n" + CHAIN));
            assertEquals(0, count(dataset, ":n" + CHAIN + " :k+ :n1"));
            assertEquals(CHAIN - 1, count(dataset, ":n1 (^:k|:k)+/:k ?y"));
            assertEquals(CHAIN - 2, count(dataset, ":n1 (:k/:k*)/:k ?y"));
            assertEquals(0, count(dataset, ":n1 :k+ :n1"));
        }
    }

    @Test
    void aClosureThatTakesTooLongEnds() {
        try (var index = Large.of(folder, Large.random(Seeded.random(SEED), 20_000, DEGREE))) {
            var dataset = index.dataset(Executor.FAST);
            for (var text : new String[] {"?x :k* ?y", "?x :k+ ?y", "?x :k+ ?x", "?x (:k|^:k)* ?y", "?x (!:v)+ ?y"}) {
                var query = Words.PREFIXES + "SELECT (COUNT(*) AS ?n) { " + text + " }";
                Txn.executeRead(dataset, () -> {
                    var start = System.nanoTime();
                    var builder = QueryExec.dataset(dataset).query(query).timeout(100, TimeUnit.MILLISECONDS);
                    try (var execution = builder.build()) {
                        assertThrows(
                                QueryCancelledException.class,
                                () -> execution.select().hasNext(),
                                text);
                    }
                    var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    assertTrue(took < 500, () -> text + " took " + took + " ms");
                });
            }
        }
    }

    private static long count(DatasetGraph dataset, String pattern) {
        var text = Words.PREFIXES + "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
        return Txn.calculateRead(dataset, () -> {
            try (var execution = QueryExec.dataset(dataset).query(text).build()) {
                var number = execution.select().next().get("n").getLiteralValue();
                return ((Number) number).longValue();
            }
        });
    }
}
