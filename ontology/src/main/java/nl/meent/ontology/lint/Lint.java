package nl.meent.ontology.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.meent.ontology.OntologyFile;
import nl.meent.ontology.OntologyFiles;
import nl.meent.ontology.turtle.CanonicalTurtle;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/// Runs every check on a set of ontology files. The checks are those of the ROBOT report, OOPS! and FOOPS! that apply
/// without a network; `docs/ontology-lint.md` lists them and the deviations we accept.
///
/// A check sees each file as the named graph `file:NAME` and all of them as the default graph.
public final class Lint {

    private static final String FILE = "file:";

    private final List<Check> checks;

    private record Check(String name, String query) {}

    public Lint() {
        checks = resource("checks.txt")
                .lines()
                .map(name -> new Check(name, resource(name + ".rq")))
                .toList();
    }

    /// The names of all checks.
    public List<String> checks() {
        return checks.stream().map(Check::name).toList();
    }

    /// All faults, by file and term.
    public List<Finding> run(OntologyFiles files) {
        var dataset = dataset(files);
        var findings = new ArrayList<Finding>(order(files));
        for (var check : checks) {
            findings.addAll(run(check, dataset));
        }
        findings.sort(Comparator.comparing(Finding::file).thenComparing(Finding::term));
        return findings;
    }

    private static List<Finding> order(OntologyFiles files) {
        return files.all().stream()
                .filter(file -> !isCanonical(file))
                .map(file -> new Finding(
                        file.name(),
                        firstDifference(file),
                        "canonical-order",
                        "is out of the one order of our Turtle; run ./meent format " + "ontology/" + file.name()))
                .toList();
    }

    private static boolean isCanonical(OntologyFile file) {
        return file.text().equals(CanonicalTurtle.format(file.text()));
    }

    private static String firstDifference(OntologyFile file) {
        var found = file.text().lines().toList();
        var wanted = CanonicalTurtle.format(file.text()).lines().toList();
        for (var i = 0; i < found.size(); i++) {
            if (i >= wanted.size() || !found.get(i).equals(wanted.get(i))) {
                return "line " + (i + 1) + " \"" + found.get(i).strip() + "\"";
            }
        }
        return "line " + found.size();
    }

    private static DatasetGraph dataset(OntologyFiles files) {
        var dataset = DatasetGraphFactory.create(files.union(file -> true));
        for (var file : files.all()) {
            dataset.addGraph(NodeFactory.createURI(FILE + file.name()), file.graph());
        }
        return dataset;
    }

    private static List<Finding> run(Check check, DatasetGraph dataset) {
        var findings = new ArrayList<Finding>();
        try (var execution = QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(dataset))
                .query(QueryFactory.create(check.query()))
                .build()) {
            execution.execSelect().forEachRemaining(row -> findings.add(finding(check, row)));
        }
        return findings;
    }

    private static Finding finding(Check check, QuerySolution row) {
        var file = row.getResource("file").getURI().substring(FILE.length());
        return new Finding(
                file,
                row.get("term").toString(),
                check.name(),
                row.getLiteral("message").getString());
    }

    private static String resource(String name) {
        try (var in = Lint.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
