package nl.meent.loader.index;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Set;
import nl.meent.loader.index.arq.IndexDataset;
import nl.meent.loader.index.arq.NodeCache;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Selection;
import nl.meent.loader.index.verify.Verification;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.apache.jena.sparql.core.DatasetGraph;

/// An index, open for queries by any number of threads.
///
/// Opening takes milliseconds: the manifest and the frames of the files are checked, the data when it is first read.
/// Transactions on its datasets hold it open. [#close] refuses new ones and returns at once; the last one that ends
/// gives the memory back. What reads without a transaction after that gets an exception, never a crash.
public final class ReleaseIndex implements AutoCloseable {

    private final Path folder;
    private final Arena arena = Arena.ofShared();
    private final OpenIndex index;
    private final NodeCache nodes;
    private int leases = 1;
    private boolean closed;

    private ReleaseIndex(Path folder) {
        this.folder = folder;
        try {
            index = OpenIndex.open(folder, arena);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
        nodes = new NodeCache(index.dictionary());
    }

    /// Opens the index in a folder.
    ///
    /// @throws MeentException where it is not whole, damaged as far as can be seen at once, or of another version
    public static ReleaseIndex open(Path folder) {
        return new ReleaseIndex(folder);
    }

    /// Proves the index in a folder, reading all of it, and tells what is wrong.
    public static void verify(Path folder, Problems problems) {
        Verification.run(folder, problems);
    }

    /// The index as a dataset whose default graph is the one that was stored.
    public DatasetGraph dataset(Executor executor) {
        var graphs = index.graphs();
        var place = graphs.find(0);
        var selection = place < 0 ? new Selection.Nothing() : graphs.alone(place);
        return dataset(selection, executor);
    }

    /// The index as a dataset whose default graph is the union of its named graphs, as we serve it.
    public DatasetGraph union(Executor executor) {
        return dataset(index.graphs().merged(index.graphs().named()), executor);
    }

    /// What is in it, by numbers.
    public OpenIndex contents() {
        return index;
    }

    private DatasetGraph dataset(Selection defaultGraph, Executor executor) {
        var view = new IndexDataset.View(defaultGraph, index.graphs().named(), Set.of(), executor == Executor.FAST);
        return new IndexDataset(index, nodes, view, this::lease);
    }

    private synchronized Runnable lease() {
        if (closed) {
            throw new MeentException(Problem.violation(
                    Code.INDEX,
                    new Where.Whole(folder.toString()),
                    "is closed",
                    "ask again: a newer release has taken its place"));
        }
        leases++;
        return this::release;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            release();
        }
    }

    private synchronized void release() {
        if (--leases == 0) {
            arena.close();
        }
    }
}
