package nl.meent.loader.index.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.meent.loader.index.format.Manifest;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// Builds an index of quads in a folder of its own.
///
/// The quads come as N-Quads, in any order and with repeats; the same set of quads gives the same bytes. Bad lines
/// are told as problems, all of them, and leave no index. On the heap there is about [Options#budget] and what
/// grows with the numbers of graphs, of sets of graphs and of predicates; all else is in files beside the index,
/// which take about as much room as the input and go when the build ends. An index is there only once its manifest
/// is, which is written last; whatever interrupts a build leaves none.
///
/// Use it once, from one thread: [#add] or [#lines], [#finish], [#close]. Trouble with the disk ends the work with
/// a [MeentException] that names the folder.
public final class IndexBuilder implements AutoCloseable {

    private final Path folder;
    private final Path work;
    private final Progress progress;
    private final int threads;
    private final ChunkFeed feed;
    private final AtomicBoolean faulty = new AtomicBoolean();
    private boolean done;

    /// How much a build may use.
    ///
    /// @param budget bytes of heap, about
    /// @param threads how many cores
    public record Options(long budget, int threads) {

        /// Enough for any size of data; more makes fewer and larger chunks.
        public static final long BUDGET = 384L << 20;

        private static final long SMALLEST_CHUNK = 1L << 12;
        private static final long LARGEST_CHUNK = 256L << 20;

        /// The usual budget, and all cores.
        public static Options usual() {
            return new Options(BUDGET, Math.max(1, Runtime.getRuntime().availableProcessors()));
        }

        int chunkBytes() {
            // Lines, their terms, the table of these and what sorts them, for each core; and one buffer to fill.
            var share = budget / (5L * threads + 2);
            return (int) Math.clamp(share, SMALLEST_CHUNK, LARGEST_CHUNK);
        }
    }

    /// Begins an index.
    ///
    /// @param folder where it will be: an empty folder, or none yet
    /// @param problems is told of every bad line
    public IndexBuilder(Path folder, Options options, Problems problems, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        threads = options.threads();
        work = folder.resolve("work");
        prepare();
        Problems watched = problem -> {
            faulty.compareAndSet(false, problem.severity() == Severity.VIOLATION);
            problems.add(problem);
        };
        feed = new ChunkFeed(work, options.chunkBytes(), options.threads(), watched, progress);
    }

    /// Builds an index of some files.
    ///
    /// @return what the manifest says; empty where a line was bad, which `problems` knows
    public static Optional<Manifest> build(List<Path> files, Path folder, Problems problems) {
        try (var builder = new IndexBuilder(folder, Options.usual(), problems, (stage, done) -> {})) {
            for (var file : files) {
                builder.add(file);
            }
            return builder.finish();
        }
    }

    /// Takes the quads of a file.
    public void add(Path file) {
        try (var in = Files.newInputStream(file)) {
            add(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /// Takes the quads of a stream, which is left open.
    ///
    /// @param name what messages call it
    public void add(String name, InputStream in) {
        try {
            feed.begin(name);
            feed.read(in);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Where quads can be written, as complete lines.
    ///
    /// @param name what messages call their source
    public OutputStream lines(String name) {
        try {
            feed.begin(name);
            return feed;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Makes the index of all that was taken.
    ///
    /// @return what the manifest says; empty where a line was bad, and then nothing is left in the folder
    public Optional<Manifest> finish() {
        try {
            var chunks = feed.finish();
            feed.close();
            if (faulty.get()) {
                return Optional.empty();
            }
            return Optional.of(publish(index(chunks)));
        } catch (IOException e) {
            throw failed(e);
        } catch (InternalError e) {
            // What Java makes of a page that the disk has no room for.
            throw failed(folder.toString(), "cannot be written, probably as the disk is full: ", Code.DISK, e);
        }
    }

    /// Throws away what is not finished.
    @Override
    public void close() {
        feed.close();
        try {
            remove(done ? work : folder);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Manifest index(List<Chunk.Output> chunks) throws IOException {
        try (var parts = new Parts();
                var workers = new Workers(threads);
                var terms = new TermMerge(folder, work, chunks, progress)) {
            // Each term takes its line and some bytes of its number, of which the dictionary needs the line at most.
            terms.run(sizes(chunks), parts);
            try (var rows = new QuadRows(work, terms, chunks, workers);
                    var spo = new SpoOrder(folder, work, rows, terms.count())) {
                progress.reached(Stage.TRIPLES, rows.count());
                var graphs = workers.begin(() -> {
                    new GraphRows(folder, work, spo, parts).write();
                    return true;
                });
                new OtherOrders(folder, work, spo, parts).write();
                Waiting.on(graphs);
                spo.finish(folder, parts);
                progress.reached(Stage.ORDERS, spo.triples());
                return new Manifest(figures(terms, spo), parts.entries());
            }
        }
    }

    private static Map<String, Long> figures(TermMerge terms, SpoOrder spo) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("terms", (long) terms.count());
        figures.put("first-iri", (long) terms.firstIri());
        figures.put("first-blank", (long) terms.firstBlank());
        figures.put("triples", spo.triples());
        figures.put("quads", spo.quads());
        return figures;
    }

    private static long sizes(List<Chunk.Output> chunks) throws IOException {
        var sum = 0L;
        for (var chunk : chunks) {
            sum += Files.size(chunk.terms());
        }
        return sum;
    }

    /// Writes the manifest, after all else is on the disk.
    private Manifest publish(Manifest manifest) throws IOException {
        remove(work);
        var draft = folder.resolve(Manifest.FILE + ".draft");
        Files.writeString(draft, manifest.text(), StandardCharsets.US_ASCII);
        force(draft);
        Files.move(draft, folder.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        force(folder.toAbsolutePath().getParent());
        done = true;
        progress.reached(Stage.DONE, manifest.figure("quads"));
        return manifest;
    }

    private static void force(@org.jspecify.annotations.Nullable Path path) throws IOException {
        if (path != null) {
            try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void prepare() {
        try {
            Files.createDirectories(folder);
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IOException("it is not empty");
                }
            }
            Files.createDirectory(work);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    static MeentException unreadable(String source, IOException cause) {
        return failed(source, "cannot be read: ", Code.SOURCE_UNREADABLE, cause);
    }

    private MeentException failed(IOException cause) {
        return failed(folder.toString(), "cannot be written: ", Code.DISK, cause);
    }

    private static MeentException failed(String place, String message, Code code, Throwable cause) {
        return new MeentException(
                Problem.violation(
                        code,
                        new Where.Whole(place),
                        message + cause.getMessage(),
                        "look at the disk and its permissions, and build again"),
                cause);
    }
}
