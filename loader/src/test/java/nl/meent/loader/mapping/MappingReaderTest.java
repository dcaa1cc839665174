package nl.meent.loader.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingReaderTest {

    private static final String PREFIXES = """
            @prefix rml: <http://w3id.org/rml/> .
            @prefix csvw: <http://www.w3.org/ns/csvw#> .
            @prefix e: <http://e.org/> .
            """;

    private static final String SOURCE =
            "rml:logicalSource [ rml:source [ rml:path \"a.csv\" ] ; rml:referenceFormulation rml:CSV ]";
    private static final String JSON =
            "rml:logicalSource [ rml:source [ rml:path \"a.json\" ] ; rml:referenceFormulation rml:JSONPath ]";
    private static final String SUBJECT = "rml:subjectMap [ rml:template \"http://s.org/{id}\" ]";

    /// The fourth line of the mapping is the one with the fault; what is told of it follows.
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(SOURCE, "has 0 subject maps, expected one"),
                fault(SOURCE + " ; " + SUBJECT + " , [ rml:constant e:x ]", "has 2 subject maps, expected one"),
                fault(SUBJECT, "has no rml:logicalSource"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s.org/{{id}}\" ]",
                        "has a brace inside braces"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s.org/{id\" ]",
                        "has a brace that is never closed"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s.org/id}\" ]",
                        "has a brace that was never opened"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s.org/{}\" ]",
                        "has nothing between the braces"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s.org/{i\\\\d}\" ]",
                        "has a backslash at position"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s.org/id\" ]",
                        "has no reference between braces"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:template \"http://s .org/{id}\" ]",
                        "is what the template makes of values x, and no IRI"),
                fault(SOURCE + " ; rml:subjectMap [ rml:reference \"a\" ; rml:constant e:x ]", "has 2 of rml:constant"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:reference \"a\" ; rml:termType rml:Literal ]",
                        "makes a literal, which cannot be a subject"),
                fault(SOURCE + " ; rml:subjectMap [ rml:reference \"a\" ; rml:termType rml:Thing ]", "is no term type"),
                fault(
                        SOURCE + " ; rml:subjectMap [ rml:constant \"School\" ]",
                        "makes a literal, which cannot be a subject"),
                fault(SOURCE + " ; rml:subject _:b", "is no IRI and no literal, expected one of them"),
                rule(
                        "rml:predicateMap [ rml:reference \"a\" ; rml:termType rml:BlankNode ] ; rml:object e:o",
                        "makes a blank node, which cannot be a predicate"),
                rule("rml:predicate e:p", "has no object, expected one at least"),
                rule("rml:object e:o", "has no predicate, expected one at least"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:reference \"a\" ; rml:language \"a-english\" ]",
                        "is no language tag (BCP 47)"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:reference \"a\" ; rml:language \"nl\" ; rml:datatype e:d ]",
                        "has both a datatype and a language"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:reference \"a\" ; rml:termType rml:IRI ; rml:language \"nl\" ]",
                        "has a datatype or language and makes no literal"),
                rule("rml:predicate e:p ; rml:objectMap [ rml:parentTriplesMap e:none ]", "is no triples map"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:parentTriplesMap e:m ; rml:joinCondition [ rml:child \"a\" ] ]",
                        "has 0 of rml:parentMap and rml:parent"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:reference \"a\" ; rml:colour \"red\" ]",
                        "is no property of an object map"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:functionExecution [ rml:function e:f ] ]",
                        "is no function that Meent knows"),
                rule("rml:predicate e:p ; rml:objectMap [ rml:functionExecution [ ] ]", "has no rml:function"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:gather ( ) ; rml:gatherAs e:x ]",
                        "is not supported: it belongs to collections (RML-CC)"),
                rule(
                        "rml:predicate e:p ; rml:objectMap [ rml:reference \"a\" ; rml:logicalTarget e:t ]",
                        "is not supported: it belongs to targets"),
                fault("rml:logicalSource [ rml:referenceFormulation rml:CSV ] ; " + SUBJECT, "has no rml:source"),
                fault(
                        "rml:logicalSource [ rml:source [ rml:path \"a.bin\" ] ] ; " + SUBJECT,
                        "has no rml:referenceFormulation, and its ending tells none"),
                fault(
                        "rml:logicalSource [ rml:source [ rml:path \"a\" ] ; rml:referenceFormulation rml:SQL2008Table ] ; "
                                + SUBJECT,
                        "is no reference formulation that Meent reads"),
                fault(
                        "rml:logicalSource [ rml:source [ a e:Database ] ; rml:referenceFormulation rml:CSV ] ; "
                                + SUBJECT,
                        "is no source that Meent opens"),
                fault(
                        "rml:logicalSource [ rml:source [ rml:path \"a.csv\" ; rml:compression rml:lzma ] ] ; "
                                + SUBJECT,
                        "is no compression that Meent unpacks"),
                fault(
                        "rml:logicalSource [ rml:source [ rml:path \"a.csv\" ; rml:encoding rml:EBCDIC-X ] ] ; "
                                + SUBJECT,
                        "is no encoding that Java knows"),
                fault(
                        "rml:logicalSource [ rml:source [ rml:path \"a.csv\" ; rml:root e:here ] ] ; " + SUBJECT,
                        "is no root that Meent knows"),
                fault(
                        "rml:logicalSource [ rml:source [ csvw:url \"a.csv\" ; csvw:tableSchema [] ] ] ; " + SUBJECT,
                        "csvw:tableSchema\" is not supported"),
                fault(
                        "rml:logicalSource [ rml:source [ csvw:url \"a.csv\" ; csvw:dialect [ csvw:delimiter \"||\" ] ] ] ; "
                                + SUBJECT,
                        "is no csvw:delimiter, expected one ASCII character"),
                fault(
                        "rml:logicalSource [ rml:source [ csvw:url \"a.csv\" ; csvw:dialect [ csvw:skipRows \"x\" ] ] ] ; "
                                + SUBJECT,
                        "is no csvw:skipRows, expected a number"),
                fault(
                        "rml:logicalSource [ rml:source [ csvw:url \"a.csv\" ; csvw:dialect [ csvw:trim \"start\" ] ] ] ; "
                                + SUBJECT,
                        "is no trim that Meent does"),
                fault(JSON + " ; rml:subjectMap [ rml:template \"http://s.org/{$.a]}\" ]", "is no JSONPath"),
                fault(
                        "rml:logicalSource [ rml:source [ rml:path \"a.json\" ] ; rml:iterator \"$[*\" ] ; " + SUBJECT,
                        "is no JSONPath"),
                fault(
                        "rml:logicalSource [ rml:viewOn e:v ; rml:field [ rml:fieldName \"a.b\" ; rml:reference \"x\" ] ] ; "
                                + SUBJECT,
                        "is no rml:fieldName"),
                fault(
                        SOURCE + " ; rml:baseIRI <relative:> , <http://b.org/> ; " + SUBJECT,
                        "is there 2 times, expected once"));
    }

    private static Arguments fault(String map, String told) {
        return Arguments.of("e:m " + map + " .", told);
    }

    private static Arguments rule(String rule, String told) {
        return fault(SOURCE + " ; " + SUBJECT + " ; rml:predicateObjectMap [ " + rule + " ]", told);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsWhatIsWrongWithItsLine(String map, String told) {
        var report = new Report();

        assertEquals(Optional.empty(), read(PREFIXES + map, report));
        var texts = report.problems().stream().map(Problem::text).toList();
        assertTrue(
                texts.stream().anyMatch(text -> text.startsWith("m.rml.ttl:4:1 ") && text.contains(told)),
                texts.toString());
    }

    @Test
    void tellsAllFaultsAndNotOnlyTheFirst() {
        var report = new Report();

        read(PREFIXES + """
                e:a rml:subjectMap [ rml:template "x" ] .
                e:b rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ;
                  rml:subjectMap [ rml:template "http://e.org/{id}" ; rml:logicalTarget e:t ] .
                """, report);

        assertEquals(
                List.of("m.rml.ttl:4:1", "m.rml.ttl:4:1", "m.rml.ttl:6:1"),
                report.problems().stream()
                        .map(problem -> problem.where().text())
                        .toList());
    }

    @Test
    void tellsWhereTurtleBreaksOff() {
        var report = new Report();

        assertEquals(Optional.empty(), read(PREFIXES + "e:m rml:subject ; .\n", report));
        assertTrue(
                report.problems().getFirst().text().startsWith("m.rml.ttl:4:"),
                report.problems().toString());
        assertTrue(report.problems().getFirst().text().endsWith("[MEENT-M01]"));
    }

    @Test
    void saysThatAFileHoldsNoMapping() {
        var report = new Report();

        read(PREFIXES, report);

        assertEquals(
                "m.rml.ttl \"\" holds no triples map; see docs/mapping.md [MEENT-M02]",
                report.problems().getFirst().text());
    }

    @Test
    void namesTheFunctionThatWasProbablyMeant() {
        var report = new Report();

        read(PREFIXES + """
                @prefix grel: <http://users.ugent.be/~bjdmeest/function/grel.ttl#> .
                e:m rml:logicalSource [ rml:source [ rml:path "a.csv" ] ] ; rml:subject e:s ; rml:predicateObjectMap [
                  rml:predicate e:p ; rml:objectMap [ rml:functionExecution [ rml:function grel:toUppercase ] ] ] .
                """, report);

        assertTrue(
                report.problems().getFirst().text().contains("toUpperCase"),
                report.problems().toString());
        assertTrue(report.problems().getFirst().text().startsWith("m.rml.ttl:6:1 "));
    }

    @Test
    void aNoteOnAnAnnotationDoesNotStandInTheWay() {
        var report = new Report();

        var mapping = read(PREFIXES + """
                e:v rml:viewOn [ rml:source [ rml:path "a.csv" ] ] ; rml:structuralAnnotation [ a rml:UniqueAnnotation ] ;
                  rml:field [ rml:fieldName "id" ; rml:reference "id" ] .
                e:m rml:logicalSource e:v ; rml:subjectMap [ rml:template "http://s.org/{id}" ] .
                """, report);

        assertTrue(mapping.isPresent(), report.problems().toString());
        assertEquals(Severity.INFO, report.problems().getFirst().severity());
    }

    @Test
    void readsTheOlderVocabulariesAsThePresentOne() {
        var old = """
                @prefix rr: <http://www.w3.org/ns/r2rml#> .
                @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
                @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
                @prefix e: <http://e.org/> .
                e:m rml:logicalSource [ rml:source "a.csv" ; rml:referenceFormulation ql:CSV ] ;
                  rr:subjectMap [ rr:template "http://s.org/{id}" ; rr:class e:C ; rr:graph rr:defaultGraph ] ;
                  rr:predicateObjectMap [ rr:predicate e:p ; rr:objectMap [ rml:reference "a" ; rr:termType rr:IRI ] ] .
                """;
        var present = """
                @prefix rml: <http://w3id.org/rml/> .
                @prefix e: <http://e.org/> .

                # The same lines, so that both name the same places.
                e:m rml:logicalSource [ rml:source "a.csv" ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://s.org/{id}" ; rml:class e:C ; rml:graph rml:defaultGraph ] ;
                  rml:predicateObjectMap [ rml:predicate e:p ; rml:objectMap [ rml:reference "a" ; rml:termType rml:IRI ] ] .
                """;

        assertEquals(
                read(present, new Report()).orElseThrow().triplesMaps(),
                read(old, new Report()).orElseThrow().triplesMaps());
    }

    @Test
    void refusesADatabaseOfTheOlderVocabulary() {
        var report = new Report();

        read("""
                @prefix rr: <http://www.w3.org/ns/r2rml#> .
                <http://e.org/m> rr:logicalTable [ rr:tableName "people" ] ; rr:subject <http://e.org/s> .
                """, report);

        assertTrue(
                report.problems().stream().anyMatch(problem -> problem.text().contains("it belongs to databases")),
                report.problems().toString());
    }

    private static Optional<Mapping> read(String turtle, Report report) {
        return MappingReader.read(
                new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)),
                "m.rml.ttl",
                Path.of(""),
                "http://b.org/",
                report);
    }
}
