package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The same rules over CSV, JSON, XML and YAML forms of one data set give the same graph, for every feature of
/// RML-Core. The public suite has JSON only.
class FormatsAgreeTest {

    private static final Map<String, String> PEOPLE = Map.of(
            "csv", """
                    id,name,sport,age,site,tag
                    10,Venus Williams,100,43,http://v.example.org/,en-US
                    20,"Zoë ""Z"" Krüger",,31,http://z.example.org/é,nl
                    30,Bob/Charles,100,7,urn:x:y,fy
                    """,
            "json", """
                    {"people": [
                      {"id": "10", "name": "Venus Williams", "sport": "100", "age": "43", "site": "http://v.example.org/", "tag": "en-US"},
                      {"id": "20", "name": "Zoë \\"Z\\" Krüger", "sport": null, "age": "31", "site": "http://z.example.org/é", "tag": "nl"},
                      {"id": "30", "name": "Bob/Charles", "sport": "100", "age": "7", "site": "urn:x:y", "tag": "fy"}]}
                    """,
            "yaml", """
                    people:
                      - {id: "10", name: Venus Williams, sport: "100", age: "43", site: "http://v.example.org/", tag: en-US}
                      - id: "20"
                        name: Zoë "Z" Krüger
                        sport: ~
                        age: '31'
                        site: http://z.example.org/é
                        tag: nl
                      - {id: "30", name: Bob/Charles, sport: "100", age: "7", site: "urn:x:y", tag: fy}
                    """,
            "xml", """
                    <people>
                      <person id="10"><name>Venus Williams</name><sport>100</sport><age>43</age>
                        <site>http://v.example.org/</site><tag>en-US</tag></person>
                      <person id="20"><name>Zoë "Z" Kr&#252;ger</name><age>31</age>
                        <site>http://z.example.org/é</site><tag>nl</tag></person>
                      <person id="30"><name><![CDATA[Bob/Charles]]></name><sport>100</sport><age>7</age>
                        <site>urn:x:y</site><tag>fy</tag></person>
                    </people>
                    """);

    private static final Map<String, String> SPORTS = Map.of(
            "csv", "id,name\n100,Tennis\n200,Football\n",
            "json",
                    "{\"people\": [{\"id\": \"100\", \"name\": \"Tennis\"}, {\"id\": \"200\", \"name\": \"Football\"}]}",
            "yaml", "people: [{id: '100', name: Tennis}, {id: '200', name: Football}]\n",
            "xml",
                    "<people><person id='100'><name>Tennis</name></person><person id='200'><name>Football</name></person></people>");

    private static final Map<String, String> SOURCES = Map.of(
            "csv", "rml:source [ rml:path \"%s.csv\" ; rml:null \"\" ] ; rml:referenceFormulation rml:CSV",
            "json",
                    "rml:source [ rml:path \"%s.json\" ] ; rml:referenceFormulation rml:JSONPath ; rml:iterator \"$.people[*]\"",
            "yaml",
                    "rml:source [ rml:path \"%s.yaml\" ] ; rml:referenceFormulation rml:JSONPath ; rml:iterator \"$.people[*]\"",
            "xml",
                    "rml:source [ rml:path \"%s.xml\" ] ; rml:referenceFormulation rml:XPath ; rml:iterator \"/people/person\"");

    @TempDir
    private Path folder;

    /// Rules with `‹name›` for a reference, and what they give in TriG.
    static Stream<Arguments> features() {
        return Stream.of(
                feature(
                        "a template as subject, a reference as object",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:reference \"‹name›\"",
                        """
                        <http://s.org/10> e:p "Venus Williams" . <http://s.org/20> e:p "Zoë \\"Z\\" Krüger" .
                        <http://s.org/30> e:p "Bob/Charles" ."""),
                feature(
                        "values are made safe in IRIs",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹name›}\" ]",
                        "e:p",
                        "rml:constant 1",
                        """
                        <http://s.org/Venus%20Williams> e:p 1 . <http://s.org/Zoë%20%22Z%22%20Krüger> e:p 1 .
                        <http://s.org/Bob%2FCharles> e:p 1 ."""),
                feature(
                        "and in URIs",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹name›}\" ; rml:termType rml:URI ]",
                        "e:p",
                        "rml:constant 1",
                        """
                        <http://s.org/Venus%20Williams> e:p 1 . <http://s.org/Zo%C3%AB%20%22Z%22%20Kr%C3%BCger> e:p 1 .
                        <http://s.org/Bob%2FCharles> e:p 1 ."""),
                feature(
                        "classes and graphs",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ; rml:class e:A , e:B ; rml:graph e:g ; rml:graphMap [ rml:template \"http://g.org/{‹tag›}\" ] ]",
                        "e:p",
                        "rml:constant 1",
                        """
                        e:g { <http://s.org/10> a e:A , e:B ; e:p 1 . <http://s.org/20> a e:A , e:B ; e:p 1 . <http://s.org/30> a e:A , e:B ; e:p 1 . }
                        <http://g.org/en-US> { <http://s.org/10> a e:A , e:B ; e:p 1 . }
                        <http://g.org/nl> { <http://s.org/20> a e:A , e:B ; e:p 1 . }
                        <http://g.org/fy> { <http://s.org/30> a e:A , e:B ; e:p 1 . }"""),
                feature(
                        "blank nodes by their values",
                        "rml:subjectMap [ rml:template \"b{‹id›}\" ; rml:termType rml:BlankNode ]",
                        "e:p",
                        "rml:reference \"‹age›\"",
                        "[] e:p \"43\" . [] e:p \"31\" . [] e:p \"7\" ."),
                feature(
                        "a blank node for every record",
                        "rml:subjectMap [ rml:termType rml:BlankNode ]",
                        "e:p",
                        "rml:constant 1",
                        "[] e:p 1 . [] e:p 1 . [] e:p 1 ."),
                feature(
                        "NULL makes no term",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:template \"http://o.org/{‹sport›}/{‹id›}\"",
                        """
                        <http://s.org/10> e:p <http://o.org/100/10> . <http://s.org/30> e:p <http://o.org/100/30> ."""),
                feature(
                        "a datatype",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:reference \"‹age›\" ; rml:datatype xsd:int",
                        """
                        <http://s.org/10> e:p "43"^^xsd:int . <http://s.org/20> e:p "31"^^xsd:int . <http://s.org/30> e:p "7"^^xsd:int ."""),
                feature(
                        "a datatype from the data",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:reference \"‹age›\" ; rml:datatypeMap [ rml:template \"http://d.org/{‹tag›}\" ]",
                        """
                        <http://s.org/10> e:p "43"^^<http://d.org/en-US> . <http://s.org/20> e:p "31"^^<http://d.org/nl> .
                        <http://s.org/30> e:p "7"^^<http://d.org/fy> ."""),
                feature(
                        "a language",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:reference \"‹age›\" ; rml:language \"nl\"",
                        """
                        <http://s.org/10> e:p "43"@nl . <http://s.org/20> e:p "31"@nl . <http://s.org/30> e:p "7"@nl ."""),
                feature(
                        "a language from the data",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:reference \"‹age›\" ; rml:languageMap [ rml:reference \"‹tag›\" ]",
                        """
                        <http://s.org/10> e:p "43"@en-US . <http://s.org/20> e:p "31"@nl . <http://s.org/30> e:p "7"@fy ."""),
                feature(
                        "IRIs as they are, relative ones behind the base",
                        "rml:subjectMap [ rml:reference \"‹site›\" ; rml:termType rml:IRI ]",
                        "e:p",
                        "rml:reference \"‹id›\" ; rml:termType rml:IRI",
                        """
                        <http://v.example.org/> e:p <http://example.org/10> . <http://z.example.org/é> e:p <http://example.org/20> .
                        <urn:x:y> e:p <http://example.org/30> ."""),
                feature(
                        "a template as literal",
                        "rml:subjectMap [ rml:constant e:s ]",
                        "e:p",
                        "rml:template \"\\\\{{‹name›}\\\\} {‹age›}\" ; rml:termType rml:Literal",
                        """
                        e:s e:p "{Venus Williams} 43" , "{Zoë \\"Z\\" Krüger} 31" , "{Bob/Charles} 7" ."""),
                feature(
                        "predicates from the data",
                        "rml:subject e:s",
                        "MAP rml:template \"http://p.org/{‹tag›}\"",
                        "rml:constant \"x\"@nl",
                        """
                        e:s <http://p.org/en-US> "x"@nl ; <http://p.org/nl> "x"@nl ; <http://p.org/fy> "x"@nl ."""),
                feature(
                        "another base",
                        "rml:baseIRI <http://b.org/> ; rml:subjectMap [ rml:template \"x{‹id›}\" ]",
                        "e:p",
                        "rml:constant 1",
                        """
                        <http://b.org/x10> e:p 1 . <http://b.org/x20> e:p 1 . <http://b.org/x30> e:p 1 ."""),
                feature(
                        "a join",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:parentTriplesMap e:sports ; rml:joinCondition [ rml:child \"‹sport›\" ; rml:parent \"‹id›\" ]",
                        """
                        <http://s.org/10> e:p <http://sport.org/Tennis> . <http://s.org/30> e:p <http://sport.org/Tennis> ."""),
                feature(
                        "a join of templates",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:parentTriplesMap e:sports ; rml:joinCondition [ rml:childMap [ rml:template \"n{‹sport›}\" ] ; rml:parentMap [ rml:template \"n{‹id›}\" ] ]",
                        """
                        <http://s.org/10> e:p <http://sport.org/Tennis> . <http://s.org/30> e:p <http://sport.org/Tennis> ."""),
                feature(
                        "a join with itself",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:parentTriplesMap e:m ; rml:joinCondition [ rml:child \"‹sport›\" ; rml:parent \"‹sport›\" ]",
                        """
                        <http://s.org/10> e:p <http://s.org/10> , <http://s.org/30> . <http://s.org/30> e:p <http://s.org/10> , <http://s.org/30> ."""),
                feature(
                        "the parent's subject without a join",
                        "rml:subjectMap [ rml:template \"http://s.org/{‹id›}\" ]",
                        "e:p",
                        "rml:parentTriplesMap e:m",
                        """
                        <http://s.org/10> e:p <http://s.org/10> . <http://s.org/20> e:p <http://s.org/20> . <http://s.org/30> e:p <http://s.org/30> ."""));
    }

    private static Arguments feature(String name, String subject, String predicate, String object, String graph) {
        return Arguments.of(name, subject, predicate, object, graph);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void allFormatsGiveTheSameGraph(String name, String subject, String predicate, String object, String graph)
            throws IOException {
        var expected =
                Quads.of("@prefix e: <http://e.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n" + graph
                        + (object.contains("e:sports")
                                ? " <http://sport.org/Tennis> a e:Sport . <http://sport.org/Football> a e:Sport ."
                                : ""));
        for (var format : SOURCES.keySet()) {
            Files.writeString(folder.resolve("people." + format), text(PEOPLE, format));
            Files.writeString(folder.resolve("sports." + format), text(SPORTS, format));

            var converted = Converted.by(folder, mapping(format, subject, predicate, object));

            assertEquals("[]", converted.problems().toString(), format);
            var found = Quads.ofLines(converted.lines());
            assertTrue(expected.isSameAs(found), () -> format + "\nexpected\n" + expected + "\nfound\n" + found);
        }
    }

    private static String mapping(String format, String subject, String predicate, String object) {
        var text = """
                @prefix rml: <http://w3id.org/rml/> .
                @prefix e: <http://e.org/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                e:m rml:logicalSource [ %s ] ; %s ;
                  rml:predicateObjectMap [ %s ; rml:objectMap [ %s ] ] .
                """.formatted(
                        text(SOURCES, format).formatted("people"),
                        subject,
                        predicate.startsWith("MAP ")
                                ? "rml:predicateMap [ " + predicate.substring(4) + " ]"
                                : "rml:predicate " + predicate,
                        object);
        if (object.contains("e:sports")) {
            text += "e:sports rml:logicalSource [ " + text(SOURCES, format).formatted("sports")
                    + " ] ; rml:subjectMap [ rml:template \"http://sport.org/{‹name›}\" ; rml:class e:Sport ] .\n";
        }
        return switch (format) {
            case "csv" -> text.replaceAll("[‹›]", "");
            case "xml" -> text.replace("‹id›", "@id").replaceAll("[‹›]", "");
            default -> text.replace("‹", "$.").replace("›", "");
        };
    }

    private static String text(Map<String, String> texts, String format) {
        return Objects.requireNonNull(texts.get(format), format);
    }
}
