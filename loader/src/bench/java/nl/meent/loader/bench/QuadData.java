package nl.meent.loader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.meent.loader.rdf.QuadSorter;

/// The registry as canonical quad lines, sorted, each once, in a folder of its own.
///
/// @param folder where it lies and where its sides run
/// @param rows how many rows the registry has
/// @param file the quads
record QuadData(Path folder, long rows, Path file) {

    private static final int BUDGET = 256 << 20;

    /// Makes the file where there is none yet; a file that is there is whole.
    static QuadData prepare(Path work, Jvm tools, long rows) throws IOException, InterruptedException {
        var folder = work.resolve(rows + "-rows-quads");
        var data = new QuadData(folder, rows, folder.resolve("quads.nq"));
        if (!Files.exists(data.file)) {
            var load = Workload.triplesOnly(work, tools, rows);
            data.write(load.folder().resolve("expected.nt"));
            load.clear("expected.nt");
        }
        return data;
    }

    private void write(Path triples) throws IOException {
        Files.createDirectories(folder);
        var half = folder.resolve("quads.half");
        try (var sorter = new QuadSorter(folder, BUDGET);
                var out = Files.newOutputStream(half)) {
            var spread = new GraphSpread(sorter);
            spread.rows(triples);
            spread.organisations();
            spread.licences();
            sorter.finish(out);
        }
        Files.move(half, file);
    }
}
