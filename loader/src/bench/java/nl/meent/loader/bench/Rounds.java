package nl.meent.loader.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Runs sides in rounds, so that what slows the machine for a while slows all of them, and keeps the median of each.
final class Rounds {

    private final PrintStream out;
    private final Map<String, Measure> medians = new LinkedHashMap<>();
    private boolean sound = true;

    Rounds(PrintStream out) {
        this.out = out;
    }

    /// Runs all sides so often and prints a row for each; a side that fails says why and is out of the later rounds.
    void run(List<Side> sides, int rounds) throws InterruptedException {
        var runs = new LinkedHashMap<Side, List<Measure>>();
        var standing = new ArrayList<>(sides);
        for (int round = 0; round < rounds; round++) {
            for (var side : List.copyOf(standing)) {
                try {
                    runs.computeIfAbsent(side, first -> new ArrayList<>()).add(side.measure());
                } catch (IOException exception) {
                    standing.remove(side);
                    runs.remove(side);
                    fail(side, exception);
                }
            }
        }
        runs.forEach((side, measures) -> add(side, Measure.median(measures)));
    }

    void header() {
        out.printf(
                "%n%-20s %10s %9s %9s %9s %14s %14s%n",
                "", "rows", "wall s", "CPU s", "peak MiB", "wall s/M", "CPU s/M");
    }

    /// The median of a side by its name; empty where it failed or never ran.
    Optional<Measure> median(String side) {
        return Optional.ofNullable(medians.get(side));
    }

    /// Whether every side ran and wrote as many triples as it should.
    boolean isSound() {
        return sound;
    }

    private void add(Side side, Measure median) {
        medians.put(side.name(), median);
        out.printf(
                Locale.ROOT,
                "%-20s %10s %9.2f %9.2f %9.0f %14s %14s%n",
                side.name(),
                side.load().rows(),
                median.wall(),
                median.cpu(),
                median.peak(),
                perMillion(side, median.wallPerMillion()),
                perMillion(side, median.cpuPerMillion()));
    }

    /// Reading alone makes no triples.
    private static String perMillion(Side side, double figure) {
        return side.triples().equals(OptionalLong.of(1)) ? "-" : String.format(Locale.ROOT, "%.3f", figure);
    }

    private void fail(Side side, IOException exception) {
        sound = false;
        out.printf("%-20s %10d FAILED: %s%n", side.name(), side.load().rows(), exception.getMessage());
    }
}
