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
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file `NAME.pass.ttl` beside this test passes every shape; each `NAME.fail.ttl` fails those it names in lines
/// `# expect: meentsh:…`, and no other. All are read together with `context.ttl`.
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
    void findsWhatIsWrongAndNothingElse(Path example) {
        var all = entries(example);
        var found = all.stream().map(ShapesTest::name).collect(Collectors.toCollection(TreeSet::new));
        var heavy = all.stream()
                .filter(entry -> !entry.severity().equals(Severity.Info))
                .map(ShapesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(
                found.containsAll(expected(example)), example + " expects " + expected(example) + ", found " + found);
        heavy.removeAll(expected(example));
        assertEquals(Set.of(), heavy, example + " gives more than it expects");
    }

    @Test
    void everyClassHasAnExampleThatPassesAndOneThatFails() throws IOException {
        assertEquals(24, ownClasses().size());
        assertTrue(names("Shape.pass.ttl").containsAll(ownClasses()));
        assertTrue(names("Shape.fail.ttl").containsAll(ownClasses()));
    }

    @Test
    void everyPropertyShapeIsSeenToFail() throws IOException {
        var unseen = new TreeSet<String>();
        SHAPES_GRAPH.find(Node.ANY, SHACL.property, Node.ANY).forEachRemaining(triple -> {
            if (local(triple.getSubject()).endsWith("Shape")) {
                unseen.add(local(triple.getObject()));
            }
        });
        assertTrue(unseen.size() > 100, "there are more than a hundred property shapes");

        failing().forEach(example -> unseen.removeAll(expected(example)));

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
        RDFDataMgr.read(data, EXAMPLES.resolve("context.ttl").toUri().toString());
        return List.copyOf(ShaclValidator.get().validate(SHAPES, data).getEntries());
    }

    private static String name(ReportEntry entry) {
        return local(entry.source());
    }

    private static String local(Node shape) {
        return shape.toString().replace(NAMESPACE, "");
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
