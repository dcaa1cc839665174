package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

    private static final String PREFIXES = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix fn: <https://w3id.org/meent/function#> .
            @prefix e: <http://e.org/> .
            """;

    @TempDir
    private Path folder;

    @Test
    void rowsBecomeQuadsInTheirOrder() throws IOException {
        write("a.csv", "id,name,born\n2,Twee,2001-01-01\n1,\"Een \"\"1\"\"\",\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ; rml:null "" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:Thing ] ;
                  rml:predicateObjectMap [ rml:predicate e:name ; rml:objectMap [ rml:reference "name" ; rml:language "nl" ] ] ;
                  rml:predicateObjectMap [ rml:predicate e:born ; rml:objectMap [ rml:reference "born" ; rml:datatype xsd:date ] ] .
                """);

        assertEquals("""
                <http://s.org/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.org/Thing> .
                <http://s.org/2> <http://e.org/name> "Twee"@nl .
                <http://s.org/2> <http://e.org/born> "2001-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                <http://s.org/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.org/Thing> .
                <http://s.org/1> <http://e.org/name> "Een \\"1\\""@nl .
                """, converted.lines());
        assertEquals(2, converted.outcome().records());
        assertEquals(5, converted.outcome().quads());
        assertEquals("http://e.org/", converted.outcome().prefixes().get("e"));
    }

    @Test
    void everyFaultIsToldInTheOrderOfTheRowsAndFaultyRowsGiveNothing() throws IOException {
        write(
                "a.csv",
                "id,born,site\n1,2001-02-30,urn:x:1\n2,2001-01-01\n3,2001-01-01,no iri\n,2001-01-01,urn:x:4\n5,2001-01-01,urn:x:5\n");

        var converted = Converted.by(folder, faultMapping());

        assertEquals(
                List.of(
                        "a.csv:2 row 1 column \"born\" \"2001-02-30\" is no xsd:date, expected yyyy-MM-dd; correct the "
                                + "value, or choose another datatype in the mapping [MEENT-D04]",
                        "a.csv:3:1 has 2 cells, expected 3 as in the header; add the missing cells [MEENT-S06]",
                        "a.csv:4 row 3 column \"site\" \"no iri\" is no IRI (RFC 3987), expected one such as "
                                + "https://example.org/a; correct it; a template (rml:template) encodes spaces and other "
                                + "characters [MEENT-D03]",
                        "a.csv:5 row 4 column \"id\" \"\" is an empty part of a key, so that different things would get the "
                                + "same IRI; fill it in, or name the empty text as NULL in the mapping (rml:null \"\") [MEENT-D08]"),
                converted.problems());
        assertEquals("""
                <http://s.org/5> <http://e.org/born> "2001-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                <http://s.org/5> <http://e.org/site> <urn:x:5> .
                """, converted.lines());
        assertEquals(4, converted.outcome().dropped());
    }

    @Test
    void stoppingAtAFaultEndsTheOutputButNotTheReport() throws IOException {
        write("a.csv", "id,born,site\n1,2001-02-30,urn:x:1\n5,2001-01-01,no iri\n");

        var converted = Converted.by(folder, faultMapping(), Conversion::stopAtFault);

        assertEquals("", converted.lines());
        assertEquals(2, converted.problems().size());
        assertEquals(0, converted.outcome().quads());
    }

    private static String faultMapping() {
        return PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://s.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:born ; rml:objectMap [ rml:reference "born" ; rml:datatype xsd:date ] ] ;
                  rml:predicateObjectMap [ rml:predicate e:site ; rml:objectMap [ rml:reference "site" ; rml:termType rml:IRI ] ] .
                """;
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws IOException {
        write(
                "a.csv",
                "id,other\n"
                        + IntStream.range(0, 60_000)
                                .mapToObj(i -> i + "," + (i % 7 == 0 ? "no iri" : "urn:x:" + i % 100))
                                .collect(Collectors.joining("\n")));
        var mapping = PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://s.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ rml:reference "other" ; rml:termType rml:IRI ] ] ;
                  rml:predicateObjectMap [ rml:predicate e:q ; rml:objectMap [
                    rml:parentTriplesMap e:n ; rml:joinCondition [ rml:child "id" ; rml:parent "id" ] ] ] .
                e:n rml:logicalSource [ rml:source [ rml:path "a.csv" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://n.org/{other}" ] .
                """;
        var one = Converted.by(folder, mapping, conversion -> conversion.threads(1));

        for (var threads : new int[] {2, 3, 8}) {
            assertEquals(one, Converted.by(folder, mapping, conversion -> conversion.threads(threads)));
        }
        assertEquals(8572, one.outcome().dropped());
    }

    @Test
    void twoSourcesThatJoinWithEachOtherAreBothFound() throws IOException {
        write("a.csv", "id,b\n1,x\n2,y\n");
        write("b.csv", "id,a\nx,2\ny,9\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:a rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:template "http://a.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:b ; rml:objectMap [
                    rml:parentTriplesMap e:b ; rml:joinCondition [ rml:child "b" ; rml:parent "id" ] ] ] .
                e:b rml:logicalSource [ rml:source [ rml:path "b.csv" ] ] ; rml:subjectMap [ rml:template "http://b.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:a ; rml:objectMap [
                    rml:parentTriplesMap e:a ; rml:joinCondition [ rml:child "a" ; rml:parent "id" ] ] ] .
                """);

        assertEquals("[]", converted.problems().toString());
        assertEquals("""
                <http://a.org/1> <http://e.org/b> <http://b.org/x> .
                <http://a.org/2> <http://e.org/b> <http://b.org/y> .
                <http://b.org/x> <http://e.org/a> <http://a.org/2> .
                """, converted.lines());
        assertEquals(4, converted.outcome().records());
    }

    @Test
    void severalListsOfARecordAreNotMultipliedWithEachOther() throws IOException {
        write("a.json", "{\"id\": 1, \"x\": [1, 2, 2], \"y\": [\"a\", \"b\"]}\n{\"id\": 2, \"x\": [], \"y\": null}");

        var converted = Converted.by(folder, PREFIXES + """
                e:v rml:viewOn [ rml:source [ rml:path "a.json" ] ; rml:referenceFormulation rml:JSONPath ] ;
                  rml:field [ rml:fieldName "id" ; rml:reference "$.id" ] ,
                    [ rml:fieldName "x" ; rml:reference "$.x[*]" ] , [ rml:fieldName "y" ; rml:reference "$.y[*]" ] .
                e:m rml:logicalSource e:v ; rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:C ] ;
                  rml:predicateObjectMap [ rml:predicate e:x ; rml:objectMap [ rml:reference "x" ] ] ;
                  rml:predicateObjectMap [ rml:predicate e:y ; rml:objectMap [ rml:reference "y" ] ] .
                """);

        assertEquals(6, converted.outcome().quads());
        assertEquals(6, converted.lines().lines().distinct().count());
        assertEquals(6, converted.lines().lines().count());
    }

    @Test
    void aViewTellsAFaultInsideAValueAtTheCellThatHoldsIt() throws IOException {
        write("a.csv", "id,items\n1,\"[{\"\"t\"\": 1}]\"\n2,\"[{\"\"t\"\": ]\"\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:v rml:viewOn [ rml:source [ rml:path "a.csv" ] ] ;
                  rml:field [ rml:fieldName "id" ; rml:reference "id" ] , [ rml:fieldName "items" ; rml:reference "items" ;
                    rml:field [ rml:fieldName "item" ; rml:iterator "$[*]" ; rml:referenceFormulation rml:JSONPath ;
                      rml:field [ rml:fieldName "t" ; rml:reference "$.t" ] ] ] .
                e:m rml:logicalSource e:v ; rml:subjectMap [ rml:template "http://s.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:t ; rml:objectMap [ rml:reference "items.item.t" ] ] .
                """);

        assertEquals(
                "<http://s.org/1> <http://e.org/t> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n",
                converted.lines());
        assertEquals(1, converted.problems().size());
        assertTrue(
                converted.problems().getFirst().startsWith("a.csv:3 row 2 column \"items\" "),
                converted.problems().toString());
    }

    @Test
    void functionsSplitAndTellWhatTheyCannotWorkWith() throws IOException {
        write("a.csv", "id,languages,date\n1,Java; Go ;,1 mei 2023\n2,R,31 juni 2023\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:template "http://s.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:l ; rml:objectMap [ rml:functionExecution [ rml:function fn:split ;
                    rml:input [ rml:parameter fn:_value ; rml:inputValueMap [ rml:reference "languages" ] ] ,
                      [ rml:parameter fn:_separator ; rml:inputValue ";" ] ] ] ] ;
                  rml:predicateObjectMap [ rml:predicate e:d ; rml:objectMap [ rml:datatype xsd:date ; rml:functionExecution [ rml:function fn:date ;
                    rml:input [ rml:parameter fn:_value ; rml:inputValueMap [ rml:reference "date" ] ] ,
                      [ rml:parameter fn:_pattern ; rml:inputValue "d MMMM uuuu" ] , [ rml:parameter fn:_locale ; rml:inputValue "nl" ] ] ] ] .
                """);

        assertEquals("""
                <http://s.org/1> <http://e.org/l> "Java" .
                <http://s.org/1> <http://e.org/l> "Go" .
                <http://s.org/1> <http://e.org/d> "2023-05-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                """, converted.lines());
        assertEquals(1, converted.problems().size());
        assertTrue(converted.problems().getFirst().startsWith("a.csv:3 row 2 column \"date\" \"31 juni 2023\" "));
        assertTrue(converted.problems().getFirst().endsWith("[MEENT-D07]"));
    }

    @Test
    void anObjectWhereAValueBelongsIsTold() throws IOException {
        write("a.json", "[{\"id\": {\"x\": 1}}, {\"id\": \"2\"}]");

        for (var map : List.of(
                "rml:template \"http://s.org/{$.id}\"",
                "rml:reference \"$.id\" ; rml:termType rml:IRI",
                "rml:reference \"$.id\" ; rml:termType rml:BlankNode")) {
            var converted = Converted.by(
                    folder,
                    PREFIXES
                            + "e:m rml:logicalSource [ rml:source [ rml:path \"a.json\" ] ; rml:iterator \"$[*]\" ] ; rml:subjectMap [ "
                            + map + " ] ; rml:predicateObjectMap [ rml:predicate e:p ; rml:object 1 ] .");

            assertEquals(1, converted.outcome().quads(), map);
            assertTrue(
                    converted.problems().getFirst().startsWith("a.json:1#/0 $.id "),
                    converted.problems().toString());
            assertTrue(
                    converted.problems().getFirst().endsWith("[MEENT-D06]"),
                    converted.problems().toString());
        }
    }

    @Test
    void languageTagsAndDatatypesFromTheDataAreChecked() throws IOException {
        write("a.csv", "id,tag,type\n1,nl_NL,x\n2,en,http://d.org/a b\n3,fy,date\n");

        var converted = Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subjectMap [ rml:template "http://s.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:l ; rml:objectMap [ rml:reference "id" ; rml:languageMap [ rml:reference "tag" ] ] ] ;
                  rml:predicateObjectMap [ rml:predicate e:d ; rml:objectMap [ rml:reference "id" ; rml:datatypeMap [ rml:reference "type" ] ] ] .
                """);

        assertEquals(2, converted.problems().size());
        assertTrue(converted.problems().getFirst().contains("\"nl_NL\" is no language tag"));
        assertTrue(converted.problems().get(1).contains("\"http://d.org/a b\" is no IRI"));
        assertTrue(converted.lines().contains("<http://s.org/3> <http://e.org/d> \"3\"^^<http://example.org/date> ."));
    }

    @Test
    void aFileStandsInForANameOfTheMapping() throws IOException {
        write("today.csv", "id\n1\n");
        var mapping = PREFIXES + """
                e:m rml:logicalSource [ rml:source "registry" ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "{id}" ; rml:class e:C ] .
                """;

        var converted = Converted.by(
                folder,
                mapping,
                conversion -> conversion
                        .input("registry", folder.resolve("today.csv"))
                        .base("https://b.org/"));

        assertTrue(converted.lines().startsWith("<https://b.org/1> "), converted.lines());
    }

    @Test
    void aMissingFileOrMappingEndsTheRun() {
        var mapping = assertThrows(
                MeentException.class,
                () -> Conversion.by(folder.resolve("none.ttl")).run(OutputStream.nullOutputStream(), new Report()));
        assertEquals(Code.SOURCE_MISSING, mapping.problem().code());

        var source = assertThrows(MeentException.class, () -> Converted.by(folder, PREFIXES + """
                e:m rml:logicalSource [ rml:source [ rml:path "none.csv" ] ] ; rml:subject e:s .
                """));
        assertEquals(Code.SOURCE_MISSING, source.problem().code());
    }

    @Test
    void anOutputThatCannotBeWrittenIsTold() throws IOException {
        write("a.csv", "id\n1\n");
        var mapping = Files.writeString(
                folder.resolve("m.ttl"),
                PREFIXES
                        + "e:m rml:logicalSource [ rml:source [ rml:path \"a.csv\" ] ] ; rml:subjectMap [ rml:constant e:s ; rml:class e:C ] .");
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };

        var failure = assertThrows(
                MeentException.class,
                () -> Conversion.by(mapping).workingDirectory(folder).run(full, new Report()));

        assertEquals(Code.DISK, failure.problem().code());
    }

    @Test
    void aMappingThatCannotBeUsedMakesNothing() throws IOException {
        var converted = Converted.by(folder, "@prefix rml: <http://w3id.org/rml/> .\n<x:m> rml:subject <x:s> .");

        assertFalse(converted.outcome().usable());
        assertEquals("", converted.lines());
    }

    @Test
    void aSourceOfTheMappingsFolderOrOfAnotherIsFound() throws IOException {
        Files.createDirectory(folder.resolve("deep"));
        write("deep/a.csv", "id\n1\n");
        var out = new ByteArrayOutputStream();
        var report = new Report();
        for (var root : List.of("rml:MappingDirectory", "\"" + folder.resolve("deep") + "\"")) {
            var mapping = Files.writeString(
                    folder.resolve("deep/m.ttl"),
                    PREFIXES + "e:m rml:logicalSource [ rml:source [ rml:root " + root
                            + " ; rml:path \"a.csv\" ] ] ; rml:subjectMap [ rml:template \"http://s.org/{id}\" ; rml:class e:C ] .");

            Conversion.by(mapping).run(out, report);
        }

        assertEquals(2, out.toString(StandardCharsets.UTF_8).lines().count());
        assertTrue(report.isClean());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
