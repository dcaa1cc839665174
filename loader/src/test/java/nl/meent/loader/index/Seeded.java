package nl.meent.loader.index;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Seeds of made-up data: `-Dmeent.seed=` repeats a run.
final class Seeded {

    private static final long SEED = Long.getLong("meent.seed", System.nanoTime());

    private Seeded() {}

    /// The first of them is the one that a failed test names.
    static Stream<Long> seeds(int count) {
        return IntStream.range(0, count).mapToObj(number -> SEED + number);
    }

    static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }

    /// What a failure is told with.
    static String repeat(long seed) {
        return "-Dmeent.seed=" + seed;
    }
}
