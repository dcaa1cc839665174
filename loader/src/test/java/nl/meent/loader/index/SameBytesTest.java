package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same quads make the same files, however they come. `-Dmeent.seed=` repeats a run.
class SameBytesTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_126L);
    private static final long TINY = 1 << 10;
    private static final int WIDTH_AT = 16;
    private static final List<IndexBuilder.Options> OPTIONS = List.of(
            new IndexBuilder.Options(TINY, 1),
            new IndexBuilder.Options(TINY, 2),
            new IndexBuilder.Options(256 << 10, 2),
            new IndexBuilder.Options(IndexBuilder.Options.BUDGET, 1),
            IndexBuilder.Options.usual());

    @TempDir
    private Path temp;

    @Test
    void ofManyGraphsAndPredicates() throws IOException {
        var lines = new MadeQuads(300, 300, 1500, 1).lines(new SplittableRandom(SEED), 4_000);
        var index = assertSameBytes(lines);

        assertEquals(2, width(index, Part.SPO_PREDICATES));
        assertEquals(2, width(index, Part.SPO_SETS));
    }

    @Test
    void ofFewGraphsAndPredicates() throws IOException {
        var lines = new MadeQuads(3, 4, 600, 3).lines(new SplittableRandom(SEED), 4_000);
        var index = assertSameBytes(lines);

        assertEquals(1, width(index, Part.SPO_PREDICATES));
        assertEquals(1, width(index, Part.SPO_SETS));
    }

    /// One of the indexes; the lines are read back from it, too.
    private Path assertSameBytes(List<String> lines) throws IOException {
        var first = build(lines, OPTIONS.getLast());
        assertEquals(lines, Dump.of(first));
        var right = digests(first);
        var random = new Random(SEED);
        for (var options : OPTIONS) {
            var shuffled = new ArrayList<>(lines);
            shuffled.addAll(lines.subList(0, lines.size() / 3));
            Collections.shuffle(shuffled, random);
            assertEquals(right, digests(build(shuffled, options)), () -> options + ", -Dmeent.seed=" + SEED);
        }
        return first;
    }

    private Path build(List<String> lines, IndexBuilder.Options options) throws IOException {
        var report = new Report();
        var folder = Files.createTempDirectory(temp, "index");
        var text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try (var builder = new IndexBuilder(folder, options, report, (stage, done) -> {})) {
            builder.add("lines", new ByteArrayInputStream(text));
            assertTrue(builder.finish().isPresent());
        }
        assertEquals(List.of(), report.problems());
        return folder;
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                digests.put(file.getFileName().toString(), digest(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Bytes per value, as the header of the file tells.
    private static int width(Path index, Part part) throws IOException {
        return Files.readAllBytes(index.resolve(part.file()))[WIDTH_AT];
    }
}
