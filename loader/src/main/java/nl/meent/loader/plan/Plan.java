package nl.meent.loader.plan;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import nl.meent.loader.mapping.Mapping;
import nl.meent.loader.report.Problems;

/// A mapping, compiled, ready to run once. It holds the indexes of joins until it is closed.
public final class Plan implements AutoCloseable {

    private final Planner.Plans plans;
    private final Path folder;

    private Plan(Planner.Plans plans, Path folder) {
        this.plans = plans;
        this.folder = folder;
    }

    /// What a run met and made.
    ///
    /// @param records records of all sources
    /// @param dropped records of which no quads were made, since something in them is wrong
    /// @param quads quads written
    public record Counts(long records, long dropped, long quads) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(records + other.records, dropped + other.dropped, quads + other.quads);
        }
    }

    /// How a plan runs.
    ///
    /// @param workingDirectory what relative paths start from
    /// @param inputs files that stand in for names of the mapping
    /// @param threads how many threads convert
    /// @param stopAtFault whether quads end at the first faulty record or a little before it; the sources are read
    ///     to the end all the same, so that every problem is told
    public record Settings(Path workingDirectory, Map<String, Path> inputs, int threads, boolean stopAtFault) {
        public Settings {
            inputs = Map.copyOf(inputs);
        }
    }

    /// Compiles a mapping.
    public static Plan of(Mapping mapping) {
        return new Plan(Planner.plan(mapping), mapping.folder());
    }

    /// Converts every source and writes canonical quad lines, in the order of the sources; each call of `write` has
    /// whole lines. The same input gives the same bytes, however many threads there are. Problems are told in the
    /// order of the sources as well.
    ///
    /// @throws nl.meent.loader.report.MeentException when a source cannot be opened or the output cannot be written
    public Counts run(Settings settings, OutputStream out, Problems problems) {
        var readers = new Readers(folder, settings.workingDirectory(), settings.inputs());
        // Two sources over one file tell its faults twice, and so do two maps that make the same key.
        var once = new Once(problems);
        var counts = Counts.NONE;
        var stopped = false;
        for (var scan : plans.scans()) {
            var pipeline = new Pipeline(scan, readers, settings, out, once, stopped);
            counts = counts.plus(pipeline.run());
            stopped = pipeline.isStopped();
        }
        return counts;
    }

    @Override
    public void close() {
        plans.indexes().forEach(JoinIndex::close);
    }
}
