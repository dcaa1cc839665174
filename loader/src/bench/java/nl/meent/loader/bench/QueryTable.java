package nl.meent.loader.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// The figures of the same queries on all engines.
final class QueryTable {

    private final QuadData data;
    private final List<Path> queries;
    private final Map<Engine, Map<String, QueryFigure>> figures = new EnumMap<>(Engine.class);
    private final Map<Engine, Measure> costs = new EnumMap<>(Engine.class);

    QueryTable(QuadData data, List<Path> queries) {
        this.data = data;
        this.queries = queries;
    }

    /// Runs all queries on one engine; its figures and digests stay in the file `answers-ENGINE.tsv`.
    void run(Engine engine, Path directory) throws IOException, InterruptedException {
        var answers = data.folder().resolve("answers-" + engine + ".tsv");
        var arguments = new ArrayList<Object>(List.of(engine, directory, answers));
        arguments.addAll(queries);
        var command = Jvm.own()
                .command(List.of("-Xmx4g", "-XX:+UseSerialGC"), "nl.meent.loader.bench.QuerySide", arguments.toArray());
        costs.put(engine, new Child(data.folder()).run(command));
        var rows = new LinkedHashMap<String, QueryFigure>();
        for (var line : Files.readAllLines(answers)) {
            var figure = QueryFigure.parse(line);
            rows.put(figure.query(), figure);
        }
        figures.put(engine, rows);
    }

    void print(PrintStream out) {
        out.printf("%nQueries, milliseconds: the median when warm, then the first run; rows of the answer%n");
        out.printf(
                "%-18s %10s %10s %10s %11s %10s %10s %10s %7s  %s%n",
                "", "TDB2", "index", "plain", "TDB2/index", "TDB2 1st", "index 1st", "plain 1st", "rows", "answers");
        names().forEach(query -> print(query, out));
        out.printf("%nThe processes of the queries%n%-18s %10s %10s %10s%n", "", "wall s", "CPU s", "peak MiB");
        costs.forEach((engine, cost) ->
                out.printf(Locale.ROOT, "%-18s %10.1f %10.1f %10.0f%n", engine, cost.wall(), cost.cpu(), cost.peak()));
    }

    List<String> names() {
        return List.copyOf(figures.getOrDefault(Engine.TDB2, Map.of()).keySet());
    }

    /// The queries of which this holds, for the figure on the index; none is good news.
    List<String> where(Predicate<QueryFigure> fault) {
        return names().stream()
                .filter(query -> fault.test(figure(Engine.INDEX, query)))
                .toList();
    }

    /// The queries that an engine answers otherwise than TDB2; where TDB2 fails, any answer is right.
    List<String> unlike(Engine engine) {
        return names().stream()
                .filter(query -> isUnlike(figure(engine, query), figure(Engine.TDB2, query)))
                .toList();
    }

    QueryFigure figure(Engine engine, String query) {
        var row = figures.getOrDefault(engine, Map.of()).get(query);
        return row == null ? QueryFigure.failed(query) : row;
    }

    private void print(String query, PrintStream out) {
        var tdb2 = figure(Engine.TDB2, query);
        var index = figure(Engine.INDEX, query);
        var plain = figure(Engine.PLAIN, query);
        out.printf(
                Locale.ROOT,
                "%-18s %10.3f %10.3f %10.3f %11.1f %10.1f %10.1f %10.1f %7d  %s%n",
                query,
                tdb2.warm(),
                index.warm(),
                plain.warm(),
                tdb2.warm() / index.warm(),
                tdb2.first(),
                index.first(),
                plain.first(),
                tdb2.rows(),
                verdict(tdb2, isUnlike(index, tdb2) || isUnlike(plain, tdb2)));
    }

    private static boolean isUnlike(QueryFigure ours, QueryFigure tdb2) {
        return ours.isFailed() || (!tdb2.isFailed() && !ours.answersLike(tdb2));
    }

    private static String verdict(QueryFigure tdb2, boolean unlike) {
        return unlike
                ? "DIFFERENT"
                : switch (tdb2.digest()) {
                    case QueryFigure.FAILED -> "TDB2 failed";
                    case QueryFigure.CUT -> "as many";
                    default -> "equal";
                };
    }
}
