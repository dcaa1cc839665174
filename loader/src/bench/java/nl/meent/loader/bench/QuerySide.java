package nl.meent.loader.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.shared.JenaException;

/// All queries on one engine, in a process of its own.
public final class QuerySide {

    private QuerySide() {}

    /// Arguments: engine, its directory, the file for the figures, and the files of the queries.
    public static void main(String[] arguments) throws IOException {
        var files = List.of(arguments).subList(3, arguments.length);
        try (var opened = Opened.of(Engine.valueOf(arguments[0]), Path.of(arguments[1]));
                var figures = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (var file : files) {
                var name = Path.of(file).getFileName().toString().replace(".rq", "");
                var run = new QueryRun(opened.data(), Files.readString(Path.of(file)));
                figures.write(measure(name, run).line());
                figures.newLine();
            }
        }
    }

    /// One failure must not cost the figures of the others.
    private static QueryFigure measure(String name, QueryRun run) {
        System.out.println(name);
        try {
            return run.measure(name);
        } catch (JenaException exception) {
            System.out.println(exception);
            return QueryFigure.failed(name);
        }
    }
}
