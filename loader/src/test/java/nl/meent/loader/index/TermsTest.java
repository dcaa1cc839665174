package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Terms come back as they were given, and are found by what they are, not by what they mean.
class TermsTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final Node SUBJECT = Words.thing("s");

    private static final Node PREDICATE = Words.thing("p");

    /// One line in each way to write a filter, with numbers that are equal by value.
    private static final String FILTERS = """
            FILTER (?x = 27)
            FILTER (?x = 27.0)
            FILTER (?x = "27"^^xsd:integer)
            FILTER (sameTerm(?x, 27))
            FILTER (?x IN (27, 2))
            FILTER (?x > 1 && ?x < 100)
            FILTER (?x = "a"@en-gb)
            FILTER (?x = "a"@EN-GB)
            FILTER (LANG(?x) = "en-gb" || LANGMATCHES(LANG(?x), "en"))
            FILTER (DATATYPE(?x) = xsd:string)
            FILTER (DATATYPE(?x) = <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>)
            FILTER (STR(?x) = "")
            FILTER (STRLEN(?x) = 1)
            FILTER (isBlank(?x))
            FILTER (isIRI(?x) && CONTAINS(STR(?x), "\u00e9"))
            FILTER (?x = "x"^^<http://e/unknown>)
            FILTER (?x != 27)
            VALUES ?x { 27 "027"^^xsd:integer "1.0"^^xsd:decimal "a"@EN-gb "" "x"^^<http://e/unknown> }
            BIND (27 AS ?x)
            BIND ("a"@En-Gb AS ?x)
            BIND (STRLANG("a", "EN-gb") AS ?x)
            BIND (STRDT("027", xsd:integer) AS ?x)
            BIND (SUBSTR("\\U0001F600", 1) AS ?x)
            """;

    @TempDir
    private Path folder;

    private static Node typed(String form, String type) {
        return NodeFactory.createLiteralDT(form, TypeMapper.getInstance().getSafeTypeByName(type));
    }

    private static List<Node> terms() {
        var terms = new ArrayList<>(List.of(
                typed("27", XSD + "integer"),
                typed("027", XSD + "integer"),
                typed("+2", XSD + "integer"),
                typed("2", XSD + "integer"),
                typed("1.0", XSD + "decimal"),
                typed("1", XSD + "decimal"),
                typed("27", XSD + "int"),
                typed("27", XSD + "string"),
                typed("27.0", XSD + "double"),
                typed("abc", XSD + "integer"),
                typed("", XSD + "integer"),
                typed(" 27 ", XSD + "integer"),
                typed("x", "http://e/unknown"),
                typed("x", "http://e/\u00e9"),
                NodeFactory.createLiteralLang("a", "en-GB"),
                NodeFactory.createLiteralLang("a", "EN"),
                NodeFactory.createLiteralLang("", "nl"),
                NodeFactory.createURI("http://e/\u00e9\u6f22\ud83d\ude00"),
                NodeFactory.createURI("urn:x"),
                NodeFactory.createURI("http://e/%C3%A9"),
                NodeFactory.createBlankNode("b0"),
                NodeFactory.createBlankNode("B0"),
                NodeFactory.createBlankNode("a.b-c_d")));
        texts().map(NodeFactory::createLiteralString).forEach(terms::add);
        texts().map(text -> NodeFactory.createLiteralLang(text, "en")).forEach(terms::add);
        return terms;
    }

    private static Stream<String> texts() {
        var every = new StringBuilder();
        for (var unit = (char) 0; unit < 0xA1; unit++) {
            every.append(unit);
        }
        var single = every.chars().mapToObj(unit -> String.valueOf((char) unit));
        return Stream.concat(
                single,
                Stream.of(
                        "",
                        every.toString(),
                        "\\u0041",
                        "\\",
                        "\\\\",
                        "\"",
                        "\\\"",
                        "\"@en",
                        "\"^^<http://e/t>",
                        "a\u0000b",
                        "\r\n",
                        "\ufffe\uffff\ufeff",
                        "\ud83d\ude00",
                        "\udbff\udfff",
                        "\ud7ff\ue000",
                        "e\u0301\u00e9"));
    }

    private static DatasetGraph memory() {
        return RandomData.inMemory(terms().stream()
                .map(term -> Quad.create(Quad.defaultGraphIRI, SUBJECT, PREDICATE, term))
                .toList());
    }

    @Test
    void comeBackAsTheyWereGiven() {
        var given = new HashSet<>(terms());
        try (var index = Indexed.open(memory(), folder)) {
            var found = objects(index.dataset(Executor.FAST), Node.ANY);
            assertEquals(given.size(), found.size());
            assertEquals(given, new HashSet<>(found));
            assertEquals(forms(given), forms(new HashSet<>(found)));
        }
    }

    private static Set<String> forms(Set<Node> nodes) {
        return nodes.stream().map(Node::toString).collect(Collectors.toSet());
    }

    private static List<Node> objects(DatasetGraph dataset, Node wanted) {
        return Iter.toList(Iter.map(dataset.find(Node.ANY, SUBJECT, PREDICATE, wanted), Quad::getObject));
    }

    @Test
    void eachIsFoundByItselfAlone() {
        try (var index = Indexed.open(memory(), folder)) {
            var dataset = index.dataset(Executor.FAST);
            for (var term : terms()) {
                assertEquals(List.of(term), objects(dataset, term));
                assertTrue(dataset.contains(Node.ANY, SUBJECT, PREDICATE, term));
            }
            assertEquals(List.of(), objects(dataset, typed("0027", XSD + "integer")));
            assertEquals(List.of(), objects(dataset, typed("1.00", XSD + "decimal")));
            assertEquals(List.of(), objects(dataset, typed("x", "http://e/other")));
            assertEquals(List.of(), objects(dataset, NodeFactory.createBlankNode("b9")));
            assertEquals(List.of(), objects(dataset, NodeFactory.createURI("http://e/e\u0301")));
        }
    }

    @Test
    void numbersOfOneValueAreDifferentTerms() {
        var only = typed("027", XSD + "integer");
        var memory = RandomData.inMemory(List.of(Quad.create(Quad.defaultGraphIRI, SUBJECT, PREDICATE, only)));
        try (var index = Indexed.open(memory, folder)) {
            var dataset = index.dataset(Executor.FAST);
            assertEquals(List.of(), objects(dataset, typed("27", XSD + "integer")));
            assertEquals(List.of(only), objects(dataset, only));
        }
    }

    @Test
    void languagesAreTheSameInUpperAndLowerCase() {
        var given = NodeFactory.createLiteralLang("a", "EN-gb");
        var memory = RandomData.inMemory(List.of(Quad.create(Quad.defaultGraphIRI, SUBJECT, PREDICATE, given)));
        try (var index = Indexed.open(memory, folder)) {
            for (var tag : List.of("EN-gb", "en-GB", "en-gb", "EN-GB")) {
                assertEquals(
                        1,
                        objects(index.dataset(Executor.FAST), NodeFactory.createLiteralLang("a", tag))
                                .size(),
                        tag);
            }
            assertFalse(index.dataset(Executor.FAST)
                    .contains(Node.ANY, SUBJECT, PREDICATE, NodeFactory.createLiteralLang("a", "en")));
        }
    }

    /// Half of a pair of surrogates is no character, and no `?` either, though UTF-8 writes it so.
    @Test
    void halfACharacterIsNotFound() {
        var mark = NodeFactory.createLiteralString("?");
        var memory = RandomData.inMemory(List.of(Quad.create(Quad.defaultGraphIRI, SUBJECT, PREDICATE, mark)));
        try (var index = Indexed.open(memory, folder)) {
            for (var half : List.of("\ud83d", "\ude00")) {
                assertEquals(List.of(), objects(index.dataset(Executor.FAST), NodeFactory.createLiteralString(half)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Executor.class)
    void queriesSeeThemAsInMemory(Executor executor) {
        var memory = memory();
        try (var index = Indexed.open(memory, folder)) {
            FILTERS.lines().forEach(line -> {
                for (var pattern : List.of(":s :p ?x . " + line, line.startsWith("F") ? "" : line + " :s :p ?x")) {
                    if (!line.startsWith("BIND") || pattern.startsWith("BIND")) {
                        var text = Words.PREFIXES + "SELECT ?x (STR(?x) AS ?y) (LANG(?x) AS ?z) { " + pattern + " }";
                        var query = QueryFactory.create(text);
                        var difference = Differences.compare(query, memory, index.dataset(executor));
                        assertEquals("", difference.orElse(""), text);
                    }
                }
            });
        }
    }

    /// Every term that has a form in SPARQL is found by it.
    @ParameterizedTest
    @EnumSource(Executor.class)
    void queriesFindThemAsWritten(Executor executor) {
        var memory = memory();
        try (var index = Indexed.open(memory, folder)) {
            for (var term : terms()) {
                if (!term.isBlank()) {
                    var text = Words.PREFIXES + "SELECT * { ?s ?p " + Words.write(term) + " }";
                    var difference = Differences.compare(QueryFactory.create(text), memory, index.dataset(executor));
                    assertEquals("", difference.orElse(""), text);
                }
            }
        }
    }
}
