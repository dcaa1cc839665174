package nl.meent.loader.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meent.loader.index.arq.QuadLines;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/// What an index holds, as sorted lines of N-Quads.
final class Dump {

    private Dump() {}

    static List<String> of(Path folder) {
        try (var index = ReleaseIndex.open(folder)) {
            return of(index.dataset(Executor.PLAIN));
        }
    }

    static List<String> of(DatasetGraph data) {
        return Txn.calculateRead(data, () -> now(data));
    }

    /// The same, outside of a transaction.
    static List<String> now(DatasetGraph data) {
        var out = new ByteArrayOutputStream();
        data.find().forEachRemaining(new QuadLines(out)::quad);
        return sorted(out.toString(UTF_8));
    }

    static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }

    static List<String> sorted(Stream<String> lines) {
        return lines.sorted().distinct().toList();
    }
}
