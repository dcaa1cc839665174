package nl.meent.ontology.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTurtleTest {

    @Test
    void ordersPrefixesSubjectsPredicatesAndObjects() {
        var text = """
                # kept
                @prefix ex: <http://e/> .
                @prefix unused: <http://unused/> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                ex:b ex:p ex:z, ex:a, "y"@nl, "x"@en ; rdfs:label "b" ; a owl:ObjectProperty .
                ex:c a owl:Class .
                """;

        assertEquals("""
                # kept
                @prefix ex: <http://e/> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

                ex:c
                  a owl:Class .

                ex:b
                  a owl:ObjectProperty ;
                  rdfs:label "b" ;
                  ex:p
                    ex:a,
                    ex:z,
                    "x"@en,
                    "y"@nl .
                """, CanonicalTurtle.format(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://e/s> <http://e/p> \"a\\\"b\\\\c\\nd\\te\\r\", 1, -1.5, true, \"1e3\"^^<http://e/t>, 1e3 .",
                "<http://e/s> <http://e/p> [ <http://e/q> ( 1 [ <http://e/r> 2 ] \"x\" ) ], [], () .",
                "[] <http://e/p> \"loose\" . [] <http://e/p> [ <http://e/q> \"deep\" ] .",
                "@prefix e: <http://e/> . e:a-b e:c.d e:1, <http://e/x/y>, <http://e/é>, e: .",
                "<http://e/s> <http://e/p> \"\"\"one # no comment\n'two' \"three\" .\"\"\" , 'four # no' ."
            })
    void keepsTheTriplesAndDoesNotChangeWhatItWrote(String text) {
        var once = CanonicalTurtle.format(text);

        assertTrue(parse(text).isIsomorphicWith(parse(once)), once);
        assertEquals(once, CanonicalTurtle.format(once));
    }

    @Test
    void writesTextOfSeveralLinesAsLines() {
        var text = CanonicalTurtle.format("<http://e/s> <http://e/p> \"one\\n two \\\"\" .");

        assertTrue(text.contains("\"\"\"one\n two \\\"\"\"\""), text);
    }

    @Test
    void refusesToLoseAComment() {
        var text = "# at the top\n<http://e/s> <http://e/#p> \"# text\" .\n# in the middle\n";

        var refusal = assertThrows(IllegalArgumentException.class, () -> CanonicalTurtle.format(text));

        assertTrue(refusal.toString().contains("a comment on line 3"), refusal.toString());
    }

    @Test
    void refusesBlankNodesThatNeedAName() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CanonicalTurtle.format("<http://e/a> <http://e/p> _:x . <http://e/b> <http://e/p> _:x ."));
    }

    @Test
    void refusesWhatIsNoTurtle() {
        assertThrows(RiotException.class, () -> CanonicalTurtle.format("<http://e/a> <http://e/p>"));
    }

    private static Graph parse(String text) {
        return RDFParser.create()
                .source(new StringReader(text))
                .lang(Lang.TURTLE)
                .toGraph();
    }
}
