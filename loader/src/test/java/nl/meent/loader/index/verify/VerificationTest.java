package nl.meent.loader.index.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.meent.loader.index.ReleaseIndex;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.index.format.Resealed;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An index that is as it was written, but was written wrong.
///
/// The terms of the example are 1 "x", 2 "y", 3 g1, 4 g2, 5 p1, 6 p2, 7 s1, 8 s2, 9 _:b; the columns of it are
///
///     spo.offsets 0 0 0 0 0 0 0 0 2 4 4, spo.predicates 0 1 0 1, spo.objects 1 8 2 9, spo.sets 0 1 2 3
///     osp.subjects 7 8 7 8, osp.predicates 0 0 1 1, pos.offsets 0 2 4, pos.objects 1 2 8 9, pos.subjects 7 8 7 8
///     graphs 0 3 4, graphs.offsets 0 1 3 5, graphs.rows 1 0 2 0 3, sets.offsets 0 2 3 4 5, sets.graphs 1 2 0 1 2
///     use.offsets 0 1 2 4, use.predicates 1 0 0 1, use.counts 1 2 1 1
class VerificationTest {

    private static final String EXAMPLE = """
            <a:s1> <a:p1> "x" <a:g1> .
            <a:s1> <a:p1> "x" <a:g2> .
            <a:s1> <a:p2> <a:s2> .
            <a:s2> <a:p1> "y" <a:g1> .
            <a:s2> <a:p2> _:b <a:g2> .
            """;

    @TempDir
    private static Path temp;

    private Path index = Path.of("");
    private final Report report = new Report(10_000);

    @BeforeAll
    static void build() throws IOException {
        var file = Files.writeString(temp.resolve("a.nq"), EXAMPLE);
        assertTrue(IndexBuilder.build(List.of(file), temp.resolve("built"), new Report())
                .isPresent());
    }

    /// Each test has a copy of its own: a build waits for the disk, file by file.
    @BeforeEach
    void copy() throws IOException {
        index = Files.createTempDirectory(temp, "index");
        try (var files = Files.list(temp.resolve("built"))) {
            for (var file : files.toList()) {
                Files.copy(file, index.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void findsNothingInAFreshIndex() {
        assertNothingIsFound();
    }

    private void assertNothingIsFound() {
        ReleaseIndex.verify(index, report);
        assertEquals(List.of(), report.problems());
    }

    @Test
    void resealingAloneChangesNothing() throws IOException {
        for (var part : Part.values()) {
            var before = Files.readAllBytes(index.resolve(part.file()));
            Resealed.change(index, part, values -> values);
            assertTrue(Arrays.equals(before, Files.readAllBytes(index.resolve(part.file()))), part.file());
        }
        assertNothingIsFound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TERM_OFFSETS       | 1  | 1   | terms.offsets       | does not begin
            TERM_OFFSETS       | 10 | 9   | terms.offsets       | does not begin
            TERM_OFFSETS       | 3  | 0   | terms.offsets       | does not ascend at term 2
            TERM_OFFSETS       | 3  | 3   | terms.offsets       | does not ascend at term 2
            TERM_BYTES         | 1  | 122 | terms.bytes         | is out of order at term 2
            TERM_BYTES         | 1  | 121 | terms.bytes         | is out of order at term 2
            TERM_BYTES         | 0  | 33  | terms.bytes         | another kind as number 1
            SPO_OFFSETS        | 0  | 1   | spo.offsets         | does not begin
            SPO_OFFSETS        | 10 | 3   | spo.offsets         | does not begin
            SPO_OFFSETS        | 8  | 5   | spo.offsets         | does not ascend at 7
            SPO_OFFSETS        | 3  | 1   | spo.offsets         | does not ascend at 3
            SPO_PREDICATES     | 1  | 7   | spo.predicates      | names what there is not, at row 1
            SPO_OBJECTS        | 1  | 10  | spo.objects         | names what there is not, at row 1
            SPO_OBJECTS        | 1  | 0   | spo.objects         | names what there is not, at row 1
            OSP_OFFSETS        | 9  | 1   | osp.offsets         | does not ascend at 8
            OSP_SUBJECTS       | 0  | 8   | osp.                | has other triples
            OSP_SUBJECTS       | 0  | 2   | osp.subjects        | names what there is not, at row 0
            OSP_SUBJECTS       | 0  | 10  | osp.subjects        | names what there is not, at row 0
            OSP_PREDICATES     | 0  | 1   | osp.                | has other triples
            OSP_PREDICATES     | 0  | 2   | osp.predicates      | names what there is not, at row 0
            OSP_SETS           | 0  | 1   | osp.                | has other triples
            POS_OFFSETS        | 1  | 5   | pos.offsets         | does not ascend at 0
            POS_OFFSETS        | 1  | 3   | pos.                | has other triples
            POS_OBJECTS        | 0  | 3   | pos.objects         | does not ascend at row 1
            POS_OBJECTS        | 0  | 2   | pos.                | has other triples
            POS_SUBJECTS       | 0  | 8   | pos.                | has other triples
            POS_SUBJECTS       | 0  | 1   | pos.subjects        | names what there is not, at row 0
            POS_SETS           | 3  | 0   | pos.                | has other triples
            PREDICATES         | 0  | 6   | predicates          | does not ascend, or is no IRI, at 1
            PREDICATES         | 0  | 1   | predicates          | does not ascend, or is no IRI, at 0
            PREDICATES         | 1  | 9   | predicates          | does not ascend, or is no IRI, at 1
            GRAPHS             | 2  | 1   | graphs              | names what there is not, at 2
            GRAPHS             | 1  | 0   | graphs              | names what there is not, at 1
            GRAPHS             | 2  | 7   | terms.bytes         | has terms that are in no quad
            SET_OFFSETS        | 0  | 1   | sets.offsets        | does not begin
            SET_OFFSETS        | 1  | 4   | sets.offsets        | does not ascend at 1
            SET_OFFSETS        | 2  | 2   | sets.               | at set 1
            SET_GRAPHS         | 0  | 3   | sets.graphs         | at set 0
            SET_GRAPHS         | 1  | 1   | sets.graphs         | at set 0
            GRAPH_OFFSETS      | 0  | 1   | graphs.offsets      | does not begin
            GRAPH_OFFSETS      | 1  | 4   | graphs.offsets      | does not ascend at 1
            GRAPH_ROWS         | 1  | 1   | graphs.rows         | does not have the rows of its triples in graph 1
            USE_OFFSETS        | 0  | 1   | use.offsets         | does not begin
            USE_OFFSETS        | 2  | 0   | use.offsets         | does not ascend at 1
            USE_PREDICATES     | 1  | 1   | use.                | does not count the predicates of graph 1
            USE_COUNTS         | 1  | 3   | use.counts          | does not count the predicates of graph 1
            PREDICATE_SUBJECTS | 0  | 1   | predicates.subjects | does not count the subjects of predicate 0
            PREDICATE_OBJECTS  | 1  | 3   | predicates.objects  | does not count the objects of predicate 1
            """)
    void findsAWrongValueAndNamesItsFile(Part part, int place, long value, String file, String words)
            throws IOException {
        Resealed.set(index, part, place, value);
        assertFinds(file, words);
    }

    @Test
    void findsTriplesOutOfOrder() throws IOException {
        Resealed.set(index, Part.SPO_PREDICATES, 0, 1);
        Resealed.set(index, Part.SPO_PREDICATES, 1, 0);
        assertFinds("spo.predicates", "does not ascend at row 1");
    }

    @Test
    void findsGraphsOutOfOrder() throws IOException {
        Resealed.set(index, Part.GRAPHS, 1, 4);
        Resealed.set(index, Part.GRAPHS, 2, 3);
        assertFinds("graphs", "does not ascend at 2");
    }

    @Test
    void findsASetThatThereIsNot() throws IOException {
        for (var part : List.of(Part.SPO_SETS, Part.OSP_SETS, Part.POS_SETS)) {
            Resealed.set(index, part, 0, 4);
        }
        assertFinds("spo.sets", "names a set there is not, at row 0");
    }

    @Test
    void findsARowThatNoTripleHas() throws IOException {
        Resealed.change(index, Part.GRAPH_ROWS, values -> Arrays.copyOf(values, 6));
        Resealed.set(index, Part.GRAPH_OFFSETS, 3, 6);
        assertFinds("graphs.rows", "has more rows than there are triples, for graph 2");
    }

    @ParameterizedTest
    @CsvSource({
        "terms,8",
        "terms,10",
        "first-iri,4",
        "first-iri,2",
        "first-blank,8",
        "triples,3",
        "triples,5",
        "quads,6"
    })
    void findsAWrongFigure(String name, long value) throws IOException {
        Resealed.figures(index, figures -> {
            figures.put(name, value);
            return figures;
        });
        ReleaseIndex.verify(index, report);
        assertFalse(report.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "first-iri", "first-blank", "triples", "quads"})
    void findsAMissingFigure(String name) throws IOException {
        Resealed.figures(index, figures -> {
            figures.remove(name);
            return figures;
        });
        ReleaseIndex.verify(index, report);
        assertFalse(report.problems().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void findsAColumnWithoutValues(Part part) throws IOException {
        Resealed.change(index, part, values -> new long[0]);
        ReleaseIndex.verify(index, report);
        assertFalse(report.problems().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void findsAColumnWithAValueLess(Part part) throws IOException {
        Resealed.change(index, part, values -> Arrays.copyOf(values, values.length - 1));
        ReleaseIndex.verify(index, report);
        assertFalse(report.problems().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void findsAColumnWithAValueMore(Part part) throws IOException {
        Resealed.change(index, part, values -> Arrays.copyOf(values, values.length + 1));
        ReleaseIndex.verify(index, report);
        assertFalse(report.problems().isEmpty());
    }

    private void assertFinds(String file, String words) {
        ReleaseIndex.verify(index, report);
        assertFalse(report.problems().isEmpty());
        var first = report.problems().getFirst();
        var named = index.relativize(Path.of(first.where().source())).toString();
        assertTrue(file.endsWith(".") ? named.startsWith(file) : named.equals(file), first::text);
        assertTrue(first.message().contains(words), first::text);
    }
}
