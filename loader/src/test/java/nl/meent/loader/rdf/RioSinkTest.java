package nl.meent.loader.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.meent.loader.report.Report;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RioSinkTest {

    private static final Map<String, String> PREFIXES = Map.of("e", "http://e/");

    private static final String TRIPLES = """
            <http://e/s> <http://e/p> <http://e/o> .
            <http://e/s> <http://e/p> "plain" .
            <http://e/s> <http://e/p> "" .
            <http://e/s> <http://e/p> "tab\\t newline\\n quote\\" quotes\\"\\"\\" backslash\\\\ & < > ]]> 'x'" .
            <http://e/s> <http://e/p> "return\\r and\\r\\n both" .
            <http://e/s> <http://e/p> " space " .
            <http://e/s> <http://e/p> "hallo"@nl .
            <http://e/s> <http://e/p> "hallo"@nl-be .
            <http://e/s> <http://e/p> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .
            <http://e/s> <http://e/p> "1."^^<http://www.w3.org/2001/XMLSchema#decimal> .
            <http://e/s> <http://e/p> "1.50e3"^^<http://www.w3.org/2001/XMLSchema#double> .
            <http://e/s> <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#boolean> .
            <http://e/s> <http://e/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
            <http://e/s> <http://e/p> "x"^^<http://e/type> .
            <http://e/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/Class> .
            <http://e/s?a=b&c=d#e> <http://e/p> <urn:x:%C3%A9é𝒳> .
            <http://e/s> <http://e/p> _:b0 .
            _:b0 <http://e/p> _:b1 .
            _:b0 <http://e/p> "é€𝒳\u0080\uE000\uFFFD" .
            _:b2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "1" .
            _:b2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
            <http://e/s> <http://e/list> _:b2 .
            """;

    private static final String CONTROLS = """
            <http://e/s> <http://e/p> "\\u0000\\u0001\\b\\f\\u000B\\u001F\\u007F\uFFFE" .
            """;

    private static final String GRAPHS = """
            <http://e/s> <http://e/p> "in \\" quotes" <http://e/g> .
            <http://e/s> <http://e/p> <http://e/o> <http://e/g> .
            <http://e/s> <http://e/p> "x"^^<http://e/type> _:b0 .
            """;

    private final Report report = new Report();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void comesBackWithEveryShapeOfTerm(RdfFormat format) throws IOException {
        var lines = TRIPLES + (format == RdfFormat.RDFXML ? "" : CONTROLS) + (format.hasGraphs() ? GRAPHS : "");

        write(format, lines, PREFIXES);

        assertSame(lines, format);
        assertTrue(report.isClean(), report.problems()::toString);
    }

    @ParameterizedTest
    @EnumSource
    void comesBackWithEveryPlaneOfUnicode(RdfFormat format) throws IOException {
        var lines = new StringBuilder();
        for (int plane = 0; plane <= 16; plane++) {
            var text =
                    new StringBuilder().appendCodePoint((plane << 16) + 0xA1).appendCodePoint((plane << 16) + 0xFFFD);
            lines.append("<http://e/s> <http://e/p> \"").append(text).append("\" .\n");
        }

        write(format, lines.toString(), Map.of());

        assertSame(lines.toString(), format);
    }

    @ParameterizedTest
    @EnumSource(names = {"NT", "TTL", "RDFXML"})
    void tellsOnceThatASyntaxHasNoGraphs(RdfFormat format) throws IOException {
        write(format, GRAPHS + TRIPLES + GRAPHS, PREFIXES);

        assertSame(TRIPLES, format);
        assertEquals(1, report.problems().size());
        var told = report.problems().getFirst().text();
        assertTrue(told.startsWith("out ") && told.endsWith("choose trig or nq [MEENT-M03]"), told);
    }

    @Test
    void tellsWhatXmlCannotHoldAndWritesTheRest() throws IOException {
        write(RdfFormat.RDFXML, CONTROLS + "<http://e/s> <http://e/1> \"no name\" .\n" + TRIPLES, PREFIXES);

        assertSame(TRIPLES, RdfFormat.RDFXML);
        assertEquals(2, report.problems().size());
    }

    @Test
    void groupsTurtleBySubjectAndDeclaresPrefixes() throws IOException {
        write(RdfFormat.TTL, """
                <http://e/a> <http://e/p> "1" .
                <http://e/a> <http://e/q> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
                """, PREFIXES);

        assertEquals("""
                @prefix e: <http://e/> .

                e:a e:p "1";
                  e:q "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
                """, out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void writesALineThatIsLongerThanItsBuffer(RdfFormat format) throws IOException {
        var lines = "<http://e/s> <http://e/p> \"" + "x".repeat(200_000) + "\" .\n";

        write(format, lines, PREFIXES);

        assertSame(lines, format);
    }

    @ParameterizedTest
    @EnumSource(names = {"NT", "NQ", "TTL", "TRIG", "RDFXML"})
    void holdsNoMoreThanABuffer(RdfFormat format) throws IOException {
        try (var sink = new RioSink(format, out, PREFIXES, "out", report)) {
            for (int i = 0; i < 20_000; i++) {
                sink.write("<http://e/s> <http://e/p> \"%08d\" .\n".formatted(i).getBytes(StandardCharsets.UTF_8));
            }
            sink.flush();

            assertTrue(out.toString(StandardCharsets.UTF_8).contains("00018000"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void throwsWhereTheTargetIsFull(RdfFormat format) throws IOException {
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        var thrown = assertThrows(IOException.class, () -> {
            var sink = new RioSink(format, full, PREFIXES, "out", report);
            sink.write(TRIPLES.repeat(5000).getBytes(StandardCharsets.UTF_8));
            sink.close();
        });

        assertEquals("full", thrown.getMessage());
    }

    @Test
    void refusesSingleBytesAndClosesOnce() throws IOException {
        var sink = new RioSink(RdfFormat.TTL, out, PREFIXES, "out", report);

        assertThrows(UnsupportedOperationException.class, () -> sink.write('a'));
        sink.close();
        var size = out.size();
        sink.close();

        assertEquals(size, out.size());
    }

    private void write(RdfFormat format, String lines, Map<String, String> prefixes) throws IOException {
        try (var sink = new RioSink(format, out, prefixes, "out", report)) {
            for (var line : lines.split("(?<=\n)", -1)) {
                sink.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void assertSame(String lines, RdfFormat format) throws IOException {
        var again = format == RdfFormat.JSONLD ? Lines.read(format, out.toByteArray(), report) : rioLines(format);
        assertTrue(IsoMatcher.isomorphic(dataset(lines), dataset(again)), () -> lines + "\nbut was\n" + again);
    }

    /// What Rio itself reads, with its own settings.
    private String rioLines(RdfFormat format) throws IOException {
        var again = new ByteArrayOutputStream();
        var line = new QuadLine();
        for (var quad : Rio.parse(new ByteArrayInputStream(out.toByteArray()), "http://base/", format.rio())) {
            assertTrue(line.write(quad, again));
        }
        return again.toString(StandardCharsets.UTF_8);
    }

    private static DatasetGraph dataset(String lines) {
        return RDFParser.fromString(lines, Lang.NQUADS).checking(false).toDatasetGraph();
    }
}
