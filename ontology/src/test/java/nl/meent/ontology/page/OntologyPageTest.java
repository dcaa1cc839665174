package nl.meent.ontology.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import nl.meent.ontology.Meent;
import nl.meent.ontology.OntologyFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OntologyPageTest {

    @ParameterizedTest
    @EnumSource
    void hasAnAnchorForEveryTermAndEveryConcept(Language language) {
        var html = html(language);

        for (var kind : List.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)) {
            OntologyFiles.builtIn()
                    .model()
                    .find(Node.ANY, RDF.type.asNode(), kind.asNode())
                    .mapWith(triple -> triple.getSubject().getURI())
                    .filterKeep(iri -> iri.startsWith(Meent.NAMESPACE))
                    .forEachRemaining(iri -> assertTrue(
                            html.contains("<h3 id=\"" + iri.substring(Meent.NAMESPACE.length()) + "\">"), iri));
        }
        assertTrue(html.contains("id=\"verdict-partly-met\""));
    }

    @Test
    void speaksTheLanguageOfThePage() {
        assertTrue(html(Language.NL).contains("<html lang=\"nl\">"));
        assertTrue(html(Language.NL).contains("digitaal gemeenschapsgoed"));
        assertFalse(html(Language.NL).contains("Each frame is a part"));
        assertTrue(html(Language.EN).contains("digital commons <code>meent:DigitalCommons</code>"));
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryClassAndEveryConnection(Language language) {
        var html = html(language);

        assertEquals(24, html.split("<rect class=\"box\"", -1).length - 1);
        assertTrue(html.split("<path class=\"arc\"", -1).length > 30);
    }

    @ParameterizedTest
    @EnumSource
    void asksNothingOfAnotherHostAndNeedsNoScript(Language language) {
        var html = html(language);

        assertFalse(html.contains("<script"));
        assertFalse(html.matches("(?s).*(src|@import|url\\().*=?\"?https?://.*\"?.*<body>.*"));
    }

    @Test
    void everyWordStandsInBothLanguagesAndIsUsed() {
        var english = words(Language.EN);
        var dutch = words(Language.NL);

        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(dutch.keySet()));
        for (var key : english.keySet()) {
            var used = html(Language.EN).contains(Html.escape(english.getString(key)))
                    || html(Language.NL).contains(Html.escape(english.getString(key)));
            assertTrue(used, "nothing uses the word " + key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoFactEmpty(Language language) {
        assertFalse(html(language).contains("<dd></dd>"));
        assertFalse(html(language).contains("<p></p>"));
    }

    @Test
    void keepsHostileTextText() {
        assertEquals("&lt;b a=&quot;1&quot;&gt;&amp;", Html.escape("<b a=\"1\">&"));
        assertEquals("x", Html.link("javascript:alert(1)", "x"));
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle("nl.meent.ontology.page.words", java.util.Locale.of(language.tag()));
    }

    private static String html(Language language) {
        return new OntologyPage(OntologyFiles.builtIn(), language).html();
    }
}
