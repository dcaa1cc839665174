package nl.meent.loader.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.rdf.RdfReader;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problems;
import nl.meent.loader.source.Compression;
import nl.meent.loader.source.SourceFile;

/// RDF in any syntax to canonical quad lines, without a mapping.
///
/// @param file the RDF; a name that ends with `.gz` is unpacked
/// @param format its syntax
/// @param base what its relative IRIs are resolved against
public record RdfConversion(Path file, RdfFormat format, String base) {

    /// Writes the quads in the order of the file, whole lines in each call of `write`. Does not close the output.
    ///
    /// @throws MeentException when the file cannot be opened or the output cannot be written
    public void run(OutputStream quads, Problems problems) {
        var packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        var source = new SourceFile(
                file.toString(), file, packed ? Compression.GZIP : Compression.NONE, StandardCharsets.UTF_8);
        try (var bytes = source.open()) {
            new RdfReader().read(bytes, format, file.toString(), base, quads, problems);
        } catch (IOException e) {
            throw MeentException.unwritable("output", e);
        }
    }
}
