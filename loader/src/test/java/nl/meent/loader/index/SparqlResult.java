package nl.meent.loader.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;

/// What a case of the suite should answer.
final class SparqlResult {

    /// A blank node in CSV, which ARQ writes without the usual sign.
    private static final Pattern BLANK = Pattern.compile("(^|,)(?:_:\\w+|b\\d+)(?=,|\\R|$)", Pattern.MULTILINE);

    private final SparqlCase test;

    SparqlResult(SparqlCase test) {
        this.test = test;
    }

    /// What is wrong with an answer.
    Optional<String> fault(Answer answer) throws IOException {
        return switch (answer) {
            case Answer.Rows rows -> test.lossy() ? lossy(rows) : rows(rows);
            case Answer.Built(var graph) -> {
                var wanted = RDFDataMgr.loadGraph(test.result().toUri().toString());
                yield graph.isIsomorphicWith(wanted)
                        ? Optional.empty()
                        : Optional.of("expected\n" + Show.graph(wanted) + "found\n" + Show.graph(graph));
            }
            case Answer.Truth(var yes) -> {
                var wanted = ResultsReader.create()
                        .build()
                        .readAny(test.result().toUri().toString());
                yield wanted.getBooleanResult().equals(yes) ? Optional.empty() : Optional.of("found " + yes);
            }
            default -> Optional.of(Show.shortly(answer));
        };
    }

    /// What is different in an answer from another, but for the labels of blank nodes.
    static Optional<String> difference(Answer wanted, Answer found) {
        if (wanted instanceof Answer.Rows right
                && found instanceof Answer.Rows rows
                && ResultsCompare.equalsByTerm(rowSet(right), rowSet(rows))) {
            return Optional.empty();
        }
        return Optional.of("expected " + Show.shortly(wanted) + ", found " + Show.shortly(found));
    }

    private Optional<String> rows(Answer.Rows found) throws IOException {
        var wanted = wanted();
        var got = rowSet(found).rewindable();
        var ordered = test.query().hasOrderBy();
        if (ordered ? ResultsCompare.equalsByValueAndOrder(wanted, got) : ResultsCompare.equalsByValue(wanted, got)) {
            return Optional.empty();
        }
        wanted.reset();
        var rows = wanted.stream().map(SparqlResult::row).toList();
        return Optional.of(Show.rows("expected", rows) + Show.rows("found", found.rows()));
    }

    /// The readers are lazy, so the rows are taken while the file is open.
    private RowSetRewindable wanted() throws IOException {
        var place = test.result().toUri().toString();
        if (place.endsWith(".ttl")) {
            return RowSet.adapt(RDFInput.fromRDF(RDFDataMgr.loadModel(place))).rewindable();
        }
        var lang = RDFLanguages.filenameToLang(place);
        try (var in = Files.newInputStream(test.result())) {
            return ResultsReader.create().lang(lang).build().readRowSet(in).rewindable();
        }
    }

    /// CSV does not say what kind of term a value is, so the text is compared; its blank nodes have any name.
    private Optional<String> lossy(Answer.Rows found) throws IOException {
        var out = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(rowSet(found)));
        var wanted = lines(Files.readString(test.result()));
        var got = lines(out.toString(StandardCharsets.UTF_8));
        return wanted.equals(got) ? Optional.empty() : Optional.of("expected " + wanted + ", found " + got);
    }

    private static List<String> lines(String text) {
        return BLANK.matcher(text).replaceAll("$1_:").lines().sorted().toList();
    }

    private static RowSet rowSet(Answer.Rows rows) {
        return RowSetStream.create(
                rows.variables(),
                rows.rows().stream().map(SparqlResult::binding).iterator());
    }

    private static Binding binding(Map<Var, Node> row) {
        var builder = BindingFactory.builder();
        row.forEach(builder::add);
        return builder.build();
    }

    private static Map<Var, Node> row(Binding binding) {
        var row = new HashMap<Var, Node>();
        binding.forEach(row::put);
        return row;
    }
}
