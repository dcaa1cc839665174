package nl.meent.loader.bench;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.system.Txn;

/// One query on one data set, run as a server runs it: parsed, executed and written as TSV or N-Triples each time.
///
/// @param data what is queried
/// @param text the query in SPARQL
record QueryRun(DatasetGraph data, String text) {

    private static final long WARM_UP = 2_500_000_000L;
    private static final long TIMED = 2_000_000_000L;
    private static final long PATIENCE = 2_000_000_000L;
    private static final int FEWEST = 3;

    /// Runs it first cold, then until it is warm, then timed: at least three times, but less often where that
    /// takes more than 2 s.
    QueryFigure measure(String name) {
        var start = System.nanoTime();
        var first = time();
        var answer = answer();
        while (System.nanoTime() - start < WARM_UP) {
            time();
        }
        var times = timed();
        return new QueryFigure(name, first / 1e6, median(times) / 1e6, times.size(), rows(answer), digest(answer));
    }

    private List<Long> timed() {
        var times = new ArrayList<Long>();
        var start = System.nanoTime();
        var spent = 0L;
        while (spent < TIMED || (times.size() < FEWEST && spent < PATIENCE)) {
            times.add(time());
            spent = System.nanoTime() - start;
        }
        return times;
    }

    private long time() {
        var start = System.nanoTime();
        write(OutputStream.nullOutputStream());
        return System.nanoTime() - start;
    }

    private List<String> answer() {
        var out = new ByteArrayOutputStream();
        write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void write(OutputStream out) {
        Txn.executeRead(data, () -> {
            var query = QueryFactory.create(text);
            try (var run = QueryExec.dataset(data).query(query).build()) {
                write(query, run, out);
            }
        });
    }

    private static void write(Query query, QueryExec run, OutputStream out) {
        if (query.isSelectType()) {
            ResultsWriter.create().lang(ResultSetLang.RS_TSV).build().write(out, run.select());
        } else {
            var graph = query.isDescribeType() ? run.describe() : run.construct();
            RDFDataMgr.write(out, graph, Lang.NTRIPLES);
        }
    }

    /// TSV begins with a line of names.
    private long rows(List<String> answer) {
        return answer.stream()
                .skip(QueryFactory.create(text).isSelectType() ? 1 : 0)
                .count();
    }

    private String digest(List<String> answer) {
        var query = QueryFactory.create(text);
        if (query.hasLimit() && !query.hasOrderBy() && rows(answer) == query.getLimit()) {
            return QueryFigure.CUT;
        }
        var lines = String.join("\n", answer.stream().sorted().toList());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java has SHA-256", exception);
        }
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }
}
