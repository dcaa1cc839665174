package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meent.loader.index.arq.IndexDataset;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A fault within a condition ends the query. ARQ takes every exception of a filter for "no", and so would leave rows
/// out, or with `NOT EXISTS` let them in.
class FilterFaultsTest {

    private static final int ROWS = 500;
    private static final long HEADER = 64;
    private static final long LITTLE_MEMORY = 1000;

    @TempDir
    private static Path temp;

    @BeforeAll
    static void build() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append("<a:s/%d> <a:p> <a:o/%d> .%n<a:s/%d> <a:q> \"%d\" .%n".formatted(i, i, i, i));
        }
        var file = Files.writeString(temp.resolve("lines.nq"), text);
        assertTrue(IndexBuilder.build(List.of(file), temp.resolve("index"), new Report())
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            FAST  ; EXISTS { ?s <a:q> ?y }
            PLAIN ; EXISTS { ?s <a:q> ?y }
            FAST  ; NOT EXISTS { ?s <a:q> ?y }
            PLAIN ; NOT EXISTS { ?s <a:q> ?y }
            FAST  ; (?o = 7 || EXISTS { ?s <a:q> ?y })
            PLAIN ; (?o = 7 || EXISTS { ?s <a:q> ?y })
            FAST  ; (STRLEN(STR(?o)) > 1 && EXISTS { ?s <a:q> ?y FILTER (STRLEN(?y) > 0) })
            PLAIN ; (STRLEN(STR(?o)) > 1 && EXISTS { ?s <a:q> ?y FILTER (STRLEN(?y) > 0) })
            """)
    void aDamagedFileEndsAQueryThatReadsItOnlyInAFilter(Executor executor, String condition) throws IOException {
        var query = "SELECT ?s { ?s <a:p> ?o FILTER " + condition + " }";
        assertEndsWithDamage(query, executor, Part.SPO_PREDICATES);
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedTermEndsAQueryThatNeedsItOnlyInAFilter(Executor executor) throws IOException {
        var query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER (STRLEN(STR(?o)) > 1 || EXISTS { ?o ?p ?s }) }";
        assertEndsWithDamage(query, executor, Part.TERM_BYTES);
    }

    @Test
    void aFilterThatHoldsTooMuchMemoryEndsTheQuery() {
        var query = "SELECT ?s { ?s <a:p> ?o FILTER (?o = 7 || NOT EXISTS { ?x <a:q> ?y MINUS { ?x <a:q> ?y } }) }";
        try (var index = ReleaseIndex.open(temp.resolve("index"))) {
            var data = index.dataset(Executor.FAST);
            assertEquals(ROWS, rows(data, query, Long.MAX_VALUE));
            var fault = assertThrows(MeentException.class, () -> rows(data, query, LITTLE_MEMORY));
            assertEquals(Code.QUERY_MEMORY, fault.problem().code());
        }
    }

    private static void assertEndsWithDamage(String query, Executor executor, Part part) throws IOException {
        var file = temp.resolve("index").resolve(part.file());
        var flip = new Flip(file, HEADER * Byte.SIZE, 0);
        flip.make();
        try (var index = ReleaseIndex.open(temp.resolve("index"))) {
            var data = index.dataset(executor);
            var fault = assertThrows(RuntimeException.class, () -> rows(data, query, Long.MAX_VALUE));
            assertTrue(Probe.names(fault, file.toString()), fault::toString);
        } finally {
            flip.make();
        }
    }

    private static int rows(DatasetGraph data, String query, long memory) {
        return Txn.calculateRead(data, () -> {
            var count = 0;
            try (var execution = QueryExec.dataset(data)
                    .query(query)
                    .set(IndexDataset.QUERY_MEMORY, memory)
                    .build()) {
                for (var found = execution.select(); found.hasNext(); count++) {
                    found.next();
                }
            }
            return count;
        });
    }
}
