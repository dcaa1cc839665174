package nl.meent.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class MeentTest {

    @Test
    void namesExactlyTheTermsOfTheModel() {
        var declared = OntologyFiles.builtIn()
                .model()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject().toString())
                .filterKeep(iri -> iri.startsWith(Meent.NAMESPACE))
                .toSet();

        assertEquals(new TreeSet<>(declared), new TreeSet<>(constants()));
    }

    private static Set<String> constants() {
        return Stream.of(Meent.class.getFields())
                .map(MeentTest::value)
                .filter(value -> value.startsWith(Meent.NAMESPACE) && !value.equals(Meent.NAMESPACE))
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
