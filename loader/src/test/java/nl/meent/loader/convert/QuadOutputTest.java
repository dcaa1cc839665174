package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.meent.loader.convert.QuadOutput.Style;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuadOutputTest {

    private static final byte[] LINES = """
            <http://e.org/b> <http://e.org/p> "2" .
            <http://e.org/a> <http://e.org/p> "é"@nl .
            <http://e.org/b> <http://e.org/p> "2" .
            """.getBytes(StandardCharsets.UTF_8);

    private final Report report = new Report();

    @TempDir
    private Path folder;

    @Test
    void sortsAndDropsWhatIsThereTwice() throws IOException {
        var file = folder.resolve("out.nq");

        write(file, new Style(RdfFormat.NQ, true, Map.of()));

        assertEquals("""
                <http://e.org/a> <http://e.org/p> "é"@nl .
                <http://e.org/b> <http://e.org/p> "2" .
                """, Files.readString(file));
        assertOnly("out.nq");
    }

    @Test
    void followsALink() throws IOException {
        var file = Files.writeString(folder.resolve("real.nq"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.nq"), file.getFileName());

        write(link, new Style(RdfFormat.NQ, true, Map.of()));

        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(file).startsWith("<http://e.org/a>"));
    }

    @Test
    void writesToADevice() throws IOException {
        write(Path.of("/dev/null"), new Style(RdfFormat.NQ, true, Map.of()));

        assertOnly("");
    }

    @ParameterizedTest
    @EnumSource
    void writesEverySyntax(RdfFormat format) throws IOException {
        var file = folder.resolve("out");
        write(file, new Style(format, false, Map.of("e", "http://e.org/")));

        var back = new ByteArrayOutputStream();
        new RdfConversion(file, format, "http://b.org/").run(back, report);

        var expected = Quads.ofLines(new String(LINES, StandardCharsets.UTF_8));
        assertTrue(expected.isSameAs(Quads.ofLines(back.toString(StandardCharsets.UTF_8))), Files.readString(file));
        assertTrue(report.isClean(), report.problems().toString());
    }

    @Test
    void whatIsNotFinishedLeavesAFileAsItWas() throws IOException {
        var file = Files.writeString(folder.resolve("out.nq"), "before");

        try (var out = QuadOutput.to(file, new Style(RdfFormat.TTL, true, Map.of()), report)) {
            out.write(LINES, 0, LINES.length);
        }

        assertEquals("before", Files.readString(file));
        assertOnly("out.nq");
    }

    @Test
    void aStreamGetsAllOrNothing() throws IOException {
        var stream = new ByteArrayOutputStream();
        try (var out = QuadOutput.kept(new Style(RdfFormat.NQ, false, Map.of()), report)) {
            out.write(LINES, 0, LINES.length);
            assertEquals(0, stream.size());
            out.finish(stream);
        }

        assertEquals(new String(LINES, StandardCharsets.UTF_8), stream.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        var failure = assertThrows(
                MeentException.class,
                () -> QuadOutput.to(folder.resolve("none/out.nq"), new Style(RdfFormat.NQ, false, Map.of()), report));

        assertEquals(Code.DISK, failure.problem().code());
    }

    @Test
    void aStreamThatBreaksIsTold() {
        var broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        try (var out = QuadOutput.kept(new Style(RdfFormat.NQ, false, Map.of()), report)) {
            out.write(LINES, 0, LINES.length);
            assertThrows(MeentException.class, () -> out.finish(broken));
            assertThrows(UnsupportedOperationException.class, () -> out.write(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(Path file, Style style) throws IOException {
        try (var out = QuadOutput.to(file, style, report)) {
            out.write(LINES, 0, LINES.length);
            out.finish(OutputStream.nullOutputStream());
        }
    }

    private void assertOnly(String name) throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(
                    name,
                    files.map(file -> file.getFileName().toString())
                            .sorted()
                            .reduce((a, b) -> a + b)
                            .orElse(""));
        }
    }
}
