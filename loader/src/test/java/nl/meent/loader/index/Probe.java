package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/// A question to an index whose answer reads some of its files, and looks only into others late: in filters.
enum Probe {
    ALL(""),
    OF_PREDICATE("SELECT ?s ?o { ?s <a:p/1> ?o }"),
    OF_OBJECT("""
            SELECT ?s ?p {
              VALUES ?o { <a:s/1> <a:s/2> <a:s/3> <a:s/4> <a:s/5> <a:s/6> <a:s/7> <a:s/8> <a:s/9> <a:s/10> <a:s/11> }
              GRAPH ?g { ?s ?p ?o }
            }
            """),
    OF_GRAPH("SELECT ?s ?o { GRAPH <a:g/2> { ?s <a:p/2> ?o } }"),
    GRAPHS("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s <a:p/3> ?o } } GROUP BY ?g"),
    JOIN("SELECT ?s ?o { GRAPH ?g { ?s <a:p/1> ?m . ?m <a:p/0> ?o } }"),
    PATH("SELECT ?s ?o { GRAPH <a:g/3> { ?s (<a:p/0>|<a:p/1>)+/^<a:p/2> ?o } }"),
    UNUSED("SELECT ?s { GRAPH ?g { ?s <a:p/1> ?o FILTER NOT EXISTS { ?x <a:p/2> ?s } } }"),
    USED("SELECT ?s { GRAPH ?g { ?s <a:p/1> ?o FILTER EXISTS { ?s <a:p/2> ?y } } }"),
    EITHER("SELECT ?s { GRAPH ?g { ?s <a:p/1> ?o FILTER (?o = 7 || EXISTS { ?s <a:p/2> ?y }) } }"),
    LONG("SELECT ?s { GRAPH ?g { ?s <a:p/4> ?o FILTER (STRLEN(STR(?o)) > 9 || ?o = 7) } }"),
    DEEP("SELECT ?s { GRAPH ?g { ?s <a:p/1> ?o FILTER NOT EXISTS { ?s <a:p/2> ?x FILTER (STRLEN(STR(?x)) > 9) } } }");

    private final String query;

    Probe(String query) {
        this.query = query;
    }

    /// The answer as sorted lines.
    ///
    /// @throws RuntimeException what the index or the engine throws
    List<String> ask(DatasetGraph data) {
        return this == ALL ? Dump.of(data) : Txn.calculateRead(data, () -> select(data));
    }

    /// The same, outside of a transaction.
    List<String> askNow(DatasetGraph data) {
        return this == ALL ? Dump.now(data) : select(data);
    }

    private List<String> select(DatasetGraph data) {
        var rows = new ArrayList<String>();
        try (var execution =
                QueryExec.dataset(data).query(QueryFactory.create(query)).build()) {
            var found = execution.select();
            var variables = found.getResultVars();
            found.forEachRemaining(row -> rows.add(variables.stream()
                    .map(row::get)
                    .map(String::valueOf)
                    .toList()
                    .toString()));
        }
        return rows.stream().sorted().toList();
    }

    /// Whether an exception, or one of its causes, has a text in its message.
    static boolean names(Throwable thrown, String text) {
        for (var next = thrown; next != null; next = next.getCause()) {
            if (String.valueOf(next.getMessage()).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
