package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualDataTest {

    private static final String PREFIXES = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix csvw: <http://www.w3.org/ns/csvw#> .
            @prefix fn: <https://w3id.org/meent/function#> .
            @prefix e: <http://e.org/> .
            """;

    @TempDir
    private Path folder;

    @Test
    void aDialectStandsBesideAPath() throws IOException {
        write("a.csv", "id;name\n1;'a;b'\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ; csvw:dialect [ csvw:delimiter ";" ; csvw:quoteChar "'" ] ] ] ;
                  rml:subjectMap [ rml:template "http://s.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ rml:reference "name" ] ] .
                """);

        assertEquals("<http://s.org/1> <http://e.org/p> \"a;b\" .\n", converted.lines());
    }

    @Test
    void anEmptyKeyIsToldForAReferenceAsForATemplate() throws IOException {
        write("a.csv", "id\n\"\"\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ;
                  rml:subjectMap [ rml:reference "id" ; rml:class e:C ] .
                """);

        assertEquals("", converted.lines());
        assertTrue(
                converted.problems().getFirst().endsWith("[MEENT-D08]"),
                converted.problems().toString());
    }

    @Test
    void aFaultOfOneFileIsToldOnceHoweverManyMapsReadIt() throws IOException {
        write("a.csv", "id,x\n1\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:C ] .
                e:n rml:logicalSource [ rml:source [ rml:path "a.csv" ; rml:null "-" ] ] ; rml:subjectMap [ rml:template "http://n.org/{id}" ; rml:class e:C ] .
                """);

        assertEquals(1, converted.problems().size(), converted.problems().toString());
    }

    @Test
    void everyMapTellsItsFaultsInARecord() throws IOException {
        write("a.csv", "a,b\nno iri,nor this\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:reference "a" ; rml:class e:C ] .
                e:n rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:reference "b" ; rml:class e:C ] .
                """);

        assertEquals(2, converted.problems().size(), converted.problems().toString());
        assertEquals(1, converted.outcome().dropped());
    }

    @Test
    void whatIsWholeBeforeACutInAPackedFileIsConverted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            for (var i = 0; i < 50_000; i++) {
                packed.write(
                        (i == 0 ? "id\n" : Math.floorMod(i * 7919, 99_991) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        Files.write(folder.resolve("a.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv.gz" ; rml:compression rml:gzip ] ] ; rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:C ] .
                """);

        assertTrue(converted.outcome().quads() > 1000, converted.problems().toString());
        assertEquals(1, converted.problems().size(), converted.problems().toString());
    }

    @Test
    void aJoinOfViewsTellsFaultsOfItsKeysAndLeavesOutFaultyParents() throws IOException {
        write("child.csv", "id,when\n1,2023-01-01\n2,gisteren\n3,2023-01-03\n");
        write("parent.csv", "day,name\n2023-01-01,een\nmorgen,twee\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:child rml:viewOn [ rml:source [ rml:path "child.csv" ] ] ;
                  rml:field [ rml:fieldName "id" ; rml:reference "id" ] , [ rml:fieldName "when" ; rml:reference "when" ] ;
                  rml:leftJoin [ rml:parentLogicalView e:parent ;
                    rml:joinCondition [
                      rml:childMap [ rml:functionExecution [ rml:function fn:date ;
                        rml:input [ rml:parameter fn:_value ; rml:inputValueMap [ rml:reference "when" ] ] ,
                          [ rml:parameter fn:_pattern ; rml:inputValue "uuuu-MM-dd" ] ] ] ;
                      rml:parent "day" ] ;
                    rml:field [ rml:fieldName "name" ; rml:reference "name" ] ] .
                e:parent rml:viewOn [ rml:source [ rml:path "parent.csv" ] ] ;
                  rml:field [ rml:fieldName "day" ; rml:reference "day" ] , [ rml:fieldName "name" ; rml:reference "name" ] .
                e:m rml:logicalSource e:child ; rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:C ] ;
                  rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ rml:reference "name" ] ] .
                """);

        assertEquals("""
                <http://s.org/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.org/C> .
                <http://s.org/1> <http://e.org/p> "een" .
                <http://s.org/3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.org/C> .
                """, converted.lines(), converted.problems().toString());
        assertEquals(1, converted.problems().size(), converted.problems().toString());
        assertTrue(
                converted.problems().getFirst().startsWith("child.csv:3 row 2 "),
                converted.problems().toString());
    }

    @Test
    void badBytesInAHeaderAreToldWithTheirOffset() throws IOException {
        Files.write(folder.resolve("a.csv"), new byte[] {'i', 'd', ',', (byte) 0xFF, '\n', '1', ',', '2', '\n'});

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:C ] .
                """);

        assertTrue(
                converted.problems().stream().anyMatch(text -> text.startsWith("a.csv (byte 3) ")),
                converted.problems().toString());
    }

    @ParameterizedTest
    @CsvSource({"a.csv, 'id\n1\n', id", "a.json, '{\"id\":1}', $.id"})
    void placesOfBadBytesCountFromTheFirstByteOfTheFile(String name, String text, String reference) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(text.replace("\\n", "\n").replace('1', 'ÿ').getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve(name), bytes.toByteArray());

        var converted = Converted.by(
                folder,
                PREFIXES + "e:m rml:logicalSource [ rml:source [ rml:path \"" + name
                        + "\" ] ] ; rml:subjectMap [ rml:template \"http://s.org/{" + reference
                        + "}\" ; rml:class e:C ] .");

        var place = 3 + text.replace("\\n", "\n").indexOf('1');
        assertTrue(
                converted.problems().getFirst().startsWith(name + " (byte " + place + ") "),
                converted.problems().toString());
    }

    @Test
    void functionsAreCalledForEveryCombinationOfValues() throws IOException {
        write("a.json", "{\"id\": 1, \"a\": [\"x\", \"y\"], \"b\": [\"1\", \"2\"]}");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.json" ] ] ; rml:subjectMap [ rml:template "http://s.org/{$.id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ rml:functionExecution [ rml:function fn:replace ;
                    rml:input [ rml:parameter fn:_value ; rml:inputValueMap [ rml:reference "$.a[*]" ] ] ,
                      [ rml:parameter fn:_find ; rml:inputValue "x" ] ,
                      [ rml:parameter fn:_replacement ; rml:inputValueMap [ rml:reference "$.b[*]" ] ] ] ] ] .
                """);

        assertEquals(
                List.of("\"1\"", "\"2\"", "\"y\""),
                converted.lines().lines().map(line -> line.split(" ", -1)[2]).toList(),
                converted.problems().toString());
    }

    @Test
    void theDataMayNameTheDefaultGraph() throws IOException {
        write("a.csv", "id,graph\n1,http://w3id.org/rml/defaultGraph\n2,http://g.org/\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ;
                  rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:graphMap [ rml:reference "graph" ] ; rml:graph rml:defaultGraph ] ;
                  rml:predicateObjectMap [ rml:predicate e:p ; rml:object 1 ] .
                """);

        assertEquals("""
                <http://s.org/1> <http://e.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://s.org/2> <http://e.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://s.org/2> <http://e.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://g.org/> .
                """, sorted(converted.lines()), converted.problems().toString());
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
