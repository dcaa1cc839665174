package nl.meent.loader.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RdfReaderTest {

    private static final String XML = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
            %s
            </rdf:RDF>
            """;

    private final Report report = new Report();

    @Test
    void labelsBlankNodesInTheOrderInWhichTheyAppear() {
        var lines = Lines.read(RdfFormat.TTL, """
                @prefix : <http://e/> .
                :a :p _:z , [ :q [] ] .
                _:y :p _:z .
                """, report);

        assertEquals("""
                <http://e/a> <http://e/p> _:b0 .
                <http://e/a> <http://e/p> _:b1 .
                _:b1 <http://e/q> _:b2 .
                _:b3 <http://e/p> _:b0 .
                """, lines);
        assertEquals("", told());
    }

    @Test
    void keepsGraphsAndResolvesAgainstTheBase() {
        assertEquals(
                "<http://example.org/a> <http://e/p> \"x\"@nl-NL <http://example.org/g> .\n",
                Lines.read(RdfFormat.TRIG, "<g> { <a> <http://e/p> 'x'@nl-NL }", report));
    }

    @Test
    void leavesTheByteOrderMarkAway() {
        assertEquals("<a:b> <a:c> <a:d> .\n", Lines.read(RdfFormat.NT, "\uFEFF<a:b> <a:c> <a:d> .", report));
        assertEquals("", told());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(RdfFormat.TTL, "<a:a> <a:b> <a:c>\n<a:d> <a:e> <a:f> .", "in:2:1 MEENT-D09"),
                fault(RdfFormat.TTL, "<a:a> <a:b> '𝒳é' , x:y .", "in:1:21 MEENT-D09"),
                fault(RdfFormat.TTL, "<a:a> <a:b> \"\"\"x\ny\"\"\" .\n\n<a:c> ! 1 .", "in:4:7 MEENT-D09"),
                fault(RdfFormat.TTL, "<a:a>\n<a:b> 'never ended", "in:2:19 MEENT-D09"),
                fault(RdfFormat.TTL, "<a:a> <a:b>\n<a c> .", "in:2:3 MEENT-D09"),
                fault(RdfFormat.TTL, "<a:a> <a:b> '\\ud800' .", "in:1:21 MEENT-D09"),
                fault(RdfFormat.TTL, "<a:a> <a:b> 'x'@toolonglanguage .", "in:1:32 MEENT-D05"),
                fault(RdfFormat.TTL, "<a:a> <a:b>\n" + "(".repeat(100_000), "in:2:201 MEENT-S08"),
                fault(RdfFormat.TRIG, "<a:g> {\n<a:a> <a:b> " + "[ <a:b> ".repeat(100_000), "in:2:1613 MEENT-S08"),
                fault(RdfFormat.TRIG, "<a:g> { <a:a> <a:b> 1 2 }", "in:1:23 MEENT-D09"),
                fault(RdfFormat.NQ, "<a:a> <a:b> <a:c> <a:g>\n", "in:1:24 MEENT-D09"),
                fault(RdfFormat.RDFXML, XML.formatted("<e:x></e:y>"), "in:2:8 MEENT-D09"),
                fault(RdfFormat.RDFXML, XML.formatted("<e:x e:y='&undeclared;'/>"), "in:2:23 MEENT-D09"),
                fault(RdfFormat.RDFXML, XML.formatted("<e:x rdf:about='http://[bad/'/>"), "in:2:32 MEENT-D09"),
                fault(RdfFormat.RDFXML, XML.formatted("<e:x><e:y>".repeat(9999)), "in:2:500 MEENT-S08"),
                fault(RdfFormat.JSONLD, "{\"@id\": \"a\",\n \"𝒳é\" x}", "in:2:7 MEENT-D09"),
                fault(RdfFormat.JSONLD, "{}\n {}", "in:2:2 MEENT-D09"),
                fault(RdfFormat.JSONLD, "{\"@id\": 5}", "in MEENT-D09"),
                fault(RdfFormat.JSONLD, "[".repeat(100_000), "in:1:202 MEENT-S08"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsAFaultOnceWithItsPlace(RdfFormat format, String text, String places) {
        Lines.read(format, text, report);

        assertEquals(places, told());
    }

    @Test
    void knowsNoTripleAsTerm() {
        assertEquals("", Lines.read(RdfFormat.TTL, "<<a:a> <a:b> <a:c>> <a:b> <a:c> .", report));
        assertTrue(report.count(Code.RDF_SYNTAX) > 0);
    }

    @Test
    void readsOnAfterLinesThatAreNone() {
        var lines = Lines.read(RdfFormat.NT, """
                <a:a> <a:b> bad .
                <a:a> <a:b> "x"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <relative> <a:b> <a:c> .
                <a:a> <a:b> "\\q" .
                <a:a> <a:b> <a:c> .
                """, report);

        assertEquals("<a:a> <a:b> <a:c> .\n", lines);
        assertEquals("in:1:13 MEENT-D09, in:2:60 MEENT-D04, in:3:10 MEENT-D09, in:4:16 MEENT-D09", told());
    }

    @Test
    void leavesOutWhatIsIllTypedButKeepsItsNeighbours() {
        var lines = Lines.read(RdfFormat.TTL, """
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <a:a> <a:b> "x"^^xsd:date , <a b> , "y" .
                """, report);

        assertEquals("<a:a> <a:b> \"y\" .\n", lines);
        assertEquals(1, report.count(Code.LEXICAL_FORM));
    }

    @Test
    void looksAtTheIrisOfJsonLdItself() {
        var lines = Lines.read(RdfFormat.JSONLD, """
                [{"@id": "http://e/a b", "http://e/p": 1},
                 {"@id": "http://e/c", "http://e/p": [2, {"@id": "http://e/d e"}]},
                 {"@id": "http://e/g h", "@graph": [{"@id": "http://e/c", "http://e/p": 3}]}]
                """, report);

        assertEquals("<http://e/c> <http://e/p> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n", lines);
        assertEquals(3, report.count(Code.IRI));
    }

    @Test
    void refusesALanguageOfJsonLdThatIsNone() {
        Lines.read(
                RdfFormat.JSONLD, "{\"http://e/p\": {\"@value\": \"x\", \"@language\": \"toolonglanguage\"}}", report);

        assertEquals("in MEENT-D09", told());
    }

    @Test
    void tellsBytesThatAreNotUtf8() {
        Lines.read(RdfFormat.NT, "<a:a> <a:b> \"caf\u00E9\" .\n".getBytes(StandardCharsets.ISO_8859_1), report);

        assertEquals(1, report.count(Code.ENCODING));
    }

    @Test
    void tellsASourceThatBreaksOff() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int from, int size) throws IOException {
                return read();
            }
        };

        new RdfReader().read(broken, RdfFormat.TTL, "in", Lines.BASE, OutputStream.nullOutputStream(), report);

        assertEquals(
                "in cannot be read: the disk is gone [MEENT-S02]",
                report.problems().getFirst().text());
    }

    @Test
    void throwsWhereTheLinesCannotBeWritten() {
        var text = new ByteArrayInputStream("<a:a> <a:b> <a:c> .".getBytes(StandardCharsets.UTF_8));
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };

        var thrown = assertThrows(
                IOException.class, () -> new RdfReader().read(text, RdfFormat.NT, "in", Lines.BASE, full, report));

        assertEquals("full", thrown.getMessage());
    }

    static Stream<Arguments> reachingOut() {
        return Stream.of(
                fault(RdfFormat.JSONLD, "{\"@context\": \"%s\"}", "in:1:14 MEENT-S09"),
                fault(RdfFormat.JSONLD, "{\n\"@context\": [{}, \"%s\"]}", "in:2:18 MEENT-S09"),
                fault(RdfFormat.JSONLD, "{\"@context\": {\"@import\": \"%s\"}}", "in:1:26 MEENT-S09"),
                fault(RdfFormat.RDFXML, "<!DOCTYPE r SYSTEM '%s'>\n" + XML.formatted(""), "in:1:10 MEENT-S09"),
                fault(RdfFormat.RDFXML, "<!DOCTYPE r [<!ENTITY x SYSTEM '%s'>]><r>&x;</r>", "in:1:10 MEENT-S09"),
                fault(RdfFormat.RDFXML, "<!DOCTYPE r [<!ENTITY %% x SYSTEM '%s'> %%x;]><r/>", "in:1:10 MEENT-S09"));
    }

    @ParameterizedTest
    @MethodSource("reachingOut")
    void opensNothingThatTheSourceNames(RdfFormat format, String text, String places) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/x";

            var lines = Lines.read(format, text.replace("%s", address).replace("%%", "%"), report);

            assertEquals("", lines);
            assertEquals(places, told());
            assertThrows(SocketTimeoutException.class, server::accept);
            if (format == RdfFormat.JSONLD) {
                assertTrue(report.problems().getFirst().text().contains("<" + address + ">"));
            }
        }
    }

    private String told() {
        return report.problems().stream()
                .map(problem -> problem.where().text() + " " + problem.code().id())
                .collect(Collectors.joining(", "));
    }

    private static Arguments fault(RdfFormat format, String text, String places) {
        return Arguments.of(format, text, places);
    }
}
