package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.rdf.SortedRun;

/// Merges the sorted terms of all chunks into the dictionary, and notes which number each term of each chunk got.
///
/// Numbers count from 1 in the order of the bytes, which puts literals before IRIs before blank nodes.
final class TermMerge implements AutoCloseable {

    /// How much of each run is read at a time, unless there are very many.
    private static final int READ = 1 << 17;
    private static final int BUDGET = 64 << 20;
    private static final int SMALLEST_READ = 1 << 12;
    private static final int STEP = 1 << 20;

    private final Path folder;
    private final List<Chunk.Output> chunks;
    private final Scratch numbers;
    private final Progress progress;
    private byte[] last = new byte[512];
    private int length;
    private int count;
    private int firstIri = 1;
    private int firstBlank = 1;

    TermMerge(Path folder, Path work, List<Chunk.Output> chunks, Progress progress) throws IOException {
        this.folder = folder;
        this.chunks = chunks;
        this.progress = progress;
        this.numbers = Scratch.create(work.resolve("numbers"), sum(chunks));
    }

    /// Writes both columns of the dictionary.
    ///
    /// @param bytes no fewer than all terms of all chunks have
    void run(long bytes, Parts parts) throws IOException {
        try (var text = new ColumnWriter(folder, Part.TERM_BYTES, 1, bytes);
                var offsets = new ColumnWriter(folder, Part.TERM_OFFSETS, 8, numbers.count() + 2)) {
            // Number 0 is no term, so it takes no bytes.
            offsets.add(0);
            merge(text, offsets);
            offsets.add(text.count());
            progress.reached(Stage.TERMS, count);
            parts.finish(Part.TERM_BYTES, text);
            parts.finish(Part.TERM_OFFSETS, offsets);
        }
    }

    /// How many terms there are.
    int count() {
        return count;
    }

    /// The number of the first IRI, or where it would be.
    int firstIri() {
        return firstIri;
    }

    /// The number of the first blank node, or where it would be.
    int firstBlank() {
        return firstBlank;
    }

    /// The numbers of the terms of all chunks, chunk after chunk in the order of their places.
    Scratch numbers() {
        return numbers;
    }

    private void merge(ColumnWriter text, ColumnWriter offsets) throws IOException {
        var open = new ArrayList<TermRun>();
        try {
            var place = 0L;
            var size = Math.clamp(BUDGET / Math.max(1, chunks.size()), SMALLEST_READ, READ);
            for (var chunk : chunks) {
                open.add(new TermRun(new SortedRun(chunk.terms(), size), place));
                place += chunk.count();
            }
            var waiting = new PriorityQueue<TermRun>();
            for (var run : open) {
                offer(run, waiting);
            }
            while (!waiting.isEmpty()) {
                var run = waiting.poll();
                take(run, text, offsets);
                offer(run, waiting);
            }
        } finally {
            for (var run : open) {
                run.close();
            }
        }
    }

    private static void offer(TermRun run, PriorityQueue<TermRun> waiting) throws IOException {
        if (run.next()) {
            waiting.add(run);
        }
    }

    private void take(TermRun run, ColumnWriter text, ColumnWriter offsets) throws IOException {
        var lines = run.lines();
        if (!lines.is(last, length)) {
            last = lines.copyTo(last);
            length = lines.length();
            count = Limits.number(count + 1L, "terms");
            offsets.add(text.count());
            text.add(last, 0, length - 1);
            firstIri += last[0] == '"' ? 1 : 0;
            firstBlank += last[0] == '_' ? 0 : 1;
            if (count % STEP == 0) {
                progress.reached(Stage.TERMS, count);
            }
        }
        numbers.set(run.place(), count);
    }

    private static long sum(List<Chunk.Output> chunks) {
        return chunks.stream().mapToLong(Chunk.Output::count).sum();
    }

    @Override
    public void close() {
        numbers.close();
    }
}
