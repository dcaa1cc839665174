package nl.meent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import nl.meent.ontology.OntologyFiles;
import nl.meent.queries.Question;
import nl.meent.queries.QuestionLibrary;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ModelFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Answers a named question on the model and its concepts, the graphs that this version has built in.
@Command(name = "run", header = "Answer a named question on the model and its concepts.")
final class RunCommand implements Callable<Integer> {

    private final MeentCommand root;

    @Parameters(paramLabel = "NAME", description = "name of the question, as meent queries lists it")
    private String name = "";

    RunCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var around = root.surroundings();
        around.out().print(answer(question()).text(root.json(), around.people()));
        return 0;
    }

    private Question question() {
        return QuestionLibrary.builtIn()
                .find(name)
                .orElseThrow(() -> new MeentException(Problem.violation(
                        Code.USAGE, new Where.Whole(name), "is no question", "meent queries lists them all")));
    }

    private static Rows answer(Question question) {
        var files = OntologyFiles.builtIn();
        var graph = files.union(
                file -> file.name().equals("meent.ttl") || file.name().startsWith("vocab/"));
        var data = DatasetFactory.create(ModelFactory.createModelForGraph(graph));
        try (var execution =
                QueryExecution.dataset(data).query(question.sparql()).build()) {
            var results = execution.execSelect();
            var columns = results.getResultVars();
            var rows = new ArrayList<List<String>>();
            results.forEachRemaining(row ->
                    rows.add(columns.stream().map(column -> cell(row, column)).toList()));
            return new Rows(columns, rows);
        }
    }

    private static String cell(QuerySolution row, String column) {
        var value = row.get(column);
        if (value == null) {
            return "";
        }
        return value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString();
    }
}
