package nl.meent.loader.rdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.meent.loader.report.Problems;

/// What tests share: RDF text in, quad lines out.
final class Lines {

    static final String BASE = "http://example.org/";

    private Lines() {}

    static String read(RdfFormat format, String text, Problems problems) {
        return read(format, text.getBytes(StandardCharsets.UTF_8), problems);
    }

    static String read(RdfFormat format, byte[] bytes, Problems problems) {
        var lines = new ByteArrayOutputStream();
        try {
            new RdfReader().read(new ByteArrayInputStream(bytes), format, "in", BASE, lines, problems);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }
}
