package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Transactional.Promote;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Transactions read, and hold an index open.
class TransactionTest {

    private static final long SEED = 27;

    private final DatasetGraph memory = RandomData.inMemory(new RandomData(Seeded.random(SEED)).quads());
    private final ReleaseIndex index;
    private final DatasetGraph dataset;

    TransactionTest(@TempDir Path place) {
        index = Indexed.open(memory, place);
        dataset = index.dataset(Executor.FAST);
    }

    @BeforeEach
    void beginsOutside() {
        assertFalse(dataset.isInTransaction());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void beginsAndEndsForReading() {
        assertTrue(dataset.supportsTransactions());
        assertTrue(dataset.supportsTransactionAbort());
        assertNull(dataset.transactionMode());
        dataset.begin(TxnType.READ);
        assertTrue(dataset.isInTransaction());
        assertEquals(ReadWrite.READ, dataset.transactionMode());
        assertEquals(TxnType.READ, dataset.transactionType());
        dataset.end();
        dataset.end();
        assertFalse(dataset.isInTransaction());
        assertNull(dataset.transactionType());
    }

    @Test
    void commitAndAbortEndIt() {
        dataset.begin(ReadWrite.READ);
        dataset.commit();
        assertFalse(dataset.isInTransaction());
        dataset.begin(TxnType.READ);
        dataset.abort();
        assertFalse(dataset.isInTransaction());
    }

    @Test
    void refusesASecondOneInTheSameThread() {
        dataset.begin(TxnType.READ);
        assertThrows(JenaTransactionException.class, () -> dataset.begin(TxnType.READ));
        assertTrue(dataset.isInTransaction());
        dataset.end();
    }

    @Test
    void refusesToWrite() {
        assertThrows(JenaTransactionException.class, () -> dataset.begin(TxnType.WRITE));
        assertThrows(JenaTransactionException.class, () -> dataset.begin(ReadWrite.WRITE));
        assertFalse(dataset.isInTransaction());
    }

    @Test
    void oneThatMightWriteReadsOnly() {
        dataset.begin(TxnType.READ_PROMOTE);
        assertFalse(dataset.promote());
        assertFalse(dataset.promote(Promote.ISOLATED));
        assertEquals(TxnType.READ, dataset.transactionType());
        dataset.end();
    }

    @Test
    void aTransactionHoldsTheIndexOpen() {
        var before = Txn.calculateRead(memory, () -> Iter.count(memory.find()));
        dataset.begin(TxnType.READ);
        index.close();
        assertEquals(before, Iter.count(dataset.find()));
        var refusal = assertThrows(
                MeentException.class, () -> index.dataset(Executor.PLAIN).begin(TxnType.READ));
        assertEquals(Code.INDEX, refusal.problem().code());
        dataset.end();
        assertThrows(MeentException.class, () -> dataset.begin(TxnType.READ));
        assertThrows(IllegalStateException.class, () -> Iter.count(dataset.find()));
    }

    @Test
    void manyThreadsReadAtOnce() throws InterruptedException, ExecutionException {
        var all = Txn.calculateRead(memory, () -> Iter.count(memory.find()));
        var inside = new CountDownLatch(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Long> read = () -> Txn.calculateRead(dataset, () -> {
                inside.countDown();
                await(inside);
                assertTrue(dataset.isInTransaction());
                return all();
            });
            var found = new ArrayList<Long>();
            for (var result : threads.invokeAll(Collections.nCopies(4, read))) {
                found.add(result.get());
            }
            assertEquals(Collections.nCopies(4, all), found);
        }
        assertFalse(dataset.isInTransaction());
    }

    private long all() {
        var text = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
        try (var execution = QueryExec.dataset(dataset).query(text).build()) {
            return Iter.count(execution.select());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
