package nl.meent.loader.index.build;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Manifest;
import nl.meent.loader.index.format.Part;

/// Finishes columns in a thread of its own, while others are written, and gathers what the manifest says of them. Safe
/// for several threads.
final class Parts implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("meent-index-finish").factory());
    private final Map<Part, Future<Manifest.Entry>> entries = new EnumMap<>(Part.class);

    /// Finishes a column; it must not be touched any more.
    synchronized void finish(Part part, ColumnWriter column) {
        entries.put(part, worker.submit(column.finishing()));
    }

    /// Waits until all are on the disk.
    synchronized Map<Part, Manifest.Entry> entries() throws IOException {
        var done = new EnumMap<Part, Manifest.Entry>(Part.class);
        for (var entry : entries.entrySet()) {
            done.put(entry.getKey(), Waiting.on(entry.getValue()));
        }
        return done;
    }

    /// Waits for what was begun, so that nothing is written after it.
    @Override
    public void close() {
        worker.close();
    }
}
