package nl.meent.loader.index.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.meent.loader.report.Report;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadParserTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_125L);
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Report report = new Report(10_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a:s> <a:p> <a:o>",
                "<a:s> <a:p> <a:o> <a:g>",
                "<https://meent.example/naïef/日本/😀?q=1#f> <urn:x> <a:o>",
                "_:b <a:p> _:0.1-2:x <a:g>",
                "_:é <a:p> _:a\u00B7b\u0301 _:g",
                "<a:s> <a:p> \"\"",
                "<a:s> <a:p> \"it's naïef 😀\"",
                "<a:s> <a:p> \"a\"@nl",
                "<a:s> <a:p> \"a\"@nl-x-1996 <a:g>",
                "<a:s> <a:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <a:g>",
                "<a:s> <a:p> \"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001F\\u007F\"@nl",
            })
    void passesOnWhatIsCanonical(String statement) {
        assertReads(statement, statement + " .\n");
    }

    @Test
    void passesTheInputItselfOnWhereItIsCanonical() {
        var bytes = utf8("<a:s> <a:p> \"a\"^^<http://www.w3.org/2001/XMLSchema#string> .\n");
        var buffers = new ArrayList<byte[]>();
        var sink = new Taken() {
            @Override
            public int term(byte[] buffer, int from, int to) {
                buffers.add(buffer);
                return super.term(buffer, from, to);
            }
        };
        new QuadParser("a.nq", sink, report).parse(bytes, 0, bytes.length, 1);

        assertEquals(3, buffers.size());
        buffers.forEach(buffer -> assertSame(bytes, buffer));
        assertEquals(List.of("<a:s> <a:p> \"a\""), sink.quads);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "\\t\\b\\n\\r\\f\\"\\'\\\\"                    | "\\t\\b\\n\\r\\f\\"'\\\\"
            "\\u0009\\u0008\\u000A\\u000D\\u000c"          | "\\t\\b\\n\\r\\f"
            "\\u0022\\u0027\\U0000005C"                    | "\\"'\\\\"
            "\\u0000\\u001f\\u007f"                        | "\\u0000\\u001F\\u007F"
            "na\\u00EFef"                                  | "naïef"
            "\\u20ac\\U0001F600\\U0010FFFF"                | "€😀\uDBFF\uDFFF"
            "ï\\u0041ï"                                    | "ïAï"
            "a"@NL-be                                      | "a"@nl-be
            "\\u0041"@NL                                   | "A"@nl
            "\\u0041"@nl                                   | "A"@nl
            "a"^^<http://www.w3.org/2001/XMLSchema#string> | "a"
            "\\u0041"^^<http://www.w3.org/2001/XMLSchema#\\u0073tring> | "A"
            "a"^^<a:\\u00e9>                               | "a"^^<a:é>
            "\\u0041"^^<a:\\u00E9>                         | "A"^^<a:é>
            "\\u0041"^^<a:b>                               | "A"^^<a:b>
            "a" ^^ <a:b>                                   | "a"^^<a:b>
            "a" @nl                                        | "a"@nl
            <a:\\u0062\\U0001F600c>                        | <a:b😀c>
            <\\u0061:b>                                    | <a:b>
            """)
    void givesEachTermItsOneForm(String written, String canonical) {
        assertReads("<a:s> <a:p> " + canonical, "<a:s> <a:p> " + written + " .\n");
        assertReads("<a:s> <a:p> " + canonical + " <a:g>", "<a:s> <a:p> " + written + " <a:g> .\n");
    }

    @Test
    void escapesControlCharactersThatStandInALiteral() {
        assertReads("<a:s> <a:p> \"\\t\\u0001\\b\\f\\u007Fx\"", "<a:s> <a:p> \"\t\u0001\b\f\u007Fx\" .\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a:s><a:p>\"o\"@nl<a:g>.",
                "\t <a:s>\t<a:p> \t\"o\"@nl\t<a:g>\t.\t",
                "<a:s> <a:p> \"o\"@nl <a:g> . # a comment",
                "<a:s> <a:p> \"o\"@nl <a:g>.#naïef",
                "# first\n\n   \n<a:s> <a:p> \"o\"@nl <a:g> .\n#last",
                "\r\n<a:s> <a:p> \"o\"@nl <a:g> .\r\n\r\n",
                "\r<a:s> <a:p> \"o\"@nl <a:g> .\r",
            })
    void takesAnyWhiteSpaceAndComments(String document) {
        assertReads("<a:s> <a:p> \"o\"@nl <a:g>", document);
    }

    @Test
    void needsNoWhiteSpaceAroundBlankNodes() {
        assertReads("_:s <a:p> _:o", "_:s<a:p>_:o.");
        assertReads("_:s <a:p> \"o\"@nl _:g.h", "_:s<a:p>\"o\"@nl_:g.h.#.");
        assertReads("_:s <a:p> _:o <a:g>", "_:s<a:p>_:o<a:g>.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", " ", "# only a comment"})
    void readsNothingFromNothing(String document) {
        assertEquals(List.of(), read(document).quads);
        assertEquals(List.of(), report.problems());
    }

    @Test
    void needsNoNewlineAtTheEndNorLooksBeyondIt() {
        var document = "<a:s> <a:p> <a:o> .\n<a:s> <a:p> _:o .";
        for (var more : List.of("", "x", "<a:g> .\n", "\u00E9")) {
            var bytes = utf8("\n" + document + more);
            var sink = new Taken();
            new QuadParser("a.nq", sink, report).parse(bytes, 1, 1 + document.length(), 1);
            assertEquals(List.of("<a:s> <a:p> <a:o>", "<a:s> <a:p> _:o"), sink.quads);
        }
        assertEquals(List.of(), report.problems());
    }

    @Test
    void asksNoNumberForASubjectPredicateOrGraphWrittenAsBefore() {
        var sink = read("""
                <a:s> <a:p> <a:o> <a:g> .
                <a:s> <a:p> <a:o> <a:g> .
                <a:s> <a:p> <a:o> .
                <a:s2> <a:\\u0070> "o" <a:g> .
                <a:s2> <a:\\u0070> "o" <a:g> .
                _:b <a:p> "o" _:g .
                _:b <a:p> "o" _:g .
                _:bb <a:p> "o" _:gg .
                _:bb<a:p>"o"_:gg.
                """);

        assertEquals(
                List.of(
                        "<a:s> <a:p> <a:o> <a:g>",
                        "<a:s> <a:p> <a:o> <a:g>",
                        "<a:s> <a:p> <a:o>",
                        "<a:s2> <a:p> \"o\" <a:g>",
                        "<a:s2> <a:p> \"o\" <a:g>",
                        "_:b <a:p> \"o\" _:g",
                        "_:b <a:p> \"o\" _:g",
                        "_:bb <a:p> \"o\" _:gg",
                        "_:bb <a:p> \"o\" _:gg"),
                sink.quads);
        assertEquals(1, sink.asked("<a:s>"));
        assertEquals(1, sink.asked("<a:s2>"));
        assertEquals(3, sink.asked("<a:p>"));
        assertEquals(1, sink.asked("<a:g>"));
        assertEquals(1, sink.asked("_:b"));
        assertEquals(2, sink.asked("_:bb"));
    }

    @Test
    void forgetsTheTermsOfTheCallBefore() {
        var sink = new Taken();
        var parser = new QuadParser("a.nq", sink, report);
        for (var name : List.of("a", "b")) {
            var bytes = utf8("<" + name + ":s> <a:p> <a:o> <a:g> .\n");
            parser.parse(bytes, 0, bytes.length, 1);
        }

        assertEquals(List.of("<a:s> <a:p> <a:o> <a:g>", "<b:s> <a:p> <a:o> <a:g>"), sink.quads);
    }

    @Test
    void agreesWithJenaHoweverTermsAreWritten() {
        var random = new Random(SEED);
        var document = new StringBuilder();
        for (var i = 0; i < 20_000; i++) {
            document.append(new RandomQuad(random).line());
        }
        var expected = new ArrayList<String>();
        RDFParser.fromString(document.toString(), Lang.NQUADS)
                .checking(false)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        var graph = quad.isDefaultGraph() ? "" : " " + canonical(quad.getGraph());
                        expected.add(canonical(quad.getSubject()) + " " + canonical(quad.getPredicate()) + " "
                                + canonical(quad.getObject()) + graph);
                    }
                });
        var found = read(document.toString()).quads;

        assertEquals(List.of(), report.problems(), "seed " + SEED);
        assertEquals(20_000, expected.size(), "seed " + SEED);
        assertEquals(20_000, found.size(), "seed " + SEED);
        for (var i = 0; i < found.size(); i++) {
            assertEquals(expected.get(i), found.get(i), "seed " + SEED + ", line " + (i + 1));
        }
    }

    private void assertReads(String expected, String document) {
        assertEquals(
                List.of(expected), read(document).quads, () -> report.problems().toString());
        assertEquals(List.of(), report.problems());
    }

    private Taken read(String document) {
        return Taken.read(document, report);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String canonical(Node node) {
        if (node.isURI()) {
            return "<" + node.getURI() + ">";
        }
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        var text = new StringBuilder("\"");
        node.getLiteralLexicalForm()
                .chars()
                .forEach(unit -> text.append(
                        switch (unit) {
                            case '\b' -> "\\b";
                            case '\t' -> "\\t";
                            case '\n' -> "\\n";
                            case '\f' -> "\\f";
                            case '\r' -> "\\r";
                            case '"' -> "\\\"";
                            case '\\' -> "\\\\";
                            default ->
                                unit < 0x20 || unit == 0x7F
                                        ? String.format(Locale.ROOT, "\\u%04X", unit)
                                        : "" + (char) unit;
                        }));
        text.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            return text.append('@')
                    .append(node.getLiteralLanguage().toLowerCase(Locale.ROOT))
                    .toString();
        }
        var datatype = node.getLiteralDatatypeURI();
        return datatype.equals(XSD + "string") ? text.toString() : text + "^^<" + datatype + ">";
    }
}
