package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.index.format.Manifest;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A damaged index is refused, or tells the damage when it is read: it never answers wrongly.
/// `-Dmeent.seed=` repeats a run, `-Dmeent.faults=` makes it longer.
class IndexFaultsTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_127L);
    private static final int FLIPS = Integer.getInteger("meent.faults", 1000);
    private static final int BLOCK = 1 << 16;
    private static final int HEADER = 64;

    @TempDir
    private static Path temp;

    private static final Map<Probe, List<String>> RIGHT = new EnumMap<>(Probe.class);

    @BeforeAll
    static void build() throws IOException {
        var lines = new MadeQuads(6, 8, 1_500, 40).lines(new SplittableRandom(SEED), 2_500);
        var input = Files.writeString(temp.resolve("lines.nq"), String.join("\n", lines));
        assertTrue(IndexBuilder.build(List.of(input), temp.resolve("index"), new Report())
                .isPresent());
        try (var open = ReleaseIndex.open(temp.resolve("index"))) {
            for (var probe : Probe.values()) {
                var answer = probe.ask(open.dataset(Executor.PLAIN));
                assertFalse(answer.isEmpty(), probe.name());
                assertEquals(answer, probe.ask(open.dataset(Executor.FAST)), probe.name());
                RIGHT.put(probe, answer);
            }
        }
        assertEquals(lines, RIGHT.get(Probe.ALL));
        assertTrue(Files.size(file("terms.bytes")) > 3 * BLOCK, "Blocks matter only where there are some");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasCutIsRefused(Part part) throws IOException {
        var file = file(part.file());
        var whole = Files.readAllBytes(file);
        var sizes = new TreeSet<>(List.of(0, 1, HEADER, whole.length / 2, whole.length - 4, whole.length - 1));
        for (int size = BLOCK; size < whole.length; size += BLOCK) {
            sizes.add(size);
            sizes.add(Math.min(whole.length - 1, size + HEADER));
        }
        for (var size : sizes) {
            assertRefused(file, whole, Arrays.copyOf(whole, size));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithMoreBytesIsRefused(Part part) throws IOException {
        var file = file(part.file());
        var whole = Files.readAllBytes(file);
        assertRefused(file, whole, Arrays.copyOf(whole, whole.length + 1));
        assertRefused(file, whole, Arrays.copyOf(whole, whole.length + BLOCK));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFileIsRefused(Part part) throws IOException {
        var file = file(part.file());
        var away = file.resolveSibling("away");
        Files.move(file, away);
        try {
            assertNames(file);
        } finally {
            Files.move(away, file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileInThePlaceOfAnotherIsRefused(Part part) throws IOException {
        var other = part == Part.GRAPHS ? Part.PREDICATES : Part.GRAPHS;
        var file = file(part.file());
        assertRefused(file, Files.readAllBytes(file), Files.readAllBytes(file(other.file())));
    }

    /// Every bit, as the numbers in a header say how large all else is.
    @ParameterizedTest
    @EnumSource(names = {"TERM_BYTES", "TERM_OFFSETS", "SPO_SETS"})
    void aFlippedBitInAHeaderIsRefused(Part part) throws IOException {
        var file = file(part.file());
        var whole = Files.readAllBytes(file);
        for (int bit = 0; bit < HEADER * Byte.SIZE; bit++) {
            var flip = new Flip(file, bit, SEED);
            flip.make();
            try {
                var refusal =
                        assertThrows(MeentException.class, () -> ReleaseIndex.open(temp.resolve("index")), flip::text);
                assertEquals(file.toString(), refusal.problem().where().source(), flip::text);
            } finally {
                flip.make();
            }
        }
        assertTrue(Arrays.equals(whole, Files.readAllBytes(file)));
    }

    @Test
    void aMissingManifestIsRefused() throws IOException {
        var file = file(Manifest.FILE);
        var whole = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertNames(file);
        } finally {
            Files.write(file, whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "meent-index 1\n", "sha-256 \n", "meent-index 1\nfile\nsha-256 0\n"})
    void aManifestThatIsNoneIsRefused(String text) throws IOException {
        var file = file(Manifest.FILE);
        assertRefused(file, Files.readAllBytes(file), text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aManifestOfAnotherVersionOrWithMoreOrFewerLinesIsRefused() throws IOException {
        var file = file(Manifest.FILE);
        var whole = Files.readAllBytes(file);
        var text = new String(whole, StandardCharsets.US_ASCII);
        var changed = List.of(
                text.replaceFirst("meent-index 1", "meent-index 2"),
                text + "\n",
                text + "more 1\n",
                text.substring(0, text.length() - 1),
                text.substring(text.indexOf('\n') + 1),
                text.replaceFirst("\nfile [^\n]*", ""),
                text.replace("\n", "\r\n"));
        for (var other : changed) {
            assertRefused(file, whole, other.getBytes(StandardCharsets.US_ASCII));
        }
        for (int size = 0; size < whole.length; size += 97) {
            assertRefused(file, whole, Arrays.copyOf(whole, size));
        }
    }

    @Test
    void aFlippedBitIsFoundAndNeverChangesAnAnswer() throws IOException {
        var random = new SplittableRandom(SEED);
        var files = List.of(Part.values());
        var probes = List.of(Probe.values());
        var wrong = new ArrayList<String>();
        for (int i = 0; i < FLIPS; i++) {
            var part = random.nextInt(files.size() + 1);
            var file =
                    file(part == files.size() ? Manifest.FILE : files.get(part).file());
            var flip = new Flip(file, random.nextLong(Files.size(file) * Byte.SIZE), SEED);
            flip.make();
            try {
                assertFound(flip);
                var probe = probes.get((i / 2) % probes.size());
                ask(flip, probe, i % 2 == 0 ? Executor.FAST : Executor.PLAIN).ifPresent(wrong::add);
            } finally {
                flip.make();
            }
        }
        var report = new Report();
        ReleaseIndex.verify(temp.resolve("index"), report);
        assertEquals(List.of(), report.problems(), "All flips were taken back");
        assertEquals("", String.join("\n", wrong));
    }

    /// Opening refuses, or an answer is right or refused; tells where it is neither.
    private static Optional<String> ask(Flip flip, Probe probe, Executor executor) {
        var what = flip.text() + ", " + probe + " by " + executor;
        try (var open = ReleaseIndex.open(temp.resolve("index"))) {
            var right = probe.ask(open.dataset(executor)).equals(RIGHT.get(probe));
            return right ? Optional.empty() : Optional.of(what + " answers wrongly");
        } catch (RuntimeException e) {
            var named = Probe.names(e, flip.file().toString());
            return named ? Optional.empty() : Optional.of(what + " ends with " + e);
        }
    }

    private static void assertFound(Flip flip) {
        var report = new Report(10_000);
        ReleaseIndex.verify(temp.resolve("index"), report);
        assertFalse(report.problems().isEmpty(), flip::text);
        for (var problem : report.problems()) {
            assertEquals(flip.file().toString(), problem.where().source(), flip::text);
        }
    }

    private static void assertRefused(Path file, byte[] whole, byte[] changed) throws IOException {
        Files.write(file, changed);
        try {
            assertNames(file);
        } finally {
            Files.write(file, whole);
        }
    }

    private static void assertNames(Path file) {
        var report = new Report();
        ReleaseIndex.verify(temp.resolve("index"), report);
        assertFalse(report.problems().isEmpty(), file.toString());
        for (var problem : report.problems()) {
            assertEquals(file.toString(), problem.where().source());
        }
        var refusal =
                assertThrows(MeentException.class, () -> ReleaseIndex.open(temp.resolve("index")), file.toString());
        assertEquals(file.toString(), refusal.problem().where().source());
    }

    private static Path file(String name) {
        return temp.resolve("index").resolve(name);
    }
}
