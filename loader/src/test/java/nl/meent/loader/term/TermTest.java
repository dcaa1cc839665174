package nl.meent.loader.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    @Test
    void literalsEscapeWhatCanonicalNQuadsEscape() {
        var buffer = new TermBuffer(1);
        var text = bytes("\b\t\n\f\r\"\\\0\u001F\u007Fé😀/");

        buffer.literal(text, 0, text.length);

        assertEquals("\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001F\\u007Fé😀/", buffer.toString());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            42, 42, 42
            Hello World!, Hello%20World%21, Hello%20World%21
            2011-08-23T22:17:00Z, 2011-08-23T22%3A17%3A00Z, 2011-08-23T22%3A17%3A00Z
            ~A_17.1-2, ~A_17.1-2, ~A_17.1-2
            葉篤正, 葉篤正, %E8%91%89%E7%AF%A4%E6%AD%A3
            Zoë/😀, Zoë%2F😀, Zo%C3%AB%2F%F0%9F%98%80
            """)
    void valuesBecomeSafeForIrisAndForUris(String value, String iri, String uri) {
        assertEquals(iri, safe(value, false));
        assertEquals(uri, safe(value, true));
    }

    @Test
    void privateUseAndNonCharactersAreNotSafe() {
        assertEquals("%EE%80%80", safe("\uE000", false));
        assertEquals("%EF%BF%BE", safe("\uFFFE", false));
        assertEquals("%F4%8F%BF%BD", safe("\uDBFF\uDFFD", false));
        assertEquals("%C2%80", safe("\u0080", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://example.org/a/b?c=d",
                "http://example.org:8080/",
                "urn:isbn:123",
                "mailto:a@example.org",
                "http://example.org/é",
                "http://[::1]/",
                "http://example.org/%20#f",
                "http://[2001:db8::7]:8080/x"
            })
    void absoluteIrisAreSeen(String iri) {
        assertTrue(IriCheck.isAbsolute(bytes(iri), 0, bytes(iri).length), iri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relative",
                "/path",
                "http://example.org/a b",
                "http://exa mple.org/",
                "http://example.org/<x>",
                "a{b}:c",
                "http://example.org/%2",
                "http://example.org/\"",
                "1:2",
                "http//x",
                "http://example.org/a\\b",
                "http://[zz]/"
            })
    void whatIsNoAbsoluteIriIsSeenToo(String text) {
        assertFalse(IriCheck.isAbsolute(bytes(text), 0, bytes(text).length), text);
    }

    @Test
    void aSchemeIsLettersThenAColon() {
        assertTrue(IriCheck.hasScheme(bytes("a+b-c.1:x"), 0, 9));
        assertFalse(IriCheck.hasScheme(bytes(":x"), 0, 2));
        assertFalse(IriCheck.hasScheme(bytes("1a:x"), 0, 4));
        assertFalse(IriCheck.hasScheme(bytes("ab"), 0, 2));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            integer, 12, true
            integer, +7, true
            integer, '', false
            integer, 1.0, false
            integer, 12x, false
            integer, ' 1', false
            decimal, 1.5, true
            decimal, -0.50, true
            decimal, .5, true
            decimal, 1e3, false
            double, 1e3, true
            double, NaN, true
            double, abc, false
            boolean, true, true
            boolean, 1, true
            boolean, yes, false
            date, 2024-02-29, true
            date, 2023-02-29, false
            date, 2023-02-30, false
            date, 2023-1-1, false
            date, 2023-01-01Z, true
            date, not-a-date, false
            date, 2023/01/01, false
            dateTime, 2023-01-01T10:00:00, true
            dateTime, 2023-01-01T10:00:00.123+02:00, true
            dateTime, 2023-01-01T10:00:00Z, true
            dateTime, 2023-01-01T25:00:00, false
            dateTime, 2023-01-01T10:00:00.Z, false
            dateTime, 2023-01-01T10:00:00+2, false
            dateTime, 2023-01-01, false
            gYear, 2023, true
            gYear, 23, false
            anyURI, http://example.org/, true
            nonNegativeInteger, -1, false
            unsignedByte, 255, true
            unsignedByte, 256, false
            string, anything, true
            time, 10:00:00, true
            time, 24:61:00, false
            duration, P1Y, true
            duration, 1Y, false
            """)
    void lexicalFormsAreChecked(String datatype, String text, boolean holds) {
        var form = new LexicalForm(Values.iri(XSD + datatype));

        assertEquals(holds, form.holds(bytes(text), 0, bytes(text).length), datatype + " " + text);
    }

    @Test
    void aDatatypeBeyondXmlSchemaHasNoCheckAndEveryCheckSaysWhatItExpects() {
        assertTrue(new LexicalForm(Values.iri("http://example.org/d")).holds(bytes("x"), 0, 1));
        assertEquals("yyyy-MM-dd", new LexicalForm(Values.iri(XSD + "date")).expected());
        assertEquals("yyyy-MM-ddThh:mm:ss", new LexicalForm(Values.iri(XSD + "dateTime")).expected());
        assertEquals("digits, with or without a sign", new LexicalForm(Values.iri(XSD + "integer")).expected());
        assertEquals("digits with a decimal point", new LexicalForm(Values.iri(XSD + "decimal")).expected());
        assertEquals("a lexical form of gYear", new LexicalForm(Values.iri(XSD + "gYear")).expected());
    }

    @ParameterizedTest
    @CsvSource({
        "nl,true",
        "en-GB,true",
        "zh-Hant-TW,true",
        "a-english,false",
        "nl_NL,false",
        "'',false",
        "english language,false"
    })
    void languageTagsAreChecked(String tag, boolean holds) {
        assertEquals(holds, LanguageTag.isWellFormed(tag));
    }

    @Test
    void termsAreASetHoweverManyThereAre() {
        var terms = new Terms();
        for (var i = 0; i < 300; i++) {
            terms.buffer.put("t" + i % 100);
            terms.finish();
            terms.dropRepeated();
        }
        assertEquals(100, terms.count);

        terms.clear();
        terms.buffer.put("t1");
        terms.finish();
        terms.dropRepeated();
        assertEquals(1, terms.count);
        assertEquals("t1", terms.buffer.toString());
    }

    private static String safe(String value, boolean ascii) {
        var buffer = new TermBuffer(1);
        buffer.safe(bytes(value), 0, bytes(value).length, ascii);
        return buffer.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
