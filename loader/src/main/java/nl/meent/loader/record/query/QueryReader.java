package nl.meent.loader.record.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.Kind;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/// Reads the solutions of a SPARQL SELECT over a local RDF file as records; a column names a variable, without `?`.
///
/// An IRI is of kind `IRI`; a literal is an `INTEGER`, a `DOUBLE` or a `BOOLEAN` by its datatype, else a `STRING`;
/// a blank node is a `STRING` with its label; an unbound variable is NULL. The place of a record is the JSON
/// Pointer that it has in SPARQL 1.1 Query Results JSON. The file is held in memory (up to [RdfFile#LARGEST] bytes,
/// unpacked) until [#close]; neither file nor query opens anything else. Solutions come in the order of the query:
/// only `ORDER BY` fixes it.
public final class QueryReader implements RecordReader {

    private final String source;
    private final List<Var> variables;
    private final Set<String> nulls;
    private final Problems problems;
    private final QueryExec execution;
    private final RowSet solutions;
    private long number;
    private boolean ended;

    private QueryReader(QueryExec execution, String source, List<Var> variables, Set<String> nulls, Problems problems) {
        this.source = source;
        this.variables = variables;
        this.nulls = Set.copyOf(nulls);
        this.problems = problems;
        this.execution = execution;
        this.solutions = execution.select();
    }

    /// Reads the file and begins the query. Where either has a fault that is told, and there are no records.
    ///
    /// @param file the file, whose ending names its syntax
    /// @param source its name, for problems
    /// @param nulls texts that stand for NULL
    public static RecordReader open(
            Path file, String source, String sparql, List<Column> columns, Set<String> nulls, Problems problems) {
        return switch (SelectQuery.of(sparql)) {
            case SelectQuery.Bad bad -> {
                problems.add(Problem.violation(bad.code(), new Where.Whole(source), bad.message(), bad.advice()));
                yield NoRecords.INSTANCE;
            }
            case SelectQuery.Good(var query) -> {
                columns.forEach(column -> tellUnknown(column, query, problems));
                yield RdfFile.read(file, source, problems)
                        .<RecordReader>map(data -> start(query, data, source, columns, nulls, problems))
                        .orElse(NoRecords.INSTANCE);
            }
        };
    }

    /// What is wrong with a query, with its line and column where there is one; empty for a good one.
    public static Optional<String> fault(String sparql) {
        return switch (SelectQuery.of(sparql)) {
            case SelectQuery.Bad bad -> Optional.of(bad.message());
            case SelectQuery.Good good -> Optional.empty();
        };
    }

    @Override
    public boolean read(Batch batch) {
        batch.clear();
        try {
            while (!ended && batch.used < Batch.BYTES && solutions.hasNext()) {
                add(batch, solutions.next());
            }
        } catch (JenaException e) {
            ended = true;
            var message = "the query cannot be answered: " + e.getMessage();
            problems.add(Problem.violation(Code.MAPPING_INVALID, new Where.Whole(source), message, ""));
        }
        return batch.records > 0;
    }

    @Override
    public void close() {
        execution.close();
    }

    private static QueryReader start(
            Query query, DatasetGraph data, String source, List<Column> columns, Set<String> nulls, Problems problems) {
        var execution = QueryExec.dataset(data)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .build();
        var variables =
                columns.stream().map(column -> Var.alloc(column.reference())).toList();
        return new QueryReader(execution, source, variables, nulls, problems);
    }

    private static void tellUnknown(Column column, Query query, Problems problems) {
        if (!query.getResultVars().contains(column.reference())) {
            var message = "is no variable of the query, which has " + String.join(", ", query.getResultVars());
            problems.add(new Problem(
                    Code.UNKNOWN_REFERENCE,
                    Severity.VIOLATION,
                    column.origin(),
                    Optional.of(column.reference()),
                    message,
                    "name one of them, without its question mark"));
        }
    }

    private void add(Batch batch, Binding solution) {
        var place = "/results/bindings/" + number++;
        var index = batch.begin(number, 1, place);
        for (int column = 0; column < variables.size(); column++) {
            var node = solution.get(variables.get(column));
            if (node != null) {
                add(batch, index, column, node);
            }
        }
    }

    private void add(Batch batch, int index, int column, Node node) {
        var text = text(node);
        if (!nulls.contains(text)) {
            batch.add(index, column, text, kind(node));
        }
    }

    private static String text(Node node) {
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getBlankNodeLabel();
    }

    private static Kind kind(Node node) {
        if (node.isURI()) {
            return Kind.IRI;
        }
        return node.isLiteral() ? Datatypes.kind(node.getLiteralDatatypeURI()) : Kind.STRING;
    }
}
