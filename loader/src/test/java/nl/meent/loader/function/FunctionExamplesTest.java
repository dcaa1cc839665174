package nl.meent.loader.function;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionExamplesTest {

    @TempDir
    private static Path home;

    private static FunctionLibrary library = FunctionLibrary.builtIn(Path.of(""));

    @BeforeAll
    static void readTheTablesOfTheExamples() throws IOException {
        library = FunctionLibrary.builtIn(Example.tables(home));
    }

    static Stream<Example> examples() {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsTrue(Example example) {
        var body = library.find(example.function().iri()).orElseThrow().body();

        if (example.fault()) {
            var fault = assertThrows(FunctionFault.class, () -> body.call(example.arguments()));
            assertFalse(String.valueOf(fault.getMessage()).endsWith("."), fault.getMessage());
        } else {
            assertEquals(example.result(), body.call(example.arguments()));
        }
    }

    @Test
    void everyFunctionHasLabelDescriptionAndTwoExamples() {
        var model = Description.builtIn();
        assertAll(Description.all(model).stream().map(function -> () -> {
            var name = SimpleValueFactory.getInstance().createIRI(function.iri());
            for (var property : Set.of(RDFS.LABEL, DCTERMS.DESCRIPTION)) {
                var languages = model.filter(name, property, null).objects().stream()
                        .map(text -> ((Literal) text).getLanguage().orElse(""))
                        .collect(Collectors.toSet());
                assertEquals(Set.of("nl", "en"), languages, function.iri());
            }
            var least = function.parameters().isEmpty() ? 1 : 2;
            assertTrue(Example.of(model, function).count() >= least, function.iri());
        }));
    }
}
