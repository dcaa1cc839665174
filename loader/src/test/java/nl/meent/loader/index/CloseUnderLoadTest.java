package nl.meent.loader.index;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An index is closed while it is read: what runs ends well, what comes later is refused, and nothing crashes.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CloseUnderLoadTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_128L);
    private static final int THREADS = 4;
    private static final int ROUNDS = 5;
    private static final int LARGE = 10_000;
    private static final int LARGE_ROUNDS = 20;
    private static final int TERM = 2_000;
    private static final int BLOCK = 1 << 16;

    @TempDir
    private static Path temp;

    private static final Map<Probe, List<String>> RIGHT = new EnumMap<>(Probe.class);

    @BeforeAll
    static void build() throws IOException {
        var lines = new MadeQuads(6, 8, 2_000, 2).lines(new SplittableRandom(SEED), 4_000);
        var file = Files.writeString(temp.resolve("lines.nq"), String.join("\n", lines));
        assertTrue(IndexBuilder.build(List.of(file), folder(), new Report()).isPresent());
        try (var index = ReleaseIndex.open(folder())) {
            for (var probe : Probe.values()) {
                RIGHT.put(probe, probe.ask(index.dataset(Executor.PLAIN)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void queriesThatRunEndWithTheRightAnswerAndLaterOnesAreRefused(Executor executor) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var index = ReleaseIndex.open(folder());
            var data = index.dataset(executor);
            var answered = new AtomicInteger();
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                var all = new ArrayList<Future<MeentException>>();
                for (int thread = 0; thread < THREADS; thread++) {
                    var first = thread;
                    all.add(threads.submit(() -> askUntilRefused(data, first, answered)));
                }
                while (answered.get() < 2 * THREADS) {
                    Thread.onSpinWait();
                }
                index.close();
                for (var each : all) {
                    assertIsClosed(each.get(30, TimeUnit.SECONDS));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionReadsOnToItsEndAfterTheIndexIsClosed(Executor executor) {
        var index = ReleaseIndex.open(folder());
        var data = index.dataset(executor);
        Txn.executeRead(data, () -> {
            var found = data.find();
            assertTrue(found.hasNext());
            index.close();
            var count = 0;
            for (; found.hasNext(); count++) {
                found.next();
            }
            assertEquals(requireNonNull(RIGHT.get(Probe.ALL)).size(), count);
            for (var probe : Probe.values()) {
                assertEquals(RIGHT.get(probe), probe.askNow(data), probe.name());
            }
        });
        assertIsClosed(assertThrows(MeentException.class, () -> Txn.executeRead(data, () -> {})));
        assertThrows(RuntimeException.class, () -> data.find().hasNext());
    }

    @ParameterizedTest
    @EnumSource
    void readingWithoutATransactionAfterCloseGivesAnException(Executor executor) {
        var index = ReleaseIndex.open(folder());
        var data = index.dataset(executor);
        var found = data.find();
        assertTrue(found.hasNext());
        var first = found.next();
        index.close();
        index.close();

        for (var probe : Probe.values()) {
            assertThrows(RuntimeException.class, () -> probe.askNow(data), probe.name());
        }
        assertThrows(RuntimeException.class, () -> found.forEachRemaining(quad -> {}));
        assertThrows(RuntimeException.class, () -> data.contains(first));
        assertThrows(RuntimeException.class, () -> data.contains(Quad.ANY));
        assertThrows(RuntimeException.class, () -> Dump.now(index.dataset(executor)));
    }

    @Test
    void readersWithoutATransactionEndWithAnExceptionWhenTheIndexIsClosed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var index = ReleaseIndex.open(folder());
            var begun = new CountDownLatch(THREADS);
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                var all = new ArrayList<Future<?>>();
                for (int thread = 0; thread < THREADS; thread++) {
                    var data = index.dataset(Executor.PLAIN);
                    all.add(threads.submit(() -> readForEver(data, begun)));
                }
                begun.await();
                index.close();
                for (var each : all) {
                    var end = assertThrows(ExecutionException.class, () -> each.get(30, TimeUnit.SECONDS));
                    assertTrue(end.getCause() instanceof RuntimeException, () -> "Ends with " + end.getCause());
                }
            }
        }
    }

    @Test
    void closingSucceedsWhileBlocksAreReadWithoutATransaction() throws Exception {
        var large = large();
        for (int round = 0; round < LARGE_ROUNDS; round++) {
            var index = ReleaseIndex.open(large);
            var begun = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var up = threads.submit(() -> readEachBlock(index, 0, begun));
                var down = threads.submit(() -> readEachBlock(index, LARGE + 1, begun));
                begun.await();
                index.close();
                assertThrows(ExecutionException.class, () -> up.get(30, TimeUnit.SECONDS));
                assertThrows(ExecutionException.class, () -> down.get(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aFolderMayBeOpenTwice() {
        var one = ReleaseIndex.open(folder());
        try (var other = ReleaseIndex.open(folder())) {
            assertEquals(RIGHT.get(Probe.ALL), Dump.of(one.dataset(Executor.FAST)));
            assertEquals(RIGHT.get(Probe.ALL), Dump.of(other.dataset(Executor.FAST)));
            one.close();
            assertEquals(RIGHT.get(Probe.JOIN), Probe.JOIN.ask(other.dataset(Executor.FAST)));
            assertThrows(MeentException.class, () -> Dump.of(one.dataset(Executor.FAST)));
        }
    }

    @Test
    void anIndexThatIsOpenStaysSoWhenItsFolderIsDeleted() throws IOException {
        var copy = Files.createDirectory(temp.resolve("copy"));
        try (var files = Files.list(folder())) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (var index = ReleaseIndex.open(copy);
                var files = Files.list(copy)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            assertEquals(RIGHT.get(Probe.ALL), Dump.of(index.dataset(Executor.FAST)));
        }
    }

    private static MeentException askUntilRefused(DatasetGraph data, int first, AtomicInteger answered) {
        var probes = Probe.values();
        for (int i = first; ; i++) {
            var probe = probes[i % probes.length];
            try {
                assertEquals(RIGHT.get(probe), probe.ask(data), probe.name());
                answered.incrementAndGet();
            } catch (MeentException refusal) {
                return refusal;
            }
        }
    }

    private static void readForEver(DatasetGraph data, CountDownLatch begun) {
        var found = data.find();
        assertTrue(found.hasNext());
        begun.countDown();
        while (true) {
            found = data.find();
            found.forEachRemaining(quad -> assertFalse(quad.getSubject().isLiteral()));
        }
    }

    /// Many blocks, of which each has to be checked when it is read for the first time.
    private static Path large() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < LARGE; i++) {
            text.append("<a:s> <a:p> \"").append(i).append("-".repeat(TERM)).append("\" .\n");
        }
        var file = Files.writeString(temp.resolve("large.nq"), text);
        var folder = temp.resolve("large");
        assertTrue(IndexBuilder.build(List.of(file), folder, new Report()).isPresent());
        return folder;
    }

    private static void readEachBlock(ReleaseIndex index, int from, CountDownLatch begun) {
        var dictionary = index.contents().dictionary();
        for (int term = 1; term <= LARGE; term += BLOCK / TERM) {
            assertTrue(dictionary.bytes(Math.abs(from - term)).length > 0);
            begun.countDown();
        }
        throw new IllegalStateException("All was read before the index was closed");
    }

    private static void assertIsClosed(MeentException refusal) {
        assertEquals(Code.INDEX, refusal.problem().code());
        assertEquals(folder().toString(), refusal.problem().where().source());
        assertEquals("is closed", refusal.problem().message());
    }

    private static Path folder() {
        return temp.resolve("index");
    }
}
