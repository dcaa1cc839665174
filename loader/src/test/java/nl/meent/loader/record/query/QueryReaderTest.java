package nl.meent.loader.record.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static final String DATA = """
            @prefix : <http://e/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            :a :iri :b ; :text "x" ; :lang "é"@nl ; :date "2026-11-24"^^xsd:date ; :integer 1 ; :byte "2"^^xsd:byte ;
               :decimal 1.5 ; :double 1e0 ; :float "2"^^xsd:float ; :boolean true ; :blank [] ; :none "-" .
            """;

    @TempDir
    private Path folder;

    private final Report report = new Report();

    @Test
    void givesEachTermItsKind() throws IOException {
        var records = read("data.ttl", DATA, "SELECT ?p ?o { ?s ?p ?o } ORDER BY ?p", "o");

        assertEquals(
                List.of(
                        "STRING b0",
                        "BOOLEAN true",
                        "INTEGER 2",
                        "STRING 2026-11-24",
                        "DOUBLE 1.5",
                        "DOUBLE 1e0",
                        "DOUBLE 2",
                        "INTEGER 1",
                        "IRI http://e/b",
                        "STRING é",
                        "NULL",
                        "STRING x"),
                records);
        assertEquals("[]", report.problems().toString());
    }

    @Test
    void leavesUnboundVariablesNull() throws IOException {
        var records =
                read("data.ttl", DATA, "SELECT ?s ?x { ?s <http://e/text> 'x' OPTIONAL { ?s <no:no> ?x } }", "s", "x");

        assertEquals(List.of("IRI http://e/a, NULL"), records);
    }

    @Test
    void fillsBatchAfterBatch() throws IOException {
        var data = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            data.append("<http://e/%05d> <http://e/p> \"%s\" .\n".formatted(i, "x".repeat(200)));
        }
        var file = Files.writeString(folder.resolve("many.nt"), data);
        var columns = columns("s", "o");
        var batch = new Batch("many", columns);
        var query = "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s";
        var count = 0;
        var batches = 0;

        try (var reader = QueryReader.open(file, "many", query, columns, Set.of(), report)) {
            while (reader.read(batch)) {
                batches++;
                count += batch.records;
                var last = batch.records - 1;
                assertEquals(count, batch.number(last));
                assertEquals(
                        "many:1#/results/bindings/" + (count - 1),
                        batch.where(last).text());
            }
        }

        assertEquals(3000, count);
        assertTrue(batches > 1);
    }

    @Test
    void readsNamedGraphsAndPackedFiles() throws IOException {
        var file = folder.resolve("data.TRIG.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write("<g:g> { <a:a> <b:b> 7 }".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(List.of("INTEGER 7"), read(file, "SELECT ?o { GRAPH <g:g> { ?s ?p ?o } }", "o"));
    }

    @Test
    void resolvesNothingButTheFile() throws IOException {
        assertEquals(
                List.of(),
                read("data.jsonld", "{\"@context\": \"http://127.0.0.1:1/\"}", "SELECT ?s { ?s ?p ?o }", "s"));
        assertEquals(1, report.count(Code.FORBIDDEN));
    }

    @Test
    void tellsAVariableThatTheQueryDoesNotHave() throws IOException {
        var records = read("data.ttl", DATA, "SELECT ?s ?p { ?s ?p 'x' }", "s", "label");

        assertEquals(List.of("IRI http://e/a, NULL"), records);
        assertEquals(
                "mapping.ttl:3:1 \"label\" is no variable of the query, which has s, p; name one of them, without its"
                        + " question mark [MEENT-M04]",
                report.problems().getFirst().text());
    }

    @Test
    void tellsWhereAQueryIsWrong() throws IOException {
        assertEquals(List.of(), read("data.ttl", DATA, "SELECT ?s\n{ ?s ?p }", "s"));

        assertEquals(1, report.count(Code.MAPPING_INVALID));
        assertTrue(report.problems().getFirst().message().startsWith("the query is not SPARQL at 2:9: "));
        assertTrue(QueryReader.fault("SELECT ?s\n{ ?s ?p }").orElseThrow().contains(" at 2:9: "));
        assertEquals(Optional.empty(), QueryReader.fault("SELECT * { ?s ?p ?o }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?s ?p ?o }",
                "CONSTRUCT WHERE { ?s ?p ?o }",
                "LOAD <file:///etc/passwd>",
                "SELECT (?s AS ?s) { ?s ?p ?o }",
                "PREFIX x: <y> SELECT ?s { ?s z:p ?o }",
                ""
            })
    void takesOnlyASelect(String query) throws IOException {
        assertEquals(List.of(), read("data.ttl", DATA, query, "s"));
        assertEquals(1, report.count(Code.MAPPING_INVALID), report.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s FROM <%s> { ?s ?p ?o }",
                "SELECT ?s FROM NAMED <%s> { ?s ?p ?o }",
                "SELECT ?s { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT ?s { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT ?s { ?s ?p ?o { SELECT ?s { SERVICE SILENT <%s> { ?s ?p ?o } } } }",
                "SELECT ?s { ?s ?p ?o OPTIONAL { SERVICE ?x { ?s ?p ?o } } BIND(<%s> AS ?x) }",
                "SELECT (COUNT(?s) AS ?n) { ?s ?p ?o } HAVING (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT (COUNT(EXISTS { SERVICE <%s> { ?s ?p ?o } }) AS ?n) { }",
                "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) { }",
                "PREFIX j: <java:> SELECT ?s { ?s ?p ?o FILTER(j:nl.meent.X(?s, <%s>)) }",
                "SELECT ?s { ?s <java:nl.meent.X> <%s> }"
            })
    void asksNothingOfTheNetwork(String query) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/sparql";

            assertEquals(List.of(), read("data.ttl", DATA, query.formatted(address), "s"));

            assertEquals(1, report.count(Code.FORBIDDEN), report.problems()::toString);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void tellsAFileThatIsNoneOrMissingOrUnknown() throws IOException {
        var query = "SELECT ?s { ?s ?p ?o }";

        assertEquals(List.of(), read(folder.resolve("missing.ttl"), query, "s"));
        assertEquals(List.of(), read("data.csv", "a,b", query, "s"));
        assertEquals(List.of(), read("bad.ttl", "<a:a> <b:b> .", query, "s"));
        assertEquals(List.of(), read("bad.nt.gz", "not packed", query, "s"));

        assertEquals(1, report.count(Code.SOURCE_MISSING));
        assertEquals(1, report.count(Code.UNSUPPORTED));
        assertEquals(1, report.count(Code.RDF_SYNTAX));
        assertEquals(1, report.count(Code.SOURCE_UNREADABLE));
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanMemoryHolds() throws IOException {
        var file = folder.resolve("bomb.nt.gz");
        var line = ("# " + "x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= 256; i++) {
                packed.write(line);
            }
        }

        assertEquals(List.of(), read(file, "SELECT ?s { ?s ?p ?o }", "s"));
        assertEquals(1, report.count(Code.LIMIT));
    }

    @Test
    void holdsALongLiteral() throws IOException {
        var text = "x".repeat(300_000);

        assertEquals(
                List.of("STRING " + text),
                read("long.nt", "<a:a> <b:b> \"" + text + "\" .", "SELECT ?o {?s ?p ?o}", "o"));
        assertFalse(report.problems().iterator().hasNext());
    }

    private List<String> read(String name, String data, String query, String... variables) throws IOException {
        return read(Files.writeString(folder.resolve(name), data), query, variables);
    }

    private List<String> read(Path file, String query, String... variables) {
        var columns = columns(variables);
        var batch = new Batch("data", columns);
        var records = new ArrayList<String>();
        try (var reader = QueryReader.open(file, "data", query, columns, Set.of("-"), report)) {
            while (reader.read(batch)) {
                for (int record = 0; record < batch.records; record++) {
                    records.add(text(batch, record));
                }
            }
        }
        return records;
    }

    private static String text(Batch batch, int record) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < batch.columns; column++) {
            var value = batch.first(record, column);
            cells.add(value == 0 ? "NULL" : batch.kind(value) + " " + batch.text(value));
        }
        return String.join(", ", cells);
    }

    private static List<Column> columns(String... variables) {
        var origin = new Where.Position("mapping.ttl", 3, 1);
        return Stream.of(variables).map(name -> new Column(name, false, origin)).toList();
    }
}
