package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The query evaluation tests of the W3C for SPARQL 1.1, over the index.
class SparqlSuiteTest {

    private static final int CASES = 235;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// What ARQ 6.0.0 answers otherwise than the suite; there the index may answer as ARQ.
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "functions/bnode01",
            "BNODE of one text gives a new blank node in each projected expression of a row",
            "property-path/values_and_path",
            "a path of length zero from a value that is no node of the data");

    @TempDir
    private Path folder;

    @BeforeEach
    void theSuiteIsThere() {
        assumeTrue(Files.isDirectory(SparqlCase.SUITE), "the suite sparql11 is not at " + SparqlCase.SUITE);
    }

    @Test
    void everyCaseIsRead() {
        assertEquals(CASES, SparqlCase.all().size());
    }

    @TestFactory
    Stream<DynamicTest> theIndexAnswersAsTheSuiteSays() {
        return SparqlCase.all().stream()
                .flatMap(test -> Arrays.stream(Indexed.Mode.values())
                        .map(mode -> DynamicTest.dynamicTest(test.name() + " " + mode, () -> run(test, mode))));
    }

    @TestFactory
    Stream<DynamicTest> anExceptionIsOneOfArqInMemoryToo() {
        return SparqlCase.all().stream()
                .filter(test -> EXCEPTIONS.containsKey(test.name()))
                .map(test -> DynamicTest.dynamicTest(
                        test.name(), () -> assertNotEquals(Optional.empty(), fault(test, test.dataset()))));
    }

    private void run(SparqlCase test, Indexed.Mode mode) throws IOException {
        var data = test.dataset();
        var index = Indexed.of(data, Files.createTempDirectory(folder, "index"), mode);
        try {
            var fault = fault(test, index);
            if (fault.isPresent() && EXCEPTIONS.containsKey(test.name())) {
                fault = SparqlResult.difference(
                        Answer.of(test.query(), data, LIMIT), Answer.of(test.query(), index, LIMIT));
            }
            assertEquals("", fault.orElse(""), test::queryFile);
        } finally {
            index.close();
        }
    }

    private static Optional<String> fault(SparqlCase test, DatasetGraph data) throws IOException {
        var answer = Answer.of(test.query(), data, LIMIT);
        return new SparqlResult(test).fault(answer);
    }
}
