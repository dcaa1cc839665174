package nl.meent.loader.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one process cost, from its start to its end.
///
/// @param wall seconds that went by
/// @param cpu seconds of all its threads, in its own code and in the kernel
/// @param peak its largest resident memory in MiB
/// @param triples how many lines it wrote
record Measure(double wall, double cpu, double peak, long triples) {

    /// The median of each figure by itself; of the peak the largest.
    static Measure median(List<Measure> runs) {
        var peak = runs.stream().mapToDouble(Measure::peak).max().orElseThrow();
        return new Measure(
                middle(runs, Measure::wall),
                middle(runs, Measure::cpu),
                peak,
                runs.getFirst().triples());
    }

    /// Seconds of processor for a million triples.
    double cpuPerMillion() {
        return cpu / triples * 1e6;
    }

    /// Seconds for a million triples.
    double wallPerMillion() {
        return wall / triples * 1e6;
    }

    Measure withTriples(long written) {
        return new Measure(wall, cpu, peak, written);
    }

    private static double middle(List<Measure> runs, ToDoubleFunction<Measure> figure) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(figure))
                .mapToDouble(figure)
                .skip((runs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
