package nl.meent.loader.record.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.rdf.RdfReader;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.apache.jena.sparql.core.DatasetGraph;

/// A local RDF file, brought into Jena's memory by way of canonical quad lines, so that Rio's places and refusals
/// hold.
final class RdfFile {

    /// How many bytes of a file are held, counted after unpacking.
    static final long LARGEST = 256L << 20;

    private RdfFile() {}

    /// Reads a file; faults are told, and what is good of it is given.
    static Optional<DatasetGraph> read(Path file, String source, Problems problems) {
        var format = RdfFormat.ofFile(file.toString());
        if (format.isEmpty()) {
            tell(problems, source, Code.UNSUPPORTED, "has no ending of an RDF syntax", "name it .ttl, .rdf, .nq, …");
            return Optional.empty();
        }
        try (var bytes = open(file, source)) {
            var quads = new DatasetLines();
            new RdfReader().read(bytes, format.get(), source, file.toUri().toString(), quads, problems);
            quads.close();
            return Optional.of(quads.dataset());
        } catch (MeentException e) {
            problems.add(e.problem());
        } catch (NoSuchFileException e) {
            tell(problems, source, Code.SOURCE_MISSING, "there is no such file: " + e.getMessage(), "");
        } catch (IOException e) {
            tell(problems, source, Code.SOURCE_UNREADABLE, "cannot be read: " + e.getMessage(), "");
        }
        return Optional.empty();
    }

    private static InputStream open(Path file, String source) throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            var packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            return new LimitedBytes(packed ? new GZIPInputStream(bytes) : bytes, LARGEST, source);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static void tell(Problems problems, String source, Code code, String message, String advice) {
        problems.add(Problem.violation(code, new Where.Whole(source), message, advice));
    }
}
