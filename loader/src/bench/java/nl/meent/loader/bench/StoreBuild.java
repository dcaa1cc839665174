package nl.meent.loader.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What it cost to build one store of the quads, in a process of its own.
///
/// @param directory the store
/// @param cost the process
/// @param disk bytes of the blocks that the directory has on the disk, where files may be sparse
/// @param words the last that the process said
record StoreBuild(Path directory, Measure cost, long disk, String words) {

    /// The index, built so often; the median of each figure.
    static StoreBuild index(QuadData data, int runs) throws IOException, InterruptedException {
        var directory = data.folder().resolve("index");
        var main = "nl.meent.loader.bench.BuildSide";
        var command = Jvm.own().command(List.of("-Xmx1g", "-XX:+UseSerialGC"), main, data.file(), directory);
        var builds = new ArrayList<StoreBuild>();
        for (int run = 0; run < runs; run++) {
            builds.add(build(data, directory, command));
        }
        var cost = Measure.median(builds.stream().map(StoreBuild::cost).toList());
        return new StoreBuild(directory, cost, builds.getLast().disk, builds.getLast().words);
    }

    /// Jena's store, built once, as that takes minutes.
    static StoreBuild tdb2(QuadData data) throws IOException, InterruptedException {
        var directory = data.folder().resolve("tdb2");
        var main = "tdb2.tdbloader";
        var command = Jvm.own().command(List.of("-Xmx6g"), main, "--loader=phased", "--loc=" + directory, data.file());
        return build(data, directory, command);
    }

    private static StoreBuild build(QuadData data, Path directory, List<String> command)
            throws IOException, InterruptedException {
        var child = new Child(data.folder());
        child.run(List.of("rm", "-r", "-f", directory.toString()));
        var cost = child.run(command);
        var words = child.words().lines().reduce("", (before, line) -> line);
        child.run(List.of("du", "-s", "--block-size=1", directory.toString()));
        var disk = Long.parseLong(child.words().split("\t", -1)[0]);
        return new StoreBuild(directory, cost, disk, words);
    }
}
