package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meent.loader.index.arq.QuadLines;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.report.Report;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;

/// Data as an index.
final class Indexed {

    /// Two chunks at a time, small enough that small data makes many.
    private static final IndexBuilder.Options SMALL = new IndexBuilder.Options(64 << 10, 2);

    enum Mode {
        FAST,
        PLAIN
    }

    private Indexed() {}

    /// Closes the index with the dataset; wrapped, as servers wrap datasets too.
    private static final class Closing extends DatasetGraphWrapper {
        private final ReleaseIndex index;

        Closing(DatasetGraph dataset, ReleaseIndex index) {
            super(dataset);
            this.index = index;
        }

        @Override
        public void close() {
            index.close();
        }
    }

    /// An index of the data, in a fresh folder inside of this one; its default graph is the stored one.
    static DatasetGraph of(DatasetGraph data, Path folder, Mode mode) {
        var index = open(data, folder);
        return new Closing(index.dataset(executor(mode)), index);
    }

    /// The same, whose default graph is the union of its named graphs.
    static DatasetGraph union(DatasetGraph data, Path folder, Mode mode) {
        var index = open(data, folder);
        return new Closing(index.union(executor(mode)), index);
    }

    private static Executor executor(Mode mode) {
        return mode == Mode.FAST ? Executor.FAST : Executor.PLAIN;
    }

    static ReleaseIndex open(DatasetGraph data, Path folder) {
        var report = new Report();
        try {
            var directory = Files.createTempDirectory(folder, "index-");
            try (var builder = new IndexBuilder(directory, SMALL, report, (stage, done) -> {})) {
                var lines = new QuadLines(builder.lines("data"));
                Txn.exec(data, TxnType.READ, () -> data.find().forEachRemaining(lines::quad));
                builder.finish();
            }
            assertEquals(List.of(), report.problems());
            return ReleaseIndex.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
