package nl.meent.loader.index.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import nl.meent.loader.report.Problems;

/// Cuts lines into chunks and has them worked on by all cores, no more at a time than there is room for.
///
/// Where chunks are cut has no influence on the index: the dictionary is sorted as a whole.
final class ChunkFeed extends OutputStream {

    /// Chunks of very short lines end early, as each line costs some memory of its own.
    private static final int SHORTEST_LINE = 64;

    private final Path work;
    private final int size;
    private final Problems problems;
    private final Progress progress;
    private final Workers workers;
    private final BlockingQueue<byte[]> buffers;
    private final BlockingQueue<Chunk> chunks;
    private final List<Future<Chunk.Output>> outputs = new ArrayList<>();
    private String source = "quads";
    private long line = 1;
    private byte[] buffer;
    private int used;
    private int lines;
    private long bytes;

    /// @param size bytes of a chunk
    ChunkFeed(Path work, int size, int threads, Problems problems, Progress progress) {
        this.work = work;
        this.size = size;
        this.problems = problems;
        this.progress = progress;
        workers = new Workers(threads);
        buffers = new ArrayBlockingQueue<>(threads + 1);
        chunks = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            chunks.add(new Chunk());
            buffers.add(new byte[size]);
        }
        buffer = new byte[size];
    }

    /// Ends what came before and begins a new source; its lines count from 1.
    void begin(String name) throws IOException {
        cut(used);
        source = name;
        line = 1;
    }

    /// Takes a whole source.
    void read(InputStream in) throws IOException {
        for (int count = some(in); count >= 0; count = some(in)) {
            took(count);
        }
    }

    private int some(InputStream in) {
        try {
            return in.read(buffer, used, buffer.length - used);
        } catch (IOException e) {
            throw IndexBuilder.unreadable(source, e);
        }
    }

    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("Quad lines are written whole");
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        for (int done = 0; done < length; ) {
            var step = Math.min(length - done, buffer.length - used);
            System.arraycopy(from, start + done, buffer, used, step);
            took(step);
            done += step;
        }
    }

    /// Works on what is left and waits for all.
    List<Chunk.Output> finish() throws IOException {
        cut(used);
        var all = new ArrayList<Chunk.Output>();
        for (var output : outputs) {
            all.add(Waiting.on(output));
        }
        return all;
    }

    /// Ends the threads; chunks that wait are given up.
    @Override
    public void close() {
        workers.close();
    }

    private void took(int count) throws IOException {
        var ends = 0;
        for (int i = used; i < used + count; i++) {
            ends += buffer[i] == '\n' ? 1 : 0;
        }
        lines += ends;
        used += count;
        bytes += count;
        if (used == buffer.length || lines > size / SHORTEST_LINE) {
            var end = used;
            while (end > 0 && buffer[end - 1] != '\n') {
                end--;
            }
            if (end > 0) {
                cut(end);
            } else if (used == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.addExact(used, used));
            }
        }
    }

    /// Hands the first bytes to a worker and goes on with the others in another buffer.
    private void cut(int end) throws IOException {
        if (end == 0) {
            return;
        }
        var full = buffer;
        var rest = used - end;
        buffer = take(buffers);
        if (buffer.length < rest) {
            buffer = new byte[full.length];
        }
        System.arraycopy(full, end, buffer, 0, rest);
        used = rest;
        var name = source;
        var first = line;
        var stem = work.resolve("chunk-" + outputs.size());
        outputs.add(workers.begin(() -> work(full, end, name, first, stem)));
        line += lines;
        lines = 0;
        progress.reached(Stage.PARSE, bytes);
    }

    private Chunk.Output work(byte[] full, int end, String name, long first, Path stem) throws IOException {
        var chunk = take(chunks);
        try {
            return chunk.run(full, end, name, first, stem, problems);
        } finally {
            chunks.add(chunk);
            buffers.add(full.length == size ? full : new byte[size]);
        }
    }

    private static <T> T take(BlockingQueue<T> queue) throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
