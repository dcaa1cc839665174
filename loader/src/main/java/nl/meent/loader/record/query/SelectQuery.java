package nl.meent.loader.record.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.meent.loader.report.Code;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// A query that was read and found to reach for nothing but the data it is given.
///
/// Refused are `SERVICE`, `FROM` and functions that name Java classes; `LOAD` is no query at all.
sealed interface SelectQuery {

    /// How Jena says where.
    Pattern PLACE = Pattern.compile("[Ll]ine (\\d+), column (\\d+)");

    /// A query that may run.
    record Good(Query query) implements SelectQuery {}

    /// A query that may not.
    record Bad(Code code, String message, String advice) implements SelectQuery {}

    /// Reads a query (SPARQL 1.1).
    static SelectQuery of(String sparql) {
        try {
            return checked(QueryFactory.create(sparql, Syntax.syntaxSPARQL_11));
        } catch (QueryParseException e) {
            return new Bad(Code.MAPPING_INVALID, "the query is not SPARQL" + place(e) + ": " + firstLine(e), "");
        }
    }

    private static SelectQuery checked(Query query) {
        if (!query.isSelectType()) {
            return new Bad(Code.MAPPING_INVALID, "the query is no SELECT", "records come from a SELECT");
        }
        if (query.hasDatasetDescription()) {
            return new Bad(
                    Code.FORBIDDEN, "the query has a FROM, and nothing else may be read", "name the file instead");
        }
        var services = new ArrayList<String>();
        Walker.walk(Algebra.compile(query), services(services), new ExprVisitorBase());
        if (!services.isEmpty()) {
            var message = "the query asks SERVICE " + services.getFirst() + ", and nothing else may be asked";
            return new Bad(Code.FORBIDDEN, message, "name a local file as the source of what it knows");
        }
        if (namesJava(query)) {
            return new Bad(Code.FORBIDDEN, "the query names a Java class", "use the functions of SPARQL");
        }
        return new Good(query);
    }

    private static OpVisitorBase services(List<String> found) {
        return new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                found.add(service.getService().toString());
            }

            // The walker passes by the patterns in these expressions.
            @Override
            public void visit(OpOrder order) {
                order.getConditions().forEach(by -> Walker.walk(by.getExpression(), this, new ExprVisitorBase()));
            }

            @Override
            public void visit(OpGroup group) {
                for (var aggregate : group.getAggregators()) {
                    var inner = aggregate.getAggregator().getExprList();
                    if (inner != null) {
                        Walker.walk(inner, this, new ExprVisitorBase());
                    }
                }
            }
        };
    }

    /// Jena loads the class of a function or a property that is named `java:…`. Without prefixes every IRI shows
    /// whole.
    private static boolean namesJava(Query query) {
        var bare = query.cloneQuery();
        bare.setPrefixMapping(new PrefixMappingImpl());
        return bare.serialize().contains("<java:");
    }

    /// Jena's own numbers are those of the token before; its words are right.
    private static String place(QueryParseException e) {
        var found = PLACE.matcher(firstLine(e));
        return found.find() ? " at " + found.group(1) + ":" + found.group(2) : "";
    }

    private static String firstLine(QueryParseException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
