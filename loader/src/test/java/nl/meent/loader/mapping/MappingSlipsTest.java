package nl.meent.loader.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a mapping says and no reader would look at: it is told, and never left out in silence.
class MappingSlipsTest {

    private static final String PREFIXES = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix csvw: <http://www.w3.org/ns/csvw#> .
            @prefix e: <http://e.org/> .
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rml:constant "x" ; rml:language "nl"                       | is a constant with a datatype or language beside it
            rml:reference "a" ; rml:datatype e:a , e:b                 | "rml:datatype" is there 2 times, expected once
            rml:reference "a" ; rml:language "nl" , "en"               | "rml:language" is there 2 times, expected once
            rml:constant rml:defaultGraph                              | stands for a graph, and no term
            rml:functionExecution [ rml:function e:a , e:b ]           | "rml:function" is there 2 times, expected once
            rml:reference "a" ; rml:datatypeMap [ rml:colour "red" ]   | "rml:colour" is no property of a
            """)
    void tellsSlipsInAnObjectMap(String object, String told) {
        assertTold(
                "e:m rml:logicalSource [ rml:source [ rml:path \"a.csv\" ] ] ; rml:subject e:s ; "
                        + "rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ " + object + " ] ] .",
                told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rml:path "a.csv" ; csvw:dialect [ csvw:headerRowCount 2 ]                           | are more header rows than Meent reads
            rml:path "a.csv" ; csvw:dialect [ csvw:header "yes" ]                               | is no csvw:header, expected true or false
            rml:path "a.csv" ; csvw:dialect [ csvw:skipInitialSpace true ]                      | "csvw:skipInitialSpace" is not supported
            rml:path "a.csv" ; csvw:dialect [ csvw:delimiter "'" ; csvw:quoteChar "'" ]         | is the delimiter as well
            csvw:url "a.csv" , "b.csv"                                                          | "csvw:url" is there 2 times, expected once
            rml:path "a.csv" ] ; rml:iterator "$[*]" ; rml:referenceFormulation [ a rml:CSV     | is no reference formulation
            """)
    void tellsSlipsInASource(String source, String told) {
        assertTold("e:m rml:logicalSource [ rml:source [ " + source + " ] ] ; rml:subject e:s .", told);
    }

    @Test
    void tellsAnIteratorOverRows() {
        assertTold(
                "e:m rml:logicalSource [ rml:source [ rml:path \"a.csv\" ] ; rml:iterator \"$[*]\" ] ; rml:subject e:s .",
                "\"$[*]\" is an iterator, and a table has rows only");
    }

    @Test
    void tellsAMapThatHasOnlyRules() {
        assertTold("e:m rml:predicateObjectMap [ rml:predicate e:p ; rml:object e:o ] .", "has no rml:logicalSource");
    }

    @Test
    void tellsAFieldOfAJoinThatHasFieldsItself() {
        assertTold("""
                e:v rml:viewOn [ rml:source [ rml:path "a.csv" ] ] ; rml:field [ rml:fieldName "id" ; rml:reference "id" ] ;
                  rml:leftJoin [ rml:parentLogicalView e:w ; rml:joinCondition [ rml:child "id" ; rml:parent "id" ] ;
                    rml:field [ rml:fieldName "x" ; rml:reference "id" ; rml:field [ rml:fieldName "y" ; rml:reference "id" ] ] ] .
                e:w rml:viewOn [ rml:source [ rml:path "b.csv" ] ] ; rml:field [ rml:fieldName "id" ; rml:reference "id" ] .
                e:m rml:logicalSource e:v ; rml:subjectMap [ rml:template "http://s.org/{id}" ] .""", "is a field with fields or records inside, in a join");
    }

    @Test
    void tellsCallsThatAreNestedBeyondReason() {
        var call = "\"x\"";
        for (var i = 0; i < 60; i++) {
            var value = i == 0 ? "rml:inputValue " + call : "rml:inputValueMap [ " + call + " ]";
            call = "rml:functionExecution [ rml:function <https://w3id.org/meent/function#lower> ; "
                    + "rml:input [ rml:parameter <https://w3id.org/meent/function#_value> ; " + value + " ] ]";
        }
        assertTold(
                "e:m rml:logicalSource [ rml:source [ rml:path \"a.csv\" ] ] ; rml:subject e:s ; "
                        + "rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ " + call + " ] ] .",
                "is a call inside 50 others");
    }

    @Test
    void notesWhatNoMapUses() {
        var report = new Report();

        var mapping = read("""
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subject e:s .
                e:forgotten rml:predicate e:p ; rml:object e:o .
                """, report);

        assertTrue(mapping.isPresent(), report.problems().toString());
        assertEquals(
                "m.rml.ttl:5:1 \"rml:predicate\" describes something that no triples map uses [MEENT-M03]",
                report.problems().getFirst().text());
        assertEquals(Severity.INFO, report.problems().getFirst().severity());
    }

    private static void assertTold(String mapping, String told) {
        var report = new Report();
        assertEquals(Optional.empty(), read(mapping, report), told);
        var texts = report.problems().stream().map(Problem::text).toList();
        assertTrue(texts.stream().anyMatch(text -> text.contains(told)), texts.toString());
    }

    private static Optional<Mapping> read(String mapping, Report report) {
        var bytes = (PREFIXES + mapping).getBytes(StandardCharsets.UTF_8);
        return MappingReader.read(
                new ByteArrayInputStream(bytes), "m.rml.ttl", Path.of("/maps"), "http://example.org/", report);
    }
}
