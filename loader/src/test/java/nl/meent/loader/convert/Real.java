package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;

/// The real files that lie beside the project, and the mappings for them.
final class Real {

    static final String ZAKEN = "tweedekamer/derived/zaken_262250.csv.gz";
    static final String ROR = "ror/ror_v2_latest_europe.ndjson.gz";
    static final String KAMERSTUKKEN = "tweedekamer/kamerstukken_xml/sample";
    static final String PUBLICCODE = "publiccode";
    static final String FUNDERS = "funders_crossref/fundref_registry.rdf.gz";

    private static final Path DATA = Path.of(System.getProperty("meent.root", ".."), "../shared/data");

    private Real() {}

    /// A file or folder of the real data; without it the test is skipped.
    static Path data(String name) {
        var path = DATA.resolve(name);
        assumeTrue(Files.exists(path), () -> "needs the shared data: " + name);
        return path;
    }

    /// The files of a folder, in order.
    static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.list(data(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(" + ending + ")"))
                    .sorted()
                    .toList();
        }
    }

    static InputStream unpacked(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
    }

    static Path pack(Path file, byte[] bytes) throws IOException {
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(bytes);
        }
        return file;
    }

    /// What a run by one of the mappings in `rml/real` gave.
    record Run(Conversion.Outcome outcome, Tally quads, Report report) {

        List<String> problems() {
            return report.problems().stream().map(Problem::text).toList();
        }
    }

    static Run convert(String mapping, String input, Path file) {
        return convert(mapping, input, file, new Tally());
    }

    /// What ends the run is told in its report, as the command line tells it.
    static Run convert(String mapping, String input, Path file, Tally quads) {
        var report = new Report();
        try {
            var outcome = Conversion.by(mapping(mapping)).input(input, file).run(quads, report);
            return new Run(outcome, quads, report);
        } catch (MeentException e) {
            report.add(e.problem());
            return new Run(new Conversion.Outcome(false, 0, 0, 0, java.util.Map.of()), quads, report);
        }
    }

    private static Path mapping(String name) {
        try {
            return Path.of(Objects.requireNonNull(Real.class.getResource("/rml/real/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
