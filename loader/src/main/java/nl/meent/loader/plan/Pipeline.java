package nl.meent.loader.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// Runs one scan: this thread reads batches and writes quads, others convert; the quads come out in the order of the
/// batches. At most twice as many batches as threads are on their way, so memory does not grow with the source.
final class Pipeline {

    private static final long MOST_BYTES =
            Math.max(16 << 20, Runtime.getRuntime().maxMemory() / 6);

    private final Scan scan;
    private final Readers readers;
    private final Plan.Settings settings;
    private final OutputStream out;
    private final Problems problems;
    private final ArrayDeque<Future<Task>> running = new ArrayDeque<>();
    private final ArrayDeque<Task> started = new ArrayDeque<>();
    private final ArrayDeque<Task> idle = new ArrayDeque<>();
    private Plan.Counts counts = Plan.Counts.NONE;
    private Task filling;
    private boolean stopped;

    /// @param stopped whether an earlier scan ended the output
    Pipeline(Scan scan, Readers readers, Plan.Settings settings, OutputStream out, Problems problems, boolean stopped) {
        this.stopped = stopped;
        this.scan = scan;
        this.readers = readers;
        this.settings = settings;
        this.out = out;
        // A pass that only gathers a side of a join is followed by one that tells the same problems.
        this.problems = scan.triples().isEmpty() ? problem -> {} : problems;
        this.filling = task();
    }

    Plan.Counts run() {
        // What the reader tells belongs to the batch that it is filling, so that problems keep their order.
        try (var pool = Executors.newFixedThreadPool(settings.threads());
                var reader = readers.open(scan.source(), scan.scope().columns(), problem -> filling.tell(problem))) {
            convert(pool, reader);
        }
        return counts;
    }

    private void convert(ExecutorService pool, RecordReader reader) {
        while (reader.read(filling.batch)) {
            var task = filling;
            running.add(pool.submit(task::run));
            started.add(task);
            while (running.size() > 2 * settings.threads() || (isLarge() && !running.isEmpty())) {
                finish();
            }
            filling = idle.isEmpty() ? task() : idle.poll();
            filling.clear();
        }
        while (!running.isEmpty()) {
            finish();
        }
        tell(filling);
    }

    /// Whether the output was ended.
    boolean isStopped() {
        return stopped;
    }

    /// Huge records are converted one batch at a time: what is on its way is bounded in bytes as well.
    private boolean isLarge() {
        var size = filling.size();
        for (var task : started) {
            size += task.size();
        }
        return size > MOST_BYTES;
    }

    private void finish() {
        started.remove();
        var task = result(running.remove());
        tell(task);
        task.feed();
        stopped |= settings.stopAtFault() && task.dropped > 0;
        if (!stopped) {
            write(task);
        }
        counts = counts.plus(new Plan.Counts(
                scan.triples().isEmpty() ? 0 : task.batch.records,
                scan.triples().isEmpty() ? 0 : task.dropped,
                stopped ? 0 : task.quadCount));
        idle.add(task);
    }

    private void tell(Task task) {
        for (var problem : task.problems()) {
            problems.add(problem);
            stopped |= settings.stopAtFault() && problem.severity() == Severity.VIOLATION;
        }
    }

    private void write(Task task) {
        try {
            out.write(task.quads.bytes, 0, task.quads.used);
        } catch (IOException e) {
            throw MeentException.unwritable("output", e);
        }
    }

    private static Task result(Future<Task> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The conversion was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof OutOfMemoryError) {
                throw new MeentException(
                        Problem.violation(
                                Code.MEMORY,
                                new Where.Whole("conversion"),
                                "needs more memory than it has for its largest records",
                                "give it more with MEENT_JAVA_OPTS=-Xmx2g"),
                        e);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Task task() {
        return new Task(
                scan, new Batch(readers.name(scan.source()), scan.scope().columns()));
    }
}
