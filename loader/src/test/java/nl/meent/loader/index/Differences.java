package nl.meent.loader.index;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;

/// Sets the answers of two datasets to one query side by side.
///
/// Blank nodes of the data are equal as nodes, for the index keeps them; what CONSTRUCT builds has new ones, which
/// may have any label. Where the language leaves a choice (which rows a LIMIT keeps, the order of equals), every choice
/// is right.
final class Differences {

    /// What the oracle is given: what it cannot do in this time is skipped.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Query query;
    private final DatasetGraph expected;

    private final Answer.Oracle oracle;

    /// @param oracle who is asked where a whole answer is needed
    private Differences(Query query, DatasetGraph expected, Answer.Oracle oracle) {
        this.query = query;
        this.expected = expected;
        this.oracle = oracle;
    }

    static Optional<String> compare(Query query, DatasetGraph expected, DatasetGraph actual) {
        var verdict = verdict(query, expected, actual);
        return verdict.differs() ? Optional.of(verdict.text()) : Optional.empty();
    }

    static Verdict verdict(Query query, DatasetGraph expected, DatasetGraph actual) {
        var right = Answer.of(query, expected, PATIENCE);
        if (right instanceof Answer.Slow) {
            return Verdict.skipped("slow");
        }
        if (right instanceof Answer.Huge) {
            return Verdict.skipped("huge");
        }
        if (right instanceof Answer.Failed failed && !failed.refused()) {
            return Verdict.skipped("the oracle broke: " + failed.message().replaceAll(": .*", ""));
        }
        return verdict(query, expected, right, Answer.of(query, actual, LIMIT));
    }

    /// Whether what was found is what ARQ answers in another way of its own, or on TDB2, though not as usual.
    ///
    /// Then it is ARQ that differs from itself: of `SELECT DISTINCT * { :a :p [] } ORDER BY ?x LIMIT 9` its
    /// optimiser makes a row for every object, its MINUS drops rows that lack a variable, and in memory it does
    /// something else than TDB2 with a MINUS inside of GRAPH inside of EXISTS.
    static boolean oracleIsDoubtful(Query query, DatasetGraph expected, DatasetGraph actual) {
        var found = Answer.of(query, actual, LIMIT);
        return Stream.of(Answer.Oracle.AS_WRITTEN, Answer.Oracle.REFERENCE)
                        .anyMatch(oracle -> agree(query, expected, oracle, found))
                || agree(query, Witnesses.tdb(expected), Answer.Oracle.USUAL, found);
    }

    private static boolean agree(Query query, DatasetGraph data, Answer.Oracle oracle, Answer found) {
        var other = Answer.of(query, data, LIMIT, oracle);
        return !new Differences(query, data, oracle).verdict(other, found).differs();
    }

    static Verdict verdict(Query query, DatasetGraph expected, Answer right, Answer found) {
        return new Differences(query, expected, Answer.Oracle.USUAL).verdict(right, found);
    }

    private Verdict verdict(Answer right, Answer found) {
        if (right instanceof Answer.Rows rows && found instanceof Answer.Rows others) {
            return rows(rows, others);
        }
        if (right instanceof Answer.Truth(var yes) && found instanceof Answer.Truth(var other)) {
            return yes == other ? Verdict.same(yes) : Verdict.different("expected " + yes + ", found " + other);
        }
        if (right instanceof Answer.Built(var graph) && found instanceof Answer.Built(var other)) {
            return new BuiltGraphs(expected).areAlike(graph, other)
                    ? Verdict.same(!graph.isEmpty())
                    : Verdict.different("expected\n" + Show.graph(graph) + "found\n" + Show.graph(other));
        }
        if (right instanceof Answer.Failed && found instanceof Answer.Failed(var message, var refused)) {
            return refused ? Verdict.same(false) : Verdict.different("expected a refusal, found " + message);
        }
        return Verdict.different("expected " + Show.shortly(right) + ", found " + Show.shortly(found));
    }

    private Verdict rows(Answer.Rows right, Answer.Rows found) {
        if (!right.variables().equals(found.variables())) {
            return Verdict.different("expected columns " + right.variables() + ", found " + found.variables());
        }
        var order = new RowOrder(query, right.variables()).fault(right.rows(), found.rows());
        var text = cut() ? cutRows(right, found) : allRows(right, found);
        if (text.isEmpty()) {
            text = order.orElse("");
        }
        return text.isEmpty() ? Verdict.same(!right.rows().isEmpty()) : Verdict.different(text);
    }

    private boolean cut() {
        return query.hasLimit() || query.hasOffset();
    }

    private String allRows(Answer.Rows right, Answer.Rows found) {
        var bag = RowBag.between(right.rows(), found.rows(), query);
        if (query.isReduced()) {
            bag = bag.asSets(right.rows(), found.rows());
        }
        return bag.isEmpty()
                ? ""
                : Show.rows("missing", bag.missing())
                        + Show.rows("unexpected", bag.unexpected())
                        + "of %d expected and %d found%n"
                                .formatted(right.rows().size(), found.rows().size());
    }

    /// LIMIT may keep any rows: there must be as many, and each must be in the whole answer.
    private String cutRows(Answer.Rows right, Answer.Rows found) {
        if (RowBag.between(right.rows(), found.rows(), query).isEmpty()) {
            return "";
        }
        if (right.rows().size() != found.rows().size()) {
            return "expected %d rows, found %d%n"
                            .formatted(right.rows().size(), found.rows().size())
                    + Show.rows("expected", right.rows())
                    + Show.rows("found", found.rows());
        }
        var whole = query.cloneQuery();
        whole.setLimit(Query.NOLIMIT);
        whole.setOffset(Query.NOLIMIT);
        if (!(Answer.of(whole, expected, PATIENCE, oracle) instanceof Answer.Rows all)) {
            return "";
        }
        var strange = RowBag.between(all.rows(), found.rows(), query).unexpected();
        return strange.isEmpty() ? "" : Show.rows("rows that the answer without LIMIT does not have", strange);
    }
}
