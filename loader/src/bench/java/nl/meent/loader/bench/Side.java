package nl.meent.loader.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One engine on one form of the workload.
///
/// @param name what the tables call it
/// @param load where it runs
/// @param command its process, which writes `out.nt`
/// @param triples how many lines its output must have, where that is known
record Side(String name, Workload load, List<String> command, OptionalLong triples) {

    static final String OUTPUT = "out.nt";

    /// What `./meent convert` gives its Java.
    private static final List<String> LAUNCHER =
            List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:FreqInlineSize=100");

    /// Meent on a source of the workload, named as the mapping names it, started as its launcher starts it.
    static Side meent(
            String name, Workload load, List<String> flags, Path mapping, String source, OptionalLong triples) {
        var main = "nl.meent.loader.bench.MeentSide";
        var all = Stream.concat(LAUNCHER.stream(), flags.stream()).toList();
        var command = Jvm.own().command(all, main, mapping, source + "=" + source, OUTPUT);
        return new Side(name, load, command, triples);
    }

    /// Runs it once, counts its triples and removes its output, which would fill the disk.
    Measure measure() throws IOException, InterruptedException {
        try {
            return measureAndKeep();
        } finally {
            load.clear(OUTPUT);
        }
    }

    /// Runs it once and leaves its output.
    Measure measureAndKeep() throws IOException, InterruptedException {
        var measure = new Child(load.folder()).run(command);
        var written = Workload.lines(load.folder().resolve(OUTPUT));
        if (triples.isPresent() && written != triples.getAsLong()) {
            throw new IOException("wrote " + written + " triples instead of " + triples.getAsLong());
        }
        return measure.withTriples(written);
    }
}
