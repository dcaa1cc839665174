package nl.meent.loader.convert.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.meent.loader.convert.Conversion;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiled plan against its plain brother, on made-up mappings and data. `-Dmeent.seed=` repeats a run.
class OracleTest {

    private static final int ROUNDS = Integer.getInteger("meent.rounds", 400);

    @TempDir
    private Path folder;

    @Test
    void planAndInterpreterAgree() throws IOException {
        var seed = Long.getLong("meent.seed", System.nanoTime());
        for (var round = 0; round < ROUNDS; round++) {
            agree(seed + round);
        }
    }

    private void agree(long seed) throws IOException {
        var random = new Random(seed);
        var data = List.of(
                Data.random(random, "one", random.nextBoolean()), Data.random(random, "two", random.nextBoolean()));
        for (var one : data) {
            Files.writeString(folder.resolve(one.file()), one.text(random));
        }
        var text = new Rules(random, data).text();
        var file = Files.writeString(folder.resolve("mapping.rml.ttl"), text);
        var conversion = Conversion.by(file).workingDirectory(folder).threads(1 + random.nextInt(3));
        var report = new Report();
        var mapping = conversion.check(report);
        var message = "seed " + seed + "\n" + text;
        assertEquals(List.of(), report.problems(), message);

        var out = new ByteArrayOutputStream();
        conversion.run(out, report);

        var expected = new Interpreter(data, mapping.orElseThrow()).quads();
        var plain = sorted(expected.stream().toList());
        var compiled = sorted(out.toString(StandardCharsets.UTF_8).lines().toList());
        var missing = new TreeSet<>(plain);
        missing.removeAll(compiled);
        var extra = new TreeSet<>(compiled);
        extra.removeAll(plain);
        assertEquals(
                "missing\n\nextra\n", lines("missing", missing) + lines("\nextra", extra), message + report.problems());
    }

    /// Labels of blank nodes differ: both sides make them from the value, each in its way, so they are compared by
    /// it.
    private static Set<String> sorted(List<String> lines) {
        return new TreeSet<>(lines.stream().map(OracleTest::plainLabels).toList());
    }

    private static String lines(String title, Set<String> lines) {
        return title + "\n" + String.join("\n", lines);
    }

    private static String plainLabels(String line) {
        var text = new StringBuilder();
        for (var word : line.split(" ", -1)) {
            text.append(word.startsWith("_:") ? label(word) : word).append(' ');
        }
        return text.toString();
    }

    private static String label(String label) {
        if (label.startsWith("_:b")) {
            var text = new StringBuilder();
            for (var code : label.substring(3).split("x", -1)) {
                text.append(code.isEmpty() ? "" : Character.toString(Integer.parseInt(code, 16)));
            }
            return "_:" + java.util.HexFormat.of().formatHex(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        var bytes = new ByteArrayOutputStream();
        for (var i = 3; i < label.length(); i++) {
            if (label.charAt(i) == '_') {
                bytes.write(Integer.parseInt(label.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(label.charAt(i));
            }
        }
        return "_:" + java.util.HexFormat.of().formatHex(bytes.toByteArray());
    }
}
