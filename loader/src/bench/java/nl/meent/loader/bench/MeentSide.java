package nl.meent.loader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.meent.loader.convert.Conversion;
import nl.meent.loader.report.Report;

/// One conversion by Meent in a process of its own: what the bench measures.
public final class MeentSide {

    private MeentSide() {}

    /// Converts. Arguments: mapping, name=file of the source as the mapping names it, output in N-Triples.
    public static void main(String[] arguments) throws IOException {
        var name = arguments[1].substring(0, arguments[1].indexOf('='));
        var source = Path.of(arguments[1].substring(name.length() + 1));
        var report = new Report();
        try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
            Conversion.by(Path.of(arguments[0])).input(name, source).run(out, report);
        }
        report.problems().forEach(System.err::println);
    }
}
