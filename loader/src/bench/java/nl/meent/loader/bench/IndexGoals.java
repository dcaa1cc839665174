package nl.meent.loader.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The promises of the index beside what was measured.
final class IndexGoals {

    private static final double BUILD_BOUND = 8;
    private static final double DISK_BOUND = 0.6;
    private static final double JOIN_BOUND = 3;
    private static final List<String> JOINS = List.of("q02", "q03", "q05", "q07", "q10", "q11");
    private static final Map<String, Double> MILLISECONDS =
            new TreeMap<>(Map.of("q04", 5.0, "q05", 100.0, "q09", 5.0, "q14", 5.0));

    private final PrintStream out;
    private int missed;

    IndexGoals(PrintStream out) {
        this.out = out;
    }

    /// Prints a line for each goal.
    ///
    /// @return whether all are met
    boolean print(StoreBuild tdb2, StoreBuild index, QueryTable queries) {
        out.printf("%nGoals%n");
        atLeast("build, wall: TDB2 / index", tdb2.cost().wall() / index.cost().wall(), BUILD_BOUND);
        atLeast("build, CPU: TDB2 / index", tdb2.cost().cpu() / index.cost().cpu(), BUILD_BOUND);
        atMost("disk: index / TDB2", (double) index.disk() / tdb2.disk(), DISK_BOUND);
        for (var query : queries.names()) {
            var number = query.substring(0, query.indexOf('-'));
            var ours = queries.figure(Engine.INDEX, query).warm();
            if (MILLISECONDS.containsKey(number)) {
                atMost(query + ": milliseconds", ours, MILLISECONDS.get(number));
            }
            if (JOINS.contains(number)) {
                atLeast(
                        query + ": TDB2 / index",
                        queries.figure(Engine.TDB2, query).warm() / ours,
                        JOIN_BOUND);
            }
        }
        none(
                "slower than TDB2 (beyond 1.1 times; under 0.2 ms, 0.1 ms)",
                queries.where(figure -> figure.slowerThan(queries.figure(Engine.TDB2, figure.query()))));
        none("answered otherwise by the index", queries.unlike(Engine.INDEX));
        none("answered otherwise by the index, plain", queries.unlike(Engine.PLAIN));
        out.printf("%d missed%n", missed);
        return missed == 0;
    }

    private void atLeast(String name, double value, double bound) {
        line(name, String.format(Locale.ROOT, "%.2f", value), ">= " + bound, value >= bound);
    }

    private void atMost(String name, double value, double bound) {
        line(name, String.format(Locale.ROOT, "%.2f", value), "<= " + bound, value <= bound);
    }

    private void none(String name, List<String> found) {
        line(name, found.isEmpty() ? "none" : String.join(" ", found), "none", found.isEmpty());
    }

    private void line(String name, String value, String target, boolean met) {
        missed += met ? 0 : 1;
        out.printf("%-58s %10s  %-9s %s%n", name, value, target, met ? "met" : "MISSED");
    }
}
