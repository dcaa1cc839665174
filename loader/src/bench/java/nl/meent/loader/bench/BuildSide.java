package nl.meent.loader.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.meent.loader.index.ReleaseIndex;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.report.Report;

/// One build of the index in a process of its own, with a check of all that it wrote.
public final class BuildSide {

    private BuildSide() {}

    /// Builds and verifies; ends with 1 where there are problems. Arguments: quads, directory.
    public static void main(String[] arguments) {
        var directory = Path.of(arguments[1]);
        var report = new Report();
        var start = System.nanoTime();
        IndexBuilder.build(List.of(Path.of(arguments[0])), directory, report);
        var builtAt = System.nanoTime();
        ReleaseIndex.verify(directory, report);
        ReleaseIndex.open(directory).close();
        var built = (builtAt - start) / 1e9;
        var verified = (System.nanoTime() - builtAt) / 1e9;
        System.out.printf(Locale.ROOT, "built in %.2f s, verified in %.2f s%n", built, verified);
        report.problems().forEach(System.err::println);
        System.exit(report.problems().isEmpty() ? 0 : 1);
    }
}
