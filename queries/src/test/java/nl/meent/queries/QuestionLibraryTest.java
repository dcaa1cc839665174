package nl.meent.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meent.ontology.OntologyFiles;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every question: it is listed, it uses only terms that exist, and it gives the answer that lies beside it.
class QuestionLibraryTest {

    private static final Path MODULE = Path.of(System.getProperty("user.dir"));
    private static final Pattern OWN = Pattern.compile("<(https://w3id\\.org/meent/(?:def#|id/concept/)[^>]*)>");

    static Stream<Question> questions() {
        return QuestionLibrary.builtIn().questions().stream();
    }

    @Test
    void listsEveryFileOfTheModule() throws IOException {
        try (var files = Files.walk(MODULE, 2)) {
            var found = files.filter(file -> file.toString().endsWith(".rq"))
                    .map(file -> MODULE.relativize(file).toString())
                    .sorted()
                    .toList();

            assertEquals(
                    found, questions().map(QuestionLibraryTest::path).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesTheAnswerThatLiesBesideIt(Question question) throws IOException {
        var expected = Files.readString(MODULE.resolve(path(question).replace(".rq", ".expected.csv")));

        assertEquals(expected, answer(question).replace("\r\n", "\n"));
        assertTrue(expected.lines().count() > 1, "an answer without rows shows nothing");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void usesOnlyTermsThatExist(Question question) {
        var query = QueryFactory.create(question.sparql());
        query.getPrefixMapping().clearNsPrefixMap();
        var graph = OntologyFiles.builtIn().union(file -> true);
        var unknown = new TreeSet<String>();

        OWN.matcher(query.toString())
                .results()
                .map(match -> match.group(1))
                .filter(iri -> !graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY))
                .forEach(unknown::add);

        assertEquals(List.of(), List.copyOf(unknown), path(question) + " uses terms that nothing declares");
    }

    private static String answer(Question question) {
        var graph = OntologyFiles.builtIn()
                .union(file -> file.name().equals("meent.ttl") || file.name().startsWith("vocab/"));
        var data = DatasetFactory.create(ModelFactory.createModelForGraph(graph));
        try (var execution =
                QueryExecution.dataset(data).query(question.sparql()).build()) {
            var csv = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
            return csv.toString(StandardCharsets.UTF_8);
        }
    }

    private static String path(Question question) {
        return question.theme() + "/" + question.name() + ".rq";
    }
}
