package nl.meent.loader.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;

/// What a mapping makes of the files in a folder: lines, outcome, problems.
record Converted(String lines, Conversion.Outcome outcome, List<String> problems) {

    static Converted by(Path folder, String mapping) throws IOException {
        return by(folder, mapping, UnaryOperator.identity());
    }

    static Converted by(Path folder, String mapping, UnaryOperator<Conversion> more) throws IOException {
        var file = Files.writeString(folder.resolve("m.rml.ttl"), mapping);
        var report = new Report();
        var out = new ByteArrayOutputStream();
        var conversion = more.apply(Conversion.by(file).workingDirectory(folder));
        var outcome = conversion.run(out, report);
        var problems = report.problems().stream()
                .map(Problem::text)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
        return new Converted(out.toString(StandardCharsets.UTF_8), outcome, problems);
    }
}
