package nl.meent.loader.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The promises of the converter beside what was measured.
record Goals(Rounds rounds, PrintStream out) {

    static final String FLOOR = "byte floor CSV";
    static final String CSV = "Meent CSV";
    static final String SPLIT = "Meent CSV split";
    static final String JSON = "Meent JSON";
    static final String FASTCSV = "FastCSV, reading";
    static final String PARSE = "Meent CSV, reading";

    private static final double FLOOR_BOUND = 2.5;
    private static final double PEER_BOUND = 10;

    void print() {
        out.printf("%nCompared (per million triples)%n");
        for (var side : new String[] {SPLIT, CSV}) {
            floor(side, "CPU", Measure::cpuPerMillion);
            floor(side, "wall", Measure::wallPerMillion);
        }
        cost(CSV, 0.6);
        cost(SPLIT, 0.6);
        cost(JSON, 1.0);
        atMost(PARSE + " / " + FASTCSV + ", CPU", ratio(PARSE, FASTCSV, Measure::cpu), 1, "");
        peer("CARML CSV", CSV);
        peer("RMLMapper CSV", CSV);
        peer("CARML JSON", JSON);
    }

    private void floor(String side, String figure, ToDoubleFunction<Measure> value) {
        atMost(side + " / " + FLOOR + ", " + figure, ratio(side, FLOOR, value), FLOOR_BOUND, " (goal 1.5)");
    }

    private void cost(String side, double bound) {
        var value = rounds.median(side).map(Measure::cpuPerMillion).orElse(Double.NaN);
        atMost(side + ", CPU-seconds per million triples", value, bound, "");
    }

    private void peer(String peer, String side) {
        atLeast(peer + " / " + side + ", CPU", ratio(peer, side, Measure::cpuPerMillion));
        out.printf(Locale.ROOT, "%-52s %8.2f%n", "  wall", ratio(peer, side, Measure::wallPerMillion));
    }

    private void atLeast(String name, double value) {
        line(name, value, ">= " + PEER_BOUND, value >= PEER_BOUND);
    }

    private double ratio(String above, String below, ToDoubleFunction<Measure> value) {
        var divisor = rounds.median(below).map(value::applyAsDouble).orElse(Double.NaN);
        return rounds.median(above).map(value::applyAsDouble).orElse(Double.NaN) / divisor;
    }

    private void atMost(String name, double value, double bound, String goal) {
        line(name, value, "<= " + bound + goal, value <= bound);
    }

    private void line(String name, double value, String target, boolean met) {
        var verdict = Double.isNaN(value) ? "not measured" : met ? "met" : "missed";
        out.printf(Locale.ROOT, "%-52s %8.2f  %-18s %s%n", name, value, target, verdict);
    }
}
