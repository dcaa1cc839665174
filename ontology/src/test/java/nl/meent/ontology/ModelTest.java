package nl.meent.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWLProfile;
import org.semanticweb.owlapi.profiles.Profiles;

class ModelTest {

    static Stream<OWLProfile> profiles() {
        return Stream.of(Profiles.OWL2_DL, Profiles.OWL2_EL, Profiles.OWL2_QL, Profiles.OWL2_RL);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void staysInsideTheProfile(OWLProfile profile) throws OWLOntologyCreationException {
        assertEquals(List.of(), profile.checkOntology(model()).getViolations());
    }

    @Test
    void isConsistentAndEveryClassCanHaveInstances() throws OWLOntologyCreationException {
        var reasoner = new ReasonerFactory().createReasoner(model());

        assertTrue(reasoner.isConsistent());
        assertEquals(1, reasoner.getUnsatisfiableClasses().getSize(), "only owl:Nothing");
    }

    @Test
    void contradictsAnAgentThatIsAFund() throws OWLOntologyCreationException {
        var reasoner = new ReasonerFactory().createReasoner(load("""
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix meent: <https://w3id.org/meent/def#> .
                <https://w3id.org/meent/id/fund/nlnet> a meent:Fund, foaf:Agent .
                """));

        assertEquals(false, reasoner.isConsistent());
    }

    private static OWLOntology model() throws OWLOntologyCreationException {
        return load("");
    }

    private static OWLOntology load(String more) throws OWLOntologyCreationException {
        var text = WorkingCopy.real().read("meent.ttl") + more;
        return OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
