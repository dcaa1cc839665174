package nl.meent.ontology.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.meent.ontology.WorkingCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    private static final String MEENT = "https://w3id.org/meent/def#";

    @TempDir
    private Path folder;

    @Test
    void findsNothingInOurOwnFiles() {
        var findings = new Lint().run(WorkingCopy.real().files());

        assertEquals("", findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void namesFileAndTermWhereADutchDefinitionIsDeleted() throws IOException {
        var findings = plant(
                "meent.ttl",
                text -> text.replaceFirst(
                        "(?s)(\nmeent:Adoption\n.*?skos:definition\n)(    \"[^\n]*\"@en),\n    \"[^\n]*\"@nl ;",
                        "$1$2 ;"));

        var text = findings.toString();
        assertTrue(text.contains("meent.ttl: " + MEENT + "Adoption: has no skos:definition in nl"), text);
    }

    @Test
    void namesFileAndTermWhereAnUndeclaredTermIsUsed() throws IOException {
        var findings = plant("meent.ttl", text -> text + "\nmeent:Adoption rdfs:seeAlso meent:Adaption .\n");

        var text = findings.toString();
        assertTrue(text.contains("meent.ttl: " + MEENT + "Adaption: is used but declared nowhere"), text);
    }

    @Test
    void namesFileAndLineWhereTheOrderIsBroken() throws IOException {
        var findings = plant(
                "vocab/verdict.ttl",
                text -> text.replaceFirst("(  skos:inScheme [^\n]+\n)(  skos:notation [^\n]+\n)", "$2$1"));

        var text = findings.toString();
        assertTrue(text.contains("vocab/verdict.ttl: line"), text);
        assertTrue(text.contains("./meent format ontology/vocab/verdict.ttl"), text);
    }

    /// Every check has to find a fault planted for it: one that cannot fail is no check.
    @Test
    void everyCheckFindsItsPlant() throws IOException {
        var plants = """

                meent:adoption a owl:Class, owl:DatatypeProperty ; rdfs:subClassOf meent:Adoption, meent:Grant, meent:FundingFlow .
                meent:Adoption rdfs:subClassOf meent:adoption ; rdfs:subClassOf <http://example.org/Unknown> .
                meent:Lonely a owl:Class ; owl:deprecated true ; rdfs:label "adoption"@en, "lonely"@nl, " eenzaam."@nl ;
                  skos:definition "Same."@en, "Same"@nl ; rdfs:comment owl:Nonsense .
                meent:Other a owl:Class ; rdfs:label "other"@en ; skos:definition "Same."@en ; rdfs:seeAlso meent:Lonely .
                meent:bare a owl:ObjectProperty, owl:DatatypeProperty ; rdfs:domain meent:Adoption ; rdfs:label "bare" .
                meent:bare owl:madeUp meent:Missing .
                <https://w3id.org/meent/def/bare> a owl:Ontology .
                <https://w3id.org/meent/id/concept/verdict/wrong> a skos:Concept ; skos:prefLabel "met"@en ; skos:inScheme <https://w3id.org/meent/id/concept/verdict> .
                <https://w3id.org/meent/shapes#Bare> a <http://www.w3.org/ns/shacl#NodeShape> ; <http://www.w3.org/ns/shacl#path> meent:bare .
                """;
        var copy = WorkingCopy.real()
                .copyTo(folder)
                .change(
                        "meent.ttl",
                        text -> text.replaceAll("(?m)^  owl:(disjointWith|versionIRI)[^;]*;\n", "") + plants);

        var found = new Lint()
                .run(copy.files()).stream().map(Finding::check).collect(Collectors.toCollection(TreeSet::new));

        var silent = new TreeSet<>(new Lint().checks());
        silent.removeAll(found);
        assertEquals(Set.of(), silent);
    }

    private List<Finding> plant(String file, UnaryOperator<String> fault) throws IOException {
        return new Lint()
                .run(WorkingCopy.real().copyTo(folder).change(file, fault).files());
    }
}
