package nl.meent.loader.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// Measures conversion: against a byte pass, against two other engines, and its memory under a small heap.
///
/// The workload, the byte pass and the comparison of graphs come from the folder `bench` of `meent.shared`. Every
/// side is a process of its own, one after another. Settings are system properties; the profile `bench` has
/// defaults.
public final class ConvertBench {

    private static final List<String> SMALL_HEAP = List.of("-Xmx256m");
    private static final long HUGE_CSV_ROWS = 18_500_000;
    private static final long HUGE_JSON_ROWS = 5_100_000;

    private final Path shared =
            Path.of(System.getProperty("meent.shared"), "bench").normalize();
    private final Path work = Path.of(System.getProperty("meent.bench.work"));
    private final int runs = Integer.getInteger("meent.bench.runs", 3);
    private final long rows = Long.getLong("meent.bench.rows", 1_000_000);
    private final PrintStream out;
    private final Rounds rounds;

    private ConvertBench(PrintStream out) {
        this.out = out;
        this.rounds = new Rounds(out);
    }

    /// Runs all, prints the tables; a wrong output ends it with 1, a missed target does not.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new ConvertBench(System.out);
        if (!Files.exists(bench.shared.resolve("Gen.java"))) {
            System.out.println("No workload in " + bench.shared + ": nothing is measured."
                    + " Name the folder that holds bench/Gen.java with -Dmeent.shared=FOLDER.");
        } else if (!bench.run()) {
            System.exit(1);
        }
    }

    private boolean run() throws IOException, InterruptedException {
        var tools = Jvm.own()
                .withCompiled(
                        work.resolve("tools"),
                        shared.resolve("Gen.java"),
                        shared.resolve("ByteFloor.java"),
                        shared.resolve("Cmp.java"));
        var many = Workload.whole(work, tools, rows);
        var few = Workload.whole(work, tools, Math.max(1, rows / 10));
        out.printf("Medians of %d runs; the peers, which take minutes, run once%n", runs);
        rounds.header();
        rounds.run(manyRows(many, tools), runs);
        rounds.run(peers(many), 1);
        var splitExact = isExact(split(Goals.SPLIT, few), tools);
        var jsonExact = isExact(json(Goals.JSON, few, List.of()), tools);
        new Goals(rounds, out).print();
        memory(tools);
        return splitExact && jsonExact && rounds.isSound();
    }

    private List<Side> manyRows(Workload load, Jvm tools) throws IOException {
        var floor = tools.command(List.of(), "ByteFloor", "reg.csv", Side.OUTPUT);
        return List.of(
                new Side(Goals.FLOOR, load, floor, load.splitTriples()),
                parse(Goals.FASTCSV, load, "fastcsv"),
                parse(Goals.PARSE, load, "meent"),
                csv(Goals.CSV, load, List.of()),
                split(Goals.SPLIT, load),
                json(Goals.JSON, load, List.of()));
    }

    private List<Side> peers(Workload load) throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty("meent.bench.peers"));
        return new Peers(folder, work, System.getProperty("meent.bench.maven", "mvn"), out).sides(load);
    }

    /// Reading alone; it writes one line.
    private static Side parse(String name, Workload load, String reader) {
        var main = "nl.meent.loader.bench.CsvSide";
        var command = Jvm.own().command(List.of(), main, reader, "reg.csv", Side.OUTPUT);
        return new Side(name, load, command, OptionalLong.of(1));
    }

    private boolean isExact(Side side, Jvm tools) throws IOException, InterruptedException {
        var child = new Child(side.load().folder());
        try {
            side.measureAndKeep();
            child.run(tools.command(List.of(), "Cmp", "expected.nt", Side.OUTPUT));
            out.print((side.name() + ": " + child.words()).strip() + System.lineSeparator());
            return child.words().contains("missing=0 extra=0");
        } catch (IOException exception) {
            out.println(side.name() + " could not be compared: " + exception.getMessage());
            return false;
        } finally {
            side.load().clear(Side.OUTPUT);
        }
    }

    /// One run each: the peak is what counts here.
    private void memory(Jvm tools) throws IOException, InterruptedException {
        out.printf("%nMemory under -Xmx256m%n");
        rounds.header();
        for (var size : List.of(rows / 100, rows, rows * 5)) {
            alone(csv("Meent CSV 256m", Workload.csvOnly(work, tools, size), SMALL_HEAP));
        }
        if (Boolean.getBoolean("meent.bench.huge")) {
            alone(csv("Meent CSV 5 GB", Workload.csvOnly(work, tools, HUGE_CSV_ROWS), SMALL_HEAP));
            alone(json("Meent JSON 2 GB", Workload.jsonOnly(work, tools, HUGE_JSON_ROWS), SMALL_HEAP));
        }
    }

    /// Runs a side once and removes its source, as the next one needs the disk.
    private void alone(Side side) throws IOException, InterruptedException {
        rounds.run(List.of(side), 1);
        side.load().clear("reg.csv", "reg.json");
    }

    private Side csv(String name, Workload load, List<String> flags) throws IOException {
        var mapping = load.mapping(shared.resolve("registry.rml.ttl"));
        return Side.meent(name, load, flags, mapping, "reg.csv", load.plainTriples());
    }

    private Side split(String name, Workload load) throws IOException {
        var mapping = load.splitMapping(shared.resolve("registry.rml.ttl"));
        return Side.meent(name, load, List.of(), mapping, "reg.csv", load.splitTriples());
    }

    private Side json(String name, Workload load, List<String> flags) throws IOException {
        var mapping = load.mapping(shared.resolve("registry-json.rml.ttl"));
        return Side.meent(name, load, flags, mapping, "reg.json", load.splitTriples());
    }
}
