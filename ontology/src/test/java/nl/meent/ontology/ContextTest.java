package nl.meent.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class ContextTest {

    @Test
    void readsPlainJsonAsOurTriples() {
        var json = """
                {"@context": %s,
                 "id": "https://w3id.org/meent/id/funding-flow/x", "type": "Grant",
                 "label": {"nl": "bijdrage", "en": "grant"},
                 "amount": "100000.00", "inKind": false,
                 "payer": "https://w3id.org/meent/id/organisation/bzk"}
                """.formatted(inner());

        var expected = """
                PREFIX meent: <https://w3id.org/meent/def#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                <https://w3id.org/meent/id/funding-flow/x> a meent:Grant ;
                  rdfs:label "bijdrage"@nl, "grant"@en ;
                  meent:amount 100000.00 ; meent:inKind false ;
                  meent:payer <https://w3id.org/meent/id/organisation/bzk> .
                """;
        var found = parse(json, Lang.JSONLD);
        assertTrue(parse(expected, Lang.TURTLE).isIsomorphicWith(found), found.toString());
    }

    @Test
    void namesEveryTermOfTheModel() {
        var context = OntologyFiles.context();
        var missing = new TreeSet<String>();
        OntologyFiles.builtIn().model().find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            var name = triple.getSubject().getURI().replaceFirst("^https://w3id.org/meent/def#", "");
            if (!name.contains("/") && !context.contains("\"" + name + "\":")) {
                missing.add(name);
            }
        });

        assertEquals(Set.of(), missing);
    }

    private static String inner() {
        var text = OntologyFiles.context();
        var start = text.indexOf('{', text.indexOf("\"@context\""));
        return text.substring(start, text.lastIndexOf('}'));
    }

    private static Graph parse(String text, Lang lang) {
        return RDFParser.create().source(new StringReader(text)).lang(lang).toGraph();
    }
}
