package nl.meent.loader.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import nl.meent.loader.index.build.IndexBuilder;
import nl.meent.loader.report.Report;
import org.apache.jena.sys.JenaSystem;

/// Data too large to stand in memory first, line by line.
final class Large {

    private final StringBuilder text = new StringBuilder();
    private final OutputStream out;
    private String graph = "";

    private Large(OutputStream out) {
        this.out = out;
    }

    /// What writes the lines.
    @FunctionalInterface
    interface Lines {
        void write(Large lines);
    }

    static ReleaseIndex of(Path folder, Lines lines) {
        JenaSystem.init();
        var report = new Report();
        try {
            var directory = Files.createTempDirectory(folder, "large-");
            var options = new IndexBuilder.Options(64L << 20, 2);
            try (var builder = new IndexBuilder(directory, options, report, (stage, done) -> {})) {
                var large = new Large(builder.lines("data"));
                lines.write(large);
                large.flush();
                builder.finish();
            }
            assertEquals(List.of(), report.problems());
            return ReleaseIndex.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A graph of nodes `:n1` and up, of which each has as many edges `:k`, and a number `:v`.
    static Lines random(SplittableRandom random, int nodes, int degree) {
        return lines -> {
            for (var node = 1; node <= nodes; node++) {
                for (var edge = 0; edge < degree; edge++) {
                    lines.edge(node, 1 + random.nextInt(nodes));
                }
                lines.line(iri("n" + node), iri("v"), "\"" + random.nextInt(nodes) + "\"");
            }
        };
    }

    void edge(int from, int to) {
        line(iri("n" + from), iri("k"), iri("n" + to));
    }

    void line(String subject, String predicate, String object) {
        text.append(subject)
                .append(' ')
                .append(predicate)
                .append(' ')
                .append(object)
                .append(graph)
                .append(" .\n");
        if (text.length() > 1 << 15) {
            flush();
        }
    }

    /// Lines written meanwhile are in this graph.
    void inGraph(String name, Runnable lines) {
        graph = " " + iri(name);
        lines.run();
        graph = "";
    }

    static String iri(String name) {
        return "<http://e/" + name + ">";
    }

    private void flush() {
        try {
            out.write(text.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }
}
