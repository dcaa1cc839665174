package nl.meent.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class ConceptsTest {

    private static final Path NL_SBB = WorkingCopy.shared().resolve("shapes/jena-safe/nl-sbb_skos-ap-nl.nt");

    @Test
    void holdEverySchemeOfTheDesign() {
        var schemes = concepts()
                .find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
                .mapWith(triple -> triple.getSubject().getURI().replaceFirst(".*/", ""))
                .toList();

        assertEquals(
                Set.of(
                        "action-status",
                        "assertion-mode",
                        "commons-kind",
                        "document-type",
                        "dpg-indicator",
                        "framework-type",
                        "governance-form",
                        "involvement-role",
                        "model-module",
                        "oss-principle-nl",
                        "ostrom-principle",
                        "policy-instrument",
                        "public-value",
                        "request-status",
                        "scale-level",
                        "verdict"),
                new TreeSet<>(schemes));
    }

    @Test
    void conformToNlSbb() {
        assumeTrue(Files.exists(NL_SBB), "the shapes of NL-SBB are not beside the project");

        assertEquals("", violations(concepts()));
    }

    @Test
    void wouldNotConformWithoutADefinition() {
        assumeTrue(Files.exists(NL_SBB), "the shapes of NL-SBB are not beside the project");
        var graph = concepts();
        var definition =
                graph.find(Node.ANY, SKOS.definition.asNode(), Node.ANY).next();
        graph.remove(definition.getSubject(), SKOS.definition.asNode(), Node.ANY);

        assertTrue(violations(graph).contains(definition.getSubject().getURI()));
    }

    private static Graph concepts() {
        return WorkingCopy.real().files().concepts();
    }

    private static String violations(Graph graph) {
        return ShaclValidator.get()
                .validate(Shapes.parse(RDFDataMgr.loadGraph(NL_SBB.toString())), graph)
                .getEntries()
                .stream()
                .map(entry -> entry.focusNode() + " " + entry.message())
                .collect(Collectors.joining("\n"));
    }
}
