package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.index.format.Manifest;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A build that is killed leaves no index, or a whole one. `-Dmeent.seed=` repeats a run, but for the speed of the
/// machine.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KillTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_129L);
    private static final int QUADS = 200_000;
    private static final int KILLS = 6;

    @TempDir
    private Path temp;

    @Test
    void aKilledBuildLeavesNoIndexOrAWholeOne() throws Exception {
        var random = new SplittableRandom(SEED);
        var file = write(random);
        var whole = temp.resolve("whole");
        var took = run(file, whole, Long.MAX_VALUE);
        assertEquals(QUADS, quads(whole));

        for (int kill = 0; kill < KILLS; kill++) {
            var folder = temp.resolve("killed-" + kill);
            // One in each part of the time that a build takes.
            var moment = (long) ((kill + random.nextDouble()) * took / KILLS);
            run(file, folder, moment);
            var told = "killed after " + moment + " of " + took + " ms, -Dmeent.seed=" + SEED;
            if (Files.exists(folder.resolve(Manifest.FILE))) {
                assertEquals(QUADS, quads(folder), told);
            } else {
                var refusal = assertThrows(MeentException.class, () -> ReleaseIndex.open(folder), told);
                assertTrue(refusal.problem().message().contains("no finished index"), told);
            }
        }
        assertTrue(IndexBuilder.build(List.of(file), temp.resolve("again"), new Report())
                .isPresent());
        assertEquals(QUADS, quads(temp.resolve("again")));
    }

    /// How many quads are in an index, which must be proved whole.
    private static long quads(Path folder) {
        var report = new Report();
        ReleaseIndex.verify(folder, report);
        assertEquals(List.of(), report.problems());
        try (var index = ReleaseIndex.open(folder)) {
            return index.contents().statistics().quads();
        }
    }

    /// Builds in a process of its own, kills it so long after it began, and gives how long it took.
    private static long run(Path file, Path folder, long limit) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBuild.class.getName(),
                        file.toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("BEGUN", out.readLine());
            var begun = System.nanoTime();
            if (child.waitFor(limit, TimeUnit.MILLISECONDS)) {
                assertEquals(0, child.exitValue());
            } else {
                child.destroyForcibly();
                assertTrue(child.waitFor(30, TimeUnit.SECONDS));
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        } finally {
            child.destroyForcibly();
        }
    }

    private Path write(SplittableRandom random) throws IOException {
        var file = temp.resolve("lines.nq");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < QUADS; i++) {
                out.write("<a:s/%d> <a:p/%d> \"naam %d\" <a:g/%d> .%n"
                        .formatted(i / 8, i % 8, random.nextInt(QUADS), random.nextInt(4)));
            }
        }
        return file;
    }
}
