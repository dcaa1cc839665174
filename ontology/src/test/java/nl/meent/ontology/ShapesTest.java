package nl.meent.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file `NAME.pass.ttl` beside this test passes every shape; each `NAME.fail.ttl` fails those it names in lines
/// `# expect: meentsh:…`.
class ShapesTest {

    private static final String NAMESPACE = "https://w3id.org/meent/shapes#";
    private static final Path EXAMPLES = WorkingCopy.real().module().resolve("src/test/resources/shapes");
    private static final Graph SHAPES_GRAPH = WorkingCopy.real().files().shapes();
    private static final Shapes SHAPES = Shapes.parse(SHAPES_GRAPH);

    static Stream<Path> passing() throws IOException {
        return examples(".pass.ttl").stream();
    }

    static Stream<Path> failing() throws IOException {
        return examples(".fail.ttl").stream();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void acceptsWhatIsRight(Path example) {
        var heavy = entries(example).stream()
                .filter(entry -> !entry.severity().equals(Severity.Info))
                .map(entry -> name(entry) + " at " + entry.focusNode() + ": " + entry.message())
                .collect(Collectors.joining("\n"));

        assertEquals("", heavy);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void findsWhatIsWrong(Path example) {
        var found = entries(example).stream().map(ShapesTest::name).collect(Collectors.toSet());

        assertTrue(
                found.containsAll(expected(example)), example + " expects " + expected(example) + ", found " + found);
    }

    @Test
    void everyShapeHasAnExampleThatPassesAndOneThatFails() throws IOException {
        var classes = SHAPES_GRAPH
                .find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(triple -> triple.getObject().getURI().replaceFirst(".*[#/]", ""))
                .filterKeep(name -> !name.isEmpty())
                .toSet();
        var passing = names(".pass.ttl");
        var failing = names(".fail.ttl");

        assertTrue(passing.containsAll(ownClasses()), "no passing example for some of " + classes);
        assertTrue(failing.containsAll(ownClasses()), "no failing example for some of " + classes);
    }

    @Test
    void everyPropertyShapeIsSeenToFail() throws IOException {
        var known = SHAPES_GRAPH
                .find(Node.ANY, SHACL.path, Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .mapWith(node -> node.getURI().replace(NAMESPACE, ""))
                .toSet();
        var seen = failing().flatMap(example -> expected(example).stream()).collect(Collectors.toSet());

        var unseen = new TreeSet<>(known);
        unseen.removeAll(seen);
        assertEquals(Set.of(), unseen);
    }

    private static Set<String> ownClasses() {
        return SHAPES_GRAPH
                .find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .filterKeep(iri -> iri.startsWith("https://w3id.org/meent/def#"))
                .mapWith(iri -> iri.replaceFirst(".*#", ""))
                .toSet();
    }

    private static Set<String> names(String ending) throws IOException {
        return examples(ending).stream()
                .map(path -> path.getFileName().toString().replace(ending, ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> examples(String ending) throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<ReportEntry> entries(Path example) {
        var data = RDFDataMgr.loadGraph(example.toUri().toString());
        return List.copyOf(ShaclValidator.get().validate(SHAPES, data).getEntries());
    }

    private static String name(ReportEntry entry) {
        Constraint constraint = entry.constraint();
        var source = entry.source();
        return source != null && source.isURI() ? source.getURI().replace(NAMESPACE, "") : String.valueOf(constraint);
    }

    private static Set<String> expected(Path example) {
        try {
            return Files.readString(example)
                    .lines()
                    .filter(line -> line.startsWith("# expect: "))
                    .map(line -> line.replaceFirst("# expect: meentsh:", "").strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
