package nl.meent.loader.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures the index beside Jena's TDB2 in one run: building it, its size, and queries with their answers.
///
/// The rows and most queries come from the folder `bench` of `meent.shared`; a dump of everything is left out. Every
/// side is a process of its own, one after another. Settings are system properties; the profile `bench` has
/// defaults.
public final class IndexBench {

    private static final String DUMP = "q13-dump.rq";

    private final Path shared =
            Path.of(System.getProperty("meent.shared"), "bench").normalize();
    private final Path own = Path.of(System.getProperty("meent.bench.queries"));
    private final Path work = Path.of(System.getProperty("meent.bench.work"));
    private final int runs = Integer.getInteger("meent.bench.runs", 3);
    private final long rows = Long.getLong("meent.bench.rows", 1_000_000);
    private final PrintStream out;

    private IndexBench(PrintStream out) {
        this.out = out;
    }

    /// Runs all, prints the tables; a missed goal ends it with 1.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new IndexBench(System.out);
        if (!Files.exists(bench.shared.resolve("Gen.java"))) {
            System.out.println("No workload in " + bench.shared + ": nothing is measured."
                    + " Name the folder that holds bench/Gen.java with -Dmeent.shared=FOLDER.");
        } else if (!bench.run()) {
            System.exit(1);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        var tools = Jvm.own().withCompiled(work.resolve("tools"), shared.resolve("Gen.java"));
        var data = QuadData.prepare(work, tools, rows);
        out.printf("%nThe index beside TDB2: %d rows, %d quads%n", rows, Workload.lines(data.file()));
        out.printf("Builds: the index is the median of %d, TDB2 is built once%n", runs);
        out.printf("%-8s %9s %9s %9s %9s%n", "", "wall s", "CPU s", "peak MiB", "disk MiB");
        var index = printed("index", StoreBuild.index(data, runs));
        var tdb2 = printed("TDB2", StoreBuild.tdb2(data));
        var queries = new QueryTable(data, queries());
        queries.run(Engine.TDB2, tdb2.directory());
        queries.run(Engine.INDEX, index.directory());
        queries.run(Engine.PLAIN, index.directory());
        queries.print(out);
        return new IndexGoals(out).print(tdb2, index, queries);
    }

    private StoreBuild printed(String name, StoreBuild build) {
        var cost = build.cost();
        var disk = build.disk() / 1024.0 / 1024;
        out.printf(
                Locale.ROOT,
                "%-8s %9.2f %9.2f %9.0f %9.0f  %s%n",
                name,
                cost.wall(),
                cost.cpu(),
                cost.peak(),
                disk,
                build.words());
        return build;
    }

    private List<Path> queries() throws IOException {
        try (var common = Files.list(shared.resolve("queries"));
                var ours = Files.list(own)) {
            return Stream.concat(common, ours)
                    .filter(file -> file.toString().endsWith(".rq"))
                    .filter(file -> !file.endsWith(DUMP))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }
}
