package nl.meent.loader.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import nl.meent.loader.rdf.QuadSorter;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.rdf.RioSink;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problems;

/// Where quad lines go: a file or a stream, in any syntax, sorted or as they come.
///
/// A file appears whole or not at all: lines go to a file beside it, which takes its place in [#finish]. What is
/// closed without it leaves everything as it was. For one thread.
public final class QuadOutput extends OutputStream {

    private final Path work;
    private final Optional<Path> file;
    private final boolean moves;
    private final OutputStream plain;
    private final OutputStream syntax;
    private final Optional<QuadSorter> sorter;
    private boolean finished;

    private QuadOutput(
            Path work,
            Optional<Path> file,
            boolean moves,
            OutputStream plain,
            OutputStream syntax,
            Optional<QuadSorter> sorter) {
        this.work = work;
        this.file = file;
        this.moves = moves;
        this.plain = plain;
        this.syntax = syntax;
        this.sorter = sorter;
    }

    /// How quads are to be written.
    ///
    /// @param sorted whether in the order of their bytes and each once
    /// @param prefixes what a syntax with prefixes declares
    public record Style(RdfFormat format, boolean sorted, Map<String, String> prefixes) {
        public Style {
            prefixes = Map.copyOf(prefixes);
        }
    }

    /// Begins a file. Other files in its folder stay as they are. A link is followed; what is no file, such as a
    /// pipe, gets the output when it is whole.
    public static QuadOutput to(Path file, Style style, Problems problems) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return open(Files.createTempFile("meent", ".part"), Optional.of(file), false, style, problems);
            }
            var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            // Not a temporary file of Java's, which only its owner could read once it is in place.
            var work = target.resolveSibling(
                    ".meent-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
            return open(work, Optional.of(target), true, style, problems);
        } catch (IOException e) {
            throw MeentException.unwritable(file.toString(), e);
        }
    }

    /// Begins a temporary file that [#finish] copies into a stream, so that nothing comes out of a conversion that
    /// fails.
    public static QuadOutput kept(Style style, Problems problems) {
        try {
            var work = Files.createTempFile("meent", ".part");
            return open(work, Optional.empty(), false, style, problems);
        } catch (IOException e) {
            throw MeentException.unwritable(System.getProperty("java.io.tmpdir"), e);
        }
    }

    private static QuadOutput open(Path work, Optional<Path> file, boolean moves, Style style, Problems problems)
            throws IOException {
        var plain = new BufferedOutputStream(Files.newOutputStream(work), 1 << 16);
        var name = file.map(Path::toString).orElse("output");
        var syntax = style.format() == RdfFormat.NQ
                ? plain
                : new RioSink(style.format(), plain, style.prefixes(), name, problems);
        var sorter = style.sorted()
                ? Optional.ofNullable(work.toAbsolutePath().getParent()).map(QuadSorter::new)
                : Optional.<QuadSorter>empty();
        return new QuadOutput(work, file, moves, plain, syntax, sorter);
    }

    /// Takes some complete lines.
    @Override
    public void write(byte[] lines, int from, int size) throws IOException {
        if (sorter.isPresent()) {
            sorter.get().write(lines, from, size);
        } else {
            syntax.write(lines, from, size);
        }
    }

    /// Not for single bytes: a line comes as a whole.
    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("Quad lines are written whole");
    }

    /// Writes the rest and puts the file in its place.
    ///
    /// @param stream takes the output where it was begun without a file
    public void finish(OutputStream stream) {
        try {
            if (sorter.isPresent()) {
                sorter.get().finish(syntax);
            }
            syntax.close();
            plain.close();
            if (moves) {
                Files.move(
                        work, file.orElseThrow(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else if (file.isPresent()) {
                try (var device = Files.newOutputStream(file.get())) {
                    Files.copy(work, device);
                }
            } else {
                Files.copy(work, stream);
                stream.flush();
            }
            finished = true;
        } catch (IOException e) {
            throw MeentException.unwritable(file.map(Path::toString).orElse("output"), e);
        }
    }

    /// Throws away what was not finished.
    @Override
    public void close() {
        sorter.ifPresent(QuadSorter::close);
        try {
            if (!finished) {
                plain.close();
            }
            Files.deleteIfExists(work);
        } catch (IOException e) {
            throw MeentException.unwritable(work.toString(), e);
        }
    }
}
