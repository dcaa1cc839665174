package nl.meent.loader.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// Sorts canonical quad lines by their bytes, which for UTF-8 is the order of code points, and drops duplicates.
///
/// Lines that do not fit into the budget go to sorted files in a folder and are merged at the end, in several rounds
/// where there are more than [#WIDEST_MERGE] files. Memory stays near the budget whatever comes; only a line that is
/// longer than the budget is held whole all the same. For one thread; use it once: write, [#finish], [#close].
///
/// Trouble with the folder ends the work with a [MeentException] that names it.
public final class QuadSorter extends OutputStream {

    /// How much memory is used unless said otherwise.
    public static final int BUDGET = 64 << 20;

    /// How many files are merged at a time.
    public static final int WIDEST_MERGE = 64;

    private static final int BYTES_PER_LINE = Integer.BYTES + Long.BYTES;
    private static final int LARGEST_READ = 1 << 18;
    private static final int SMALLEST_READ = 128;

    private final Path folder;
    private final int budget;
    private final ArrayDeque<Path> runs = new ArrayDeque<>();
    private byte[] lines = new byte[Long.BYTES];
    private int[] starts = new int[16];
    private long[] words = new long[16];
    private int used;
    private int count;

    /// A sorter with the usual budget.
    public QuadSorter(Path folder) {
        this(folder, BUDGET);
    }

    /// A sorter that keeps about so many bytes in memory and the rest in files of this folder.
    public QuadSorter(Path folder, int budget) {
        this.folder = folder;
        this.budget = budget;
    }

    /// Not for single bytes: a line comes as a whole.
    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("Quad lines are written whole");
    }

    /// Takes some complete lines.
    @Override
    public void write(byte[] bytes, int from, int size) {
        var to = from + size;
        for (int start = from; start < to; ) {
            var end = Newlines.end(bytes, start, to);
            if (end < 0) {
                throw new IllegalArgumentException("The last quad line has no newline");
            }
            add(bytes, start, end - start);
            start = end;
        }
    }

    /// Hands all lines on, sorted and each once, in `write` calls of complete lines.
    ///
    /// @throws IOException where they cannot be written to `out`
    public void finish(OutputStream out) throws IOException {
        if (runs.isEmpty()) {
            writeSorted(out);
            return;
        }
        spill();
        lines = new byte[0];
        starts = new int[0];
        words = new long[0];
        while (runs.size() > WIDEST_MERGE) {
            mergeSome();
        }
        merge(List.copyOf(runs), out);
    }

    /// Deletes the files. Nothing remains of them, whatever happened before.
    @Override
    public void close() {
        try {
            while (!runs.isEmpty()) {
                Files.deleteIfExists(runs.poll());
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    private void add(byte[] bytes, int from, int size) {
        if (count > 0 && (long) used + size + Long.BYTES + (long) BYTES_PER_LINE * (count + 1) > budget) {
            spill();
        }
        var needed = Math.addExact(used + Long.BYTES, size);
        if (needed > lines.length) {
            lines = Arrays.copyOf(lines, (int) Math.max(needed, Math.min(2L * lines.length, budget)));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count + (count >> 1));
            words = new long[starts.length];
        }
        System.arraycopy(bytes, from, lines, used, size);
        starts[count++] = used;
        used += size;
    }

    private void writeSorted(OutputStream out) throws IOException {
        var sort = new LineSort(lines, starts, words);
        sort.sort(count);
        var buffer = new LineBuffer(out);
        for (int i = 0; i < count; i++) {
            var start = starts[i];
            var length = Newlines.end(lines, start, used) - start;
            if (i + 1 == count || !sort.same(start, length, starts[i + 1])) {
                buffer.add(lines, start, length);
            }
        }
        buffer.flush();
    }

    private void spill() {
        try (var out = Files.newOutputStream(newRun())) {
            writeSorted(out);
        } catch (IOException e) {
            throw full(e);
        }
        used = 0;
        count = 0;
    }

    private Path newRun() throws IOException {
        var run = Files.createTempFile(folder, "meent-sort-", ".nq");
        runs.add(run);
        return run;
    }

    private void mergeSome() {
        var some = runs.stream().limit(WIDEST_MERGE).toList();
        try (var out = Files.newOutputStream(newRun())) {
            merge(some, out);
            for (var run : some) {
                Files.delete(run);
                runs.remove(run);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    private void merge(List<Path> files, OutputStream out) throws IOException {
        var open = new ArrayList<SortedRun>();
        try {
            for (var file : files) {
                open.add(open(file, files.size()));
            }
            merge(new PriorityQueue<>(open.stream().filter(this::next).toList()), new LineBuffer(out));
        } finally {
            for (var run : open) {
                run.close();
            }
        }
    }

    private void merge(PriorityQueue<SortedRun> waiting, LineBuffer out) throws IOException {
        var last = new byte[512];
        var length = 0;
        while (!waiting.isEmpty()) {
            var run = waiting.poll();
            if (!run.is(last, length)) {
                run.addTo(out);
                last = run.copyTo(last);
                length = run.length();
            }
            if (next(run)) {
                waiting.add(run);
            }
        }
        out.flush();
    }

    private SortedRun open(Path file, int among) {
        try {
            return new SortedRun(file, Math.clamp(budget / among, SMALLEST_READ, LARGEST_READ));
        } catch (IOException e) {
            throw full(e);
        }
    }

    private boolean next(SortedRun run) {
        try {
            return run.next();
        } catch (IOException e) {
            throw full(e);
        }
    }

    private MeentException full(IOException cause) {
        var message = "cannot hold the files that sorting needs: " + cause.getMessage();
        var advice = "make room there, or name another folder";
        return new MeentException(
                Problem.violation(Code.DISK, new Where.Whole(folder.toString()), message, advice), cause);
    }
}
