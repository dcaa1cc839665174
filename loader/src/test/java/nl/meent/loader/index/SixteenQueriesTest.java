package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Plain queries with a part that finds nothing, with more to do after it. TDB2 6.0.0 fails on them with "Peek
/// iterator is already empty".
class SixteenQueriesTest {

    /// By what follows the part that finds nothing. `:g` has no `:nope`, nor has the default graph.
    static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("patterns", "SELECT * { { ?s :nope ?x } { GRAPH :g { ?x :k ?y . ?y :k ?z } } }"),
            Map.entry("patterns of a graph", "SELECT * { GRAPH :g { ?s :nope ?x } GRAPH :h { ?s :k ?y . ?y :k ?z } }"),
            Map.entry("patterns of any graph", "SELECT * { ?s :nope ?x GRAPH ?g { ?s :k ?y . ?y :k ?z } }"),
            Map.entry(
                    "the union",
                    "SELECT * { GRAPH :g { ?s :nope ?x } GRAPH <urn:x-arq:UnionGraph> { ?s :k ?y . ?y :k ?z } }"),
            Map.entry("FILTER", "SELECT * { GRAPH :g { ?s :nope ?x } ?s :k ?y . ?y :k ?z FILTER (?z != ?x) }"),
            Map.entry(
                    "OPTIONAL",
                    "SELECT * { ?a :k ?b OPTIONAL { GRAPH :g { ?b :nope ?c } GRAPH :h { ?c :k ?d . ?d :k ?e } } }"),
            Map.entry(
                    "UNION",
                    "SELECT * { { GRAPH :g { ?s :nope ?x } ?x :k ?y . ?y :k ?z } UNION { ?s :k ?x . ?x :k ?y } }"),
            Map.entry(
                    "MINUS",
                    "SELECT * { ?s :k ?y MINUS { GRAPH :g { ?s :nope ?x } GRAPH :h { ?x :k ?y . ?y :k ?z } } }"),
            Map.entry(
                    "EXISTS",
                    "SELECT * { ?s :k ?y FILTER EXISTS { ?y :k ?z OPTIONAL { GRAPH :g { ?s :nope ?x } ?x :k ?v . "
                            + "?v :k ?w } } }"),
            Map.entry(
                    "NOT EXISTS",
                    "SELECT * { ?s :k ?y FILTER NOT EXISTS { GRAPH :g { ?s :nope ?x } ?x :k ?z . ?z :k ?y } }"),
            Map.entry("VALUES", "SELECT * { VALUES ?s { :nobody :a } ?s :nope ?x . GRAPH :h { ?s :k ?y . ?y :k ?z } }"),
            Map.entry("BIND", "SELECT * { GRAPH :g { ?s :nope ?x } BIND (STR(?x) AS ?t) ?s :k ?y . ?y :k ?z }"),
            Map.entry("a path", "SELECT * { ?s :nope ?x . ?s :k+ ?y . ?y :k ?z . ?z :k ?w }"),
            Map.entry("COUNT", "SELECT (COUNT(*) AS ?n) { GRAPH :g { ?s :nope ?x } GRAPH :h { ?s :k ?y . ?y :k ?z } }"),
            Map.entry(
                    "GROUP BY",
                    "SELECT ?s (MAX(?z) AS ?n) { GRAPH :g { ?s :nope ?x } ?s :k ?y . ?y :k ?z } GROUP BY ?s"),
            Map.entry(
                    "sub-SELECT",
                    "SELECT * { { SELECT DISTINCT ?s { ?s :nope ?x } } GRAPH ?g { ?s :k ?y . ?y :k ?z } } ORDER BY"
                            + " ?z"));

    @TempDir
    private Path folder;

    static Stream<Arguments> cases() {
        return QUERIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(query -> Stream.of(Indexed.Mode.values())
                        .map(mode -> Arguments.of(query.getKey(), mode, query.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void aPartThatFindsNothingIsFollowedBy(String what, Indexed.Mode mode, String text) {
        var data = data();
        var index = Indexed.of(data, folder, mode);
        try {
            var query = QueryFactory.create(Words.PREFIXES + text);

            assertEquals("", Differences.compare(query, data, index).orElse(""), what);
        } finally {
            index.close();
        }
    }

    static DatasetGraph data() {
        return RandomData.inMemory(List.of(
                quad("", "a", "k", "b"),
                quad("", "b", "k", "c"),
                quad("", "c", "k", "a"),
                quad("g", "a", "k", "b"),
                quad("g", "a", "j", "c"),
                quad("h", "a", "k", "b"),
                quad("h", "b", "k", "c"),
                quad("h", "c", "k", "d")));
    }

    private static Quad quad(String graph, String subject, String predicate, String object) {
        return Quad.create(
                graph.isEmpty() ? Quad.defaultGraphIRI : Words.thing(graph),
                Words.thing(subject),
                Words.thing(predicate),
                Words.thing(object));
    }
}
