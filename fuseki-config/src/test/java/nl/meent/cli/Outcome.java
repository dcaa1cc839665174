package nl.meent.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a command gave: exit code, data, words.
record Outcome(int exit, String out, String err) {

    static Outcome of(Path home, Map<String, String> variables, boolean people, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var around = new Surroundings(
                new HashMap<>(variables),
                home,
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                out,
                new PrintWriter(err),
                people);
        return new Outcome(Main.run(around, args), out.toString(StandardCharsets.UTF_8), err.toString());
    }

    static Outcome of(Path home, String... args) {
        return of(home, Map.of("MEENT_PORT", "0"), false, args);
    }
}
