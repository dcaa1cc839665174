package nl.meent.loader.convert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.meent.loader.mapping.Mapping;
import nl.meent.loader.mapping.MappingReader;
import nl.meent.loader.plan.Plan;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import nl.meent.loader.term.IriCheck;

/// A conversion by a mapping: the one door for those who embed it.
///
/// ```java
/// var report = new Report();
/// var counts = Conversion.by(Path.of("registry.rml.ttl"))
///         .input("registry.csv", Path.of("/data/today.csv"))
///         .run(out, report);
/// ```
///
/// It writes canonical N-Quads lines, whole lines in each call of `write`, in the order of the sources; the same input
/// gives the same bytes. Memory does not grow with the input. All problems of mapping and data are told, in order; a
/// faulty record gives no quads. Not safe for several threads; it uses threads of its own while it runs and ends them.
public final class Conversion {

    private final Path mapping;
    private final Map<String, Path> inputs = new LinkedHashMap<>();
    private Path workingDirectory = Path.of("");
    private String base = "http://example.org/";
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean stopAtFault;
    private Optional<Mapping> checked = Optional.empty();

    private Conversion(Path mapping) {
        this.mapping = mapping;
    }

    /// What a run met and made.
    ///
    /// @param usable whether the mapping could be used at all
    /// @param records records of all sources
    /// @param dropped records of which no quads were made, since something in them is wrong
    /// @param quads quads written
    /// @param prefixes the prefixes that the mapping declares
    public record Outcome(boolean usable, long records, long dropped, long quads, Map<String, String> prefixes) {}

    /// A conversion by a mapping file in RML.
    public static Conversion by(Path mapping) {
        return new Conversion(mapping);
    }

    /// Takes this file where the mapping names a source so.
    public Conversion input(String name, Path file) {
        inputs.put(name, file);
        return this;
    }

    /// Starts relative paths here (`rml:CurrentWorkingDirectory`); the working directory of the program unless said.
    public Conversion workingDirectory(Path folder) {
        workingDirectory = folder;
        return this;
    }

    /// Appends relative IRIs of the data to this; `http://example.org/` unless said.
    public Conversion base(String iri) {
        if (!IriCheck.isAbsolute(iri)) {
            throw new IllegalArgumentException("A base has to be an absolute IRI: " + iri);
        }
        base = iri;
        checked = Optional.empty();
        return this;
    }

    /// Converts with so many threads; one for each processor unless said. The output does not depend on it.
    public Conversion threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Needs one thread at least, not " + number);
        }
        threads = number;
        return this;
    }

    /// Ends the output at the first faulty record or a little before it, instead of leaving that record out. The
    /// problems of the whole input are told all the same.
    public Conversion stopAtFault() {
        stopAtFault = true;
        return this;
    }

    /// Reads and checks the mapping only; a run after it does not read it again.
    public Optional<Mapping> check(Problems problems) {
        var bytes = bytes();
        var folder = Optional.ofNullable(mapping.toAbsolutePath().getParent()).orElse(mapping.toAbsolutePath());
        checked = MappingReader.read(new ByteArrayInputStream(bytes), mapping.toString(), folder, base, problems);
        return checked;
    }

    /// Converts. Does not close the output.
    ///
    /// @throws MeentException when a file cannot be opened or read, or the output cannot be written
    public Outcome run(OutputStream quads, Problems problems) {
        var read = checked.or(() -> check(problems));
        if (read.isEmpty()) {
            return new Outcome(false, 0, 0, 0, Map.of());
        }
        try (var plan = Plan.of(read.get())) {
            var counts = plan.run(new Plan.Settings(workingDirectory, inputs, threads, stopAtFault), quads, problems);
            return new Outcome(
                    true,
                    counts.records(),
                    counts.dropped(),
                    counts.quads(),
                    read.get().prefixes());
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(mapping);
        } catch (IOException e) {
            throw new MeentException(
                    Problem.violation(
                            Code.SOURCE_MISSING,
                            new Where.Whole(mapping.toString()),
                            "cannot be read: " + e.getMessage(),
                            "check the path of the mapping"),
                    e);
        }
    }
}
