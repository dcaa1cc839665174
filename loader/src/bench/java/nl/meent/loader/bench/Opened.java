package nl.meent.loader.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import nl.meent.loader.index.Executor;
import nl.meent.loader.index.ReleaseIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/// A directory of one engine, opened to be queried with the union of its named graphs as the default graph.
///
/// @param data what the queries see
/// @param store what is closed at the end
record Opened(DatasetGraph data, Closeable store) implements Closeable {

    static Opened of(Engine engine, Path directory) throws IOException {
        return switch (engine) {
            case TDB2 -> tdb2(directory);
            case INDEX -> index(directory, Executor.FAST);
            case PLAIN -> index(directory, Executor.PLAIN);
        };
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private static Opened index(Path directory, Executor executor) throws IOException {
        var index = ReleaseIndex.open(directory);
        return new Opened(index.union(executor), index::close);
    }

    private static Opened tdb2(Path directory) {
        var data = DatabaseMgr.connectDatasetGraph(directory.toString());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return new Opened(data, data::close);
    }
}
