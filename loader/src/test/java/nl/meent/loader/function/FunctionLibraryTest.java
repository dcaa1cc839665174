package nl.meent.loader.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.meent.loader.record.Kind;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class FunctionLibraryTest {

    private static final String GREL = "http://users.ugent.be/~bjdmeest/function/grel.ttl#";
    private static final String OURS = "https://w3id.org/meent/function#";

    private final FunctionLibrary library = FunctionLibrary.builtIn(Path.of(""));

    @Test
    void describesTheParametersByIriAndPredicate() {
        var substring = library.find(GREL + "string_substring").orElseThrow();

        assertEquals(
                List.of(
                        new Parameter(GREL + "valueParam", GREL + "valueParameter", true, false),
                        new Parameter(GREL + "p_int_i_from", GREL + "param_int_i_from", true, false),
                        new Parameter(GREL + "p_int_i_opt_to", GREL + "param_int_i_opt_to", false, false)),
                substring.parameters());
        assertEquals(List.of(new Output(GREL + "stringOut", GREL + "stringOutput", Kind.STRING)), substring.outputs());
    }

    @Test
    void takesTheKindOfAResultFromItsType() {
        assertEquals(Kind.INTEGER, kind(GREL + "string_length"));
        assertEquals(Kind.BOOLEAN, kind(OURS + "isBlank"));
        assertEquals(Kind.STRING, kind(OURS + "split"));
        assertTrue(library.find(OURS + "concat")
                .orElseThrow()
                .parameters()
                .getFirst()
                .list());
    }

    private Kind kind(String iri) {
        return library.find(iri).orElseThrow().outputs().getFirst().kind();
    }

    @Test
    void knowsNoOtherFunctionButNamesTheNearest() {
        assertEquals(Optional.empty(), library.find(GREL + "toUppercase"));
        assertEquals(List.of(GREL + "toUpperCase"), library.nearest(GREL + "toUppercase"));
        assertEquals(List.of(OURS + "slug"), library.nearest("http://example.com/slug"));
        assertEquals(List.of(OURS + "spdxLicence"), library.nearest(OURS + "spdxLicense"));
        assertEquals(List.of(), library.nearest(GREL + "unknown_func"));
        assertEquals(2, library.nearest("equa").size());
    }

    @Test
    void givesEveryFunctionOnce() {
        var all = library.all();

        assertEquals(all.size(), all.stream().map(Function::iri).distinct().count());
        assertTrue(all.size() >= 50, all.size() + " functions");
    }

    @Test
    void refusesADescriptionWithoutABody() {
        var description = new Description("http://example.com/f", List.of(), List.of());

        var fault =
                assertThrows(IllegalStateException.class, () -> new FunctionLibrary(List.of(description), Map.of()));

        assertEquals("No body for http://example.com/f", fault.getMessage());
    }

    @Test
    void refusesABodyWithoutADescription() {
        var bodies = Map.<String, Body>of("http://example.com/f", arguments -> List.of());

        var fault = assertThrows(IllegalStateException.class, () -> new FunctionLibrary(List.of(), bodies));

        assertEquals("No description of [http://example.com/f]", fault.getMessage());
    }

    @Test
    void refusesADescriptionThatIsNotWhole() {
        var terms = SimpleValueFactory.getInstance();
        var model = new LinkedHashModel();
        model.add(
                terms.createIRI("http://example.com/f"),
                RDF.TYPE,
                terms.createIRI("https://w3id.org/function/ontology#Function"));

        var fault = assertThrows(IllegalStateException.class, () -> Description.all(model));

        assertEquals("http://example.com/f has no fno:expects", fault.getMessage());
    }

    @Test
    void keepsLittleAndForgetsAllWhenFull() {
        var made = new ArrayList<String>();
        var kept = new Kept<String, String>(2, key -> {
            made.add(key);
            return key;
        });

        List.of("a", "b", "a", "b", "c", "a").forEach(kept::get);

        assertEquals(List.of("a", "b", "c", "a"), made);
    }
}
