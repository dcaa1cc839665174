package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.index.build.Stage;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexBuilderTest {

    private static final IndexBuilder.Options SMALL = new IndexBuilder.Options(64 << 10, 2);

    @TempDir
    private Path temp;

    private final Report report = new Report(10_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "\\u00e9"                                  | "é"
            "\\u0041\\t"                               | "A\\u0009"
            <a:\\u00e9>                                | <a:é>
            "a"@NL-be                                  | "a"@nl-BE
            "a"^^<http://www.w3.org/2001/XMLSchema#string> | "a"
            """)
    void twoWaysToWriteATermAreOneTerm(String one, String other) {
        assertEquals(
                1,
                held("<a:s> <a:p> %s .\n<a:s> <a:p> %s .\n".formatted(one, other))
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"027\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "\"\"",
                "\"\"@nl",
                "\"😀 日本語 e\u0301 \uDBFF\uDFFD\"",
                "<a:日本/😀/e\u0301>",
                "\"\\u0000\\u001F\\u007F\\n\\r\\t\\\"\\\\\"",
                "_:b",
                "\" \"^^<a:d>",
            })
    void keepsATermAsItIs(String term) {
        var line = "<a:s> <a:p> " + term + " .";
        assertEquals(List.of(line), held(line));
    }

    @Test
    void lexicalFormsOfOneValueAreDifferentTerms() {
        var text = """
                <a:s> <a:p> "027"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <a:s> <a:p> "27"^^<http://www.w3.org/2001/XMLSchema#int> .
                <a:s> <a:p> "27"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <a:s> <a:p> "e\u0301" .
                <a:s> <a:p> "\u00E9" .
                """;
        assertEquals(Dump.sorted(text), held(text));
    }

    @Test
    void keepsALiteralOfAMillionBytes() {
        var line = "<a:s> <a:p> \"" + "é12345678".repeat(100_000) + "\" <a:g> .";
        assertEquals(List.of(line), held(line + "\n" + line + "\n"));
    }

    @Test
    void keepsEachTripleOnceInEachOfItsGraphs() {
        var text = """
                <a:s> <a:p> <a:o> .
                <a:s> <a:p> <a:o> <a:g1> .
                <a:s> <a:p> <a:o> <a:g2> .
                <a:s> <a:p> <a:o> _:g .
                <a:s> <a:p> _:o <a:g2> .
                """;
        assertEquals(Dump.sorted(text), held(text + text));
    }

    @Test
    void keepsDataWithOnlyADefaultGraph() {
        var text = """
                <a:s> <a:p> "o" .
                _:b <a:p> <a:s> .
                """;
        assertEquals(Dump.sorted(text), held(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n"})
    void anIndexMayBeEmpty(String text) {
        assertEquals(List.of(), held(text));
        ReleaseIndex.verify(temp.resolve("index"), report);
        assertEquals(List.of(), report.problems());
    }

    @Test
    void takesSeveralFiles() {
        var files = List.of(
                file("a.nq", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> _:b ."), file("b.nq", "_:b <a:p> <a:o> <a:g> .\n"));
        assertTrue(IndexBuilder.build(files, temp.resolve("index"), report).isPresent());
        assertEquals(
                List.of("<a:s> <a:p> <a:o> .", "<a:s> <a:p> _:b .", "_:b <a:p> <a:o> <a:g> ."),
                Dump.of(temp.resolve("index")));
    }

    @Test
    void tellsABadLineWithItsPlaceAndLeavesNothing() throws IOException {
        var file = file("a.nq", "<a:s> <a:p> <a:o> .\n<a:s> é <a:o> .\n");
        var folder = temp.resolve("index");

        assertTrue(IndexBuilder.build(List.of(file), folder, report).isEmpty());
        var problem = report.problems().getFirst();
        assertEquals(new Where.Position(file.toString(), 2, 7), problem.where());
        assertEquals(1, report.problems().size());
        assertNothingIn(folder);
    }

    @Test
    void tellsEveryBadLineOfEveryFile() throws IOException {
        var good = "<a:s> <a:p> <a:o> .\n".repeat(500);
        var one = file("a.nq", "bad\n" + good + "bad\n");
        var other = file("b.nq", good + "bad\n" + good + "<s> <a:p> <a:o> .\n");
        var folder = temp.resolve("index");

        try (var builder = new IndexBuilder(folder, SMALL, report, (stage, done) -> {})) {
            builder.add(one);
            builder.add(other);
            assertTrue(builder.finish().isEmpty());
        }
        var told = report.problems().stream().map(problem -> problem.where().text());
        assertEquals(
                Dump.sorted(told), Dump.sorted("%1$s:1:1%n%1$s:502:1%n%2$s:501:1%n%2$s:1002:1".formatted(one, other)));
        assertNothingIn(folder);
    }

    @Test
    void aBuilderThatIsClosedUnfinishedLeavesNothing() throws IOException {
        var folder = temp.resolve("index");
        try (var builder = new IndexBuilder(folder, SMALL, report, (stage, done) -> {})) {
            builder.add("lines", in("<a:s> <a:p> <a:o> .\n"));
        }
        assertNothingIn(folder);
    }

    @Test
    void linesThatAreWrittenMakeTheSameBytesAsAFile() throws IOException {
        var text = "<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> \"é\" .\n".repeat(300);
        IndexBuilder.build(List.of(file("a.nq", text)), temp.resolve("file"), report);
        try (var builder = new IndexBuilder(temp.resolve("lines"), SMALL, report, (stage, done) -> {})) {
            var lines = builder.lines("made");
            for (var line : text.lines().toList()) {
                lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            builder.finish();
        }
        for (var part : Part.values()) {
            assertArrayEquals(bytes("file", part.file()), bytes("lines", part.file()), part.file());
        }
        assertArrayEquals(bytes("file", "manifest"), bytes("lines", "manifest"));
    }

    @Test
    void refusesAFolderThatIsNotEmptyAndLeavesItAsItWas() throws IOException {
        var folder = Files.createDirectory(temp.resolve("index"));
        Files.writeString(folder.resolve("mine"), "x");

        var refusal = assertThrows(MeentException.class, () -> IndexBuilder.build(List.of(), folder, report));
        assertEquals(folder.toString(), refusal.problem().where().source());
        assertEquals("x", Files.readString(folder.resolve("mine")));
    }

    @Test
    void namesAFileThatCannotBeReadAndLeavesNothing() throws IOException {
        var missing = temp.resolve("missing.nq");
        var folder = temp.resolve("index");

        var refusal = assertThrows(MeentException.class, () -> IndexBuilder.build(List.of(missing), folder, report));
        assertEquals(missing.toString(), refusal.problem().where().source());
        assertEquals(Code.SOURCE_UNREADABLE, refusal.problem().code());
        assertNothingIn(folder);
    }

    @Test
    void namesAFileThatIsAFolder() {
        var refusal = assertThrows(
                MeentException.class, () -> IndexBuilder.build(List.of(temp), temp.resolve("index"), report));
        assertEquals(temp.toString(), refusal.problem().where().source());
    }

    @Test
    void tellsItsStagesInTheirOrder() {
        var stages = new ArrayList<Stage>();
        var counts = new ArrayList<Long>();
        try (var builder = new IndexBuilder(temp.resolve("index"), SMALL, report, (stage, done) -> {
            stages.add(stage);
            counts.add(done);
        })) {
            builder.add(file("a.nq", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:o> <a:g> .\n"));
            builder.finish();
        }
        assertEquals(List.of(Stage.values()), stages.stream().distinct().toList());
        assertEquals(stages.stream().sorted().toList(), stages);
        assertEquals(46L, counts.getFirst());
        assertEquals(2L, counts.getLast());
    }

    private List<String> held(String text) {
        var folder = temp.resolve("index");
        try (var builder = new IndexBuilder(folder, SMALL, report, (stage, done) -> {})) {
            builder.add("text", in(text));
            builder.finish();
        }
        assertEquals(List.of(), report.problems().stream().map(Problem::text).toList());
        return Dump.of(folder);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(temp.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] bytes(String folder, String file) throws IOException {
        return Files.readAllBytes(temp.resolve(folder).resolve(file));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNothingIn(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.list(folder)) {
                assertFalse(inside.findAny().isPresent());
            }
        }
        assertThrows(MeentException.class, () -> ReleaseIndex.open(folder));
    }
}
