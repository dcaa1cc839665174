package nl.meent.loader.index;

import java.nio.file.Path;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.report.Report;

/// Builds an index in a process of its own, which [KillTest] kills, and says how far it is.
final class KilledBuild {

    private KilledBuild() {}

    public static void main(String[] arguments) {
        var options = new IndexBuilder.Options(4 << 20, 2);
        try (var builder = new IndexBuilder(
                Path.of(arguments[1]), options, new Report(), (stage, done) -> System.out.println(stage))) {
            System.out.println("BEGUN");
            builder.add(Path.of(arguments[0]));
            if (builder.finish().isEmpty()) {
                throw new IllegalStateException("A line is bad");
            }
        }
    }
}
