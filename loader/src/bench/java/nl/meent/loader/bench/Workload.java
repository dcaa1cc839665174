package nl.meent.loader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// A registry of so many rows, in a folder of its own: `reg.csv`, `reg.json` and the expected triples.
record Workload(Path folder, long rows) {

    private static final String NOWHERE = "/dev/null";
    private static final String PLAIN = "rr:objectMap [ rml:reference \"languages\" ]";
    private static final String SPLIT = """
            rr:objectMap [ rml:functionExecution [
              rml:function <https://w3id.org/meent/function#split> ;
              rml:input [ rml:parameter <https://w3id.org/meent/function#_value> ;
                rml:inputValueMap [ rml:reference "languages" ] ] ,
              [ rml:parameter <https://w3id.org/meent/function#_separator> ;
                rml:inputValueMap [ rml:constant ";" ] ] ] ]""";

    /// Lets the generator write all three files.
    static Workload whole(Path work, Jvm tools, long rows) throws IOException, InterruptedException {
        return generate(work.resolve(rows + "-rows"), tools, rows, "reg.csv", "reg.json", "expected.nt");
    }

    /// Only the CSV: what the tables of memory need.
    static Workload csvOnly(Path work, Jvm tools, long rows) throws IOException, InterruptedException {
        return generate(work.resolve(rows + "-rows-csv"), tools, rows, "reg.csv", NOWHERE, NOWHERE);
    }

    /// Only the JSON.
    static Workload jsonOnly(Path work, Jvm tools, long rows) throws IOException, InterruptedException {
        return generate(work.resolve(rows + "-rows-json"), tools, rows, NOWHERE, "reg.json", NOWHERE);
    }

    /// Only the triples.
    static Workload triplesOnly(Path work, Jvm tools, long rows) throws IOException, InterruptedException {
        return generate(work.resolve(rows + "-rows-triples"), tools, rows, NOWHERE, NOWHERE, "expected.nt");
    }

    /// Triples where the languages stay one value.
    OptionalLong plainTriples() {
        return OptionalLong.of(rows * 11);
    }

    /// Triples where every language has its own; known where the generator wrote them.
    OptionalLong splitTriples() throws IOException {
        var expected = folder.resolve("expected.nt");
        return Files.exists(expected) ? OptionalLong.of(lines(expected)) : OptionalLong.empty();
    }

    /// Puts a mapping beside the sources, as some engines look for sources beside the mapping.
    Path mapping(Path original) throws IOException {
        return Files.writeString(folder.resolve(original.getFileName().toString()), Files.readString(original));
    }

    /// The mapping of the CSV with the languages split by a function.
    Path splitMapping(Path original) throws IOException {
        var text = Files.readString(original);
        if (!text.contains(PLAIN)) {
            throw new IOException(original + " has no " + PLAIN);
        }
        return Files.writeString(folder.resolve("split.rml.ttl"), text.replace(PLAIN, SPLIT));
    }

    /// Removes files of it, which would fill the disk.
    void clear(String... files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }

    /// How many lines a file has.
    static long lines(Path file) throws IOException {
        var count = 0L;
        var buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int index = 0; index < length; index++) {
                    count += buffer[index] == '\n' ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static Workload generate(Path folder, Jvm tools, long rows, Object... files)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        new Child(folder).run(tools.command(List.of(), "Gen", rows, files[0], files[1], files[2]));
        return new Workload(folder, rows);
    }
}
