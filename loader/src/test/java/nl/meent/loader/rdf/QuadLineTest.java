package nl.meent.loader.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadLineTest {

    private static final ValueFactory TERMS = SimpleValueFactory.getInstance();
    private static final IRI S = TERMS.createIRI("http://e/s");
    private static final IRI P = TERMS.createIRI("http://e/p");

    private final QuadLine line = new QuadLine();

    @Test
    void writesEveryShapeOfTerm() throws IOException {
        assertEquals("<http://e/s> <http://e/p> <http://e/s> .\n", written(TERMS.createStatement(S, P, S)));
        assertEquals("_:x <http://e/p> _:y .\n", written(TERMS.createStatement(blank("x"), P, blank("y"))));
        assertEquals("<http://e/s> <http://e/p> _:y _:g .\n", written(quad(blank("y"), blank("g"))));
        assertEquals("<http://e/s> <http://e/p> \"v\" <http://e/s> .\n", written(quad(TERMS.createLiteral("v"), S)));
        assertEquals("\"nl\"@nl-NL", object(TERMS.createLiteral("nl", "nl-NL")));
        assertEquals("\"v\"", object(TERMS.createLiteral("v", XSD.STRING)));
        assertEquals("\"01\"^^<" + XSD.INTEGER + ">", object(TERMS.createLiteral("01", XSD.INTEGER)));
    }

    @Test
    void escapesInLiteralsOnlyWhatTheCanonicalFormEscapes() throws IOException {
        var literal = TERMS.createLiteral("\b\t\n\f\r\"\\'\u0000\u000B\u001F\u007F\u0080é\uFFFE");

        assertEquals("\"\\b\\t\\n\\f\\r\\\"\\\\'\\u0000\\u000B\\u001F\\u007F\u0080é\uFFFE\"", object(literal));
    }

    @Test
    void escapesInIrisOnlyWhatTheGrammarForbids() throws IOException {
        var iri = TERMS.createIRI("http://e/ <>\"{}|^`\\\n\u007Fé𝒳");

        assertEquals(
                "<http://e/\\u0020\\u003C\\u003E\\u0022\\u007B\\u007D\\u007C\\u005E\\u0060\\u005C\\u000A\u007Fé𝒳>",
                object(iri));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void comesBackWithEveryCharacterOfAPlane(int plane) throws IOException {
        var text = new StringBuilder();
        for (int character = plane << 16; character < (plane + 1) << 16; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                text.appendCodePoint(character);
            }
        }
        var quad = TERMS.createStatement(S, P, TERMS.createLiteral(text.toString()));

        var lines = new ByteArrayInputStream(written(quad).getBytes(StandardCharsets.UTF_8));

        assertEquals(quad, Rio.parse(lines, RDFFormat.NQUADS).iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\uD800\uD800", "end\uDBFF"})
    void writesNothingForHalfACharacter(String text) throws IOException {
        var lines = new ByteArrayOutputStream();

        assertFalse(line.write(TERMS.createStatement(S, P, TERMS.createLiteral(text)), lines));
        assertFalse(line.write(TERMS.createStatement(S, P, S, TERMS.createIRI("http://e/" + text)), lines));

        assertEquals(0, lines.size());
    }

    @Test
    void writesNothingForATripleAsTerm() throws IOException {
        var triple = TERMS.createTriple(S, P, S);

        assertFalse(line.write(TERMS.createStatement(triple, P, S), new ByteArrayOutputStream()));
    }

    private String object(Value object) throws IOException {
        var text = written(TERMS.createStatement(S, P, object));
        return text.substring("<http://e/s> <http://e/p> ".length(), text.length() - " .\n".length());
    }

    private String written(Statement quad) throws IOException {
        var lines = new ByteArrayOutputStream();
        line.write(quad, lines);
        return lines.toString(StandardCharsets.UTF_8);
    }

    private static Statement quad(Value object, Resource graph) {
        return TERMS.createStatement(S, P, object, graph);
    }

    private static Resource blank(String label) {
        return TERMS.createBNode(label);
    }
}
