package nl.meent.loader.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadSorterTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_124L);
    private static final int SMALL = 1024;

    @TempDir
    private Path folder;

    @Test
    void sortsByCodePointAndDropsDuplicates() throws IOException {
        assertEquals("a\nb\nz\né\n\uFFFD\n😀\n", sorted(SMALL, "z\n😀\n\uFFFD\na\né\nb\na\n"));
    }

    @Test
    void givesNothingForNothing() throws IOException {
        assertEquals("", sorted(SMALL, ""));
    }

    @Test
    void setsALineBeforeThoseThatItBegins() throws IOException {
        assertEquals("aaaaaaa\naaaaaaaa\naaaaaaaaa\n", sorted(SMALL, "aaaaaaaaa\naaaaaaaa\naaaaaaa\n"));
    }

    /// The smallest budget makes hundreds of files, so they are merged in several rounds.
    @ParameterizedTest
    @CsvSource({"1024, 9000, 3", "1024, 3000, 200", "20000, 9000, 3", "20000, 5000, 40", "67108864, 20000, 3"})
    void agreesWithATreeSet(int budget, int count, int variety) throws IOException {
        var random = new Random(SEED);
        var expected = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var out = new ByteArrayOutputStream();

        try (var sorter = new QuadSorter(folder, budget)) {
            for (int i = 0; i < count; i++) {
                var line = line(random, variety);
                expected.add(line);
                sorter.write(line);
            }
            sorter.finish(out);
        }

        var all = new ByteArrayOutputStream();
        for (var line : expected) {
            all.write(line);
        }
        assertEquals(all.toString(StandardCharsets.UTF_8), out.toString(StandardCharsets.UTF_8), "seed " + SEED);
        assertEmptyFolder();
    }

    @Test
    void holdsALineThatIsLongerThanTheBudget() throws IOException {
        var longest = "x".repeat(300_000) + "\n";

        assertEquals("a\nb\n" + longest, sorted(SMALL, longest + "b\n" + longest + "a\n"));
    }

    @Test
    void isNotSlowedByManyEqualLongLines() throws IOException {
        var equal = "x".repeat(2000) + "\n";

        assertEquals(equal, sorted(QuadSorter.BUDGET, equal.repeat(5000)));
    }

    @Test
    void handsOnOnlyCompleteLines() throws IOException {
        var lines = "x".repeat(999) + "\n";
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("not a line");
            }

            @Override
            public void write(byte[] bytes, int from, int size) {
                assertEquals('\n', bytes[from + size - 1]);
            }
        };
        try (var sorter = new QuadSorter(folder)) {
            for (int i = 0; i < 500; i++) {
                sorter.write((i + lines).getBytes(StandardCharsets.UTF_8));
            }
            sorter.finish(out);
        }
    }

    @Test
    void refusesPartsOfLines() {
        try (var sorter = new QuadSorter(folder)) {
            assertThrows(IllegalArgumentException.class, () -> sorter.write("a\nb".getBytes(StandardCharsets.UTF_8)));
            assertThrows(UnsupportedOperationException.class, () -> sorter.write('a'));
        }
    }

    @Test
    void namesTheFolderThatItCannotUse() {
        var missing = folder.resolve("missing");
        try (var sorter = new QuadSorter(missing, SMALL)) {
            var thrown = assertThrows(MeentException.class, () -> fill(sorter));

            assertEquals(Code.DISK, thrown.problem().code());
            assertEquals(missing.toString(), thrown.problem().where().source());
        }
    }

    @Test
    void namesTheFolderWhoseFilesAreGone() throws IOException {
        try (var sorter = new QuadSorter(folder, SMALL)) {
            fill(sorter);
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }

            var thrown = assertThrows(MeentException.class, () -> sorter.finish(OutputStream.nullOutputStream()));

            assertEquals(Code.DISK, thrown.problem().code());
        }
    }

    @Test
    void deletesItsFilesAfterAFailureToo() throws IOException {
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        try (var sorter = new QuadSorter(folder, SMALL)) {
            fill(sorter);
            assertTrue(files() > 0);

            assertThrows(IOException.class, () -> sorter.finish(full));
        }
        assertEmptyFolder();
    }

    private static void fill(QuadSorter sorter) throws IOException {
        for (int i = 0; i < 20_000; i++) {
            sorter.write((i % 9973 + " line\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// A line with a long beginning that it shares with others, and a short rest of few letters.
    private static byte[] line(Random random, int variety) {
        var text = new StringBuilder("<http://example.org/".repeat(random.nextInt(3)));
        for (int i = random.nextInt(24); i > 0; i--) {
            text.appendCodePoint(random.nextInt(40) == 0 ? 0x1F600 + random.nextInt(9) : 'a' + random.nextInt(variety));
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private String sorted(int budget, String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sorter = new QuadSorter(folder, budget)) {
            sorter.write(lines.getBytes(StandardCharsets.UTF_8));
            sorter.finish(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertEmptyFolder() throws IOException {
        assertEquals(0, files());
    }

    private long files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
