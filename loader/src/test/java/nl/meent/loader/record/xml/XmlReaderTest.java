package nl.meent.loader.record.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReaderTest {

    private static final Path SHARED = Path.of("..", "..", "shared");

    static final String COMPANIES = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <companies country="NL">
              <owner>Meent</owner>
              <company id="25" old="no"><name>Één &amp; <b>co</b></name><tag>a</tag><tag/><tag>n/a</tag></company>
              <!-- between -->
              <company
                  id="35"><name>x<!-- c -->y<![CDATA[<z>]]>&#233;</name></company>
              <company id="45"><part><company id="46"/></part><name>last</name></company>
            </companies>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @id               | 25
            @*                | 25, no
            ./@id             | 25
            name              | Één & co
            name/text()       | 'Één & '
            name/b            | co
            */b/text()        | co
            .                 | Één & coan/a
            text()            |
            tag               | 'a, '
            tag/..            | Één & coan/a
            tag/../@id        | 25
            ../@country       | NL
            ../owner          | Meent
            @id/../name/b     | co
            @id/x             |
            missing           |
            ../../../..       |
            tag[2]            | ''
            tag[. = 'a']      | a
            .//b              | co
            count(tag)        | 3
            concat(@id, '/', ../@country) | 25/NL
            @id = 25          | true
            /companies/owner  | Meent
            //owner           | Meent
            following-sibling::company/@id | 35, 45
            ancestor::*/@country | NL
            name/preceding-sibling::* |
            lang('nl')        | false
            """)
    void findsTheValuesOfAReference(String reference, String expected) {
        var reading = Reading.of(COMPANIES, "/companies/company", reference);

        assertEquals(List.of(), reading.problems());
        var values = String.join(", ", reading.records().getFirst().getFirst());
        assertEquals(expected == null ? "" : expected, values);
    }

    @Test
    void tellsWhereEachItemStands() {
        var reading = Reading.of(COMPANIES, "/companies/company", "@id");

        assertEquals(
                List.of("4#/companies[1]/company[1]", "6#/companies[1]/company[2]", "8#/companies[1]/company[3]"),
                reading.places());
    }

    @Test
    void keepsTextApartAsXPathDoes() {
        var reading = Reading.of(COMPANIES, "/companies/company", "name/text()", "name");

        assertEquals(
                List.of(List.of("x", "y<z>é"), List.of("xy<z>é")),
                reading.records().get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            //company;                                   25 35 45 46
            //part/company;                              46
            //*[@id];                                    25 35 45 46
            //company[@id > 30];                         35 45 46
            //company[2];                                35
            //company/name;
            //company/@id/..;                            25 35 45 46
            /companies/company[3];                       45
            /companies/company[@id = 45];                45
            /companies/company[@id][name];               25 35 45
            /companies/company[not(@old)];               35 45
            /companies/company[last()];                  45
            /companies/company[position() > 1];          35 45
            /companies/company[@id = 45]/part/*;         46
            /companies/company[1]/following-sibling::*;  35 45
            /companies/company[../owner = 'Meent'];      25 35 45
            /companies/company[/companies/owner];        25 35 45
            /companies/company//company;                 46
            /companies/company/part/..;                  45
            /companies/company/part/company/../..;       45
            (/companies/company)[2];                     35
            /companies/company | //part/company;         25 35 45 46
            /*/*[@id];                                   25 35 45
            companies/company;                           25 35 45
            /companies/child::company[tag | part];       25 45
            /companies/company[contains(name, '|')];
            /companies/company[name = '/'];
            /companies/other;
            /other/company;
            """)
    void selectsTheItemsOfAnIterator(String iterator, String expected) {
        var reading = Reading.of(COMPANIES, iterator, "@id");

        var found = String.join(" ", reading.firsts());
        assertEquals(List.of(), reading.problems());
        assertEquals(expected == null ? "" : expected, found.replace("NULL", "").strip());
    }

    @Test
    void givesItemsThatAreNoElementsToo() {
        var reading = Reading.of(COMPANIES, "//company/@id", ".", "../name/text()");

        assertEquals(List.of("25", "35", "45", "46"), reading.firsts());
        assertEquals(
                "8#/companies[1]/company[3]/part[1]/company[1]/@id",
                reading.places().getLast());
        assertEquals(
                List.of("4#/companies[1]/company[1]/name[1]/text()[1]"),
                Reading.of(COMPANIES, "/companies/company/name[b]/text()", ".").places());
    }

    @Test
    void takesTheDocumentAsItemWithoutAnIterator() {
        var columns = List.of(Reading.column("companies/company/@id", false), Reading.column(".", true));
        var reading = Reading.of(bytes("<a>1<b/></a>"), Optional.empty(), columns, Set.of());

        assertEquals(List.of("1#/"), reading.places());
        assertEquals(
                List.of(List.of(), List.of("<a>1<b/></a>")), reading.records().getFirst());
    }

    @Test
    void matchesNamesByNamespace() {
        var xml = """
                <list xmlns="http://example.org" xmlns:x="http://other.example" x:at="1" at="2">
                  <x:item>not this</x:item><item x:at="3" at="4">this</item><item xmlns="">nor this</item>
                </list>
                """;

        assertEquals(List.of("this"), Reading.of(xml, "/ex:list/ex:item", ".").firsts());
        assertEquals(List.of("nor this"), Reading.of(xml, "/ex:list/item", ".").firsts());
        assertEquals(List.of("3"), Reading.of(xml, "//ex:item", "@o:at").firsts());
        assertEquals(List.of("4"), Reading.of(xml, "//ex:item", "@at").firsts());
        assertEquals(List.of("1"), Reading.of(xml, "//ex:item", "../@o:*").firsts());
        assertEquals(
                List.of("3", "NULL"),
                Reading.of(xml, "/*/*[. != 'not this']", "@o:at").firsts());
        assertEquals(
                List.of("2#/list[1]/x:item[1]"),
                Reading.of(xml, "/ex:*/o:item", ".").places());
    }

    @Test
    void givesStructuresAsXmlWithTheirNamespaces() {
        var xml = "<p:a xmlns:p='http://example.org' xmlns:q='http://q.example' xmlns='http://other.example'>"
                + "<b t='q:t'><p:c>1 &lt; 2 😀</p:c></b></p:a>";
        var columns = List.of(Reading.column("*", true), Reading.column("o:b/@t", true));
        var batch = new Batch("a.xml", columns);
        try (var reader = XmlReader.open(
                bytes(xml), "a.xml", Optional.of("/ex:a"), Reading.NAMESPACES, columns, Set.of(), new Report())) {
            assertTrue(reader.read(batch));
        }

        var text = batch.text(batch.first(0, 0));
        assertEquals(Kind.STRUCTURE, batch.kind(batch.first(0, 0)));
        assertEquals(Kind.STRING, batch.kind(batch.first(0, 1)));
        assertTrue(text.contains("xmlns:q=\"http://q.example\""), text);
        assertEquals(
                List.of(List.of(List.of("1 < 2 😀"), List.of("q:t"))),
                Reading.of(text, "/o:b", "ex:c", "@t").records());
    }

    @Test
    void fillsBatchesToABound() {
        var columns = List.of(Reading.column("b", false));
        var batch = new Batch("a.xml", columns);
        var sizes = new ArrayList<Integer>();
        var xml = "<r>" + "<a/>".repeat(5000) + ("<a><b>" + "x".repeat(100_000) + "</b></a>").repeat(4) + "</r>";
        try (var reader =
                XmlReader.open(bytes(xml), "a", Optional.of("/r/a"), Map.of(), columns, Set.of(), new Report())) {
            while (reader.read(batch)) {
                sizes.add(batch.records);
            }
            assertFalse(reader.read(batch));
        }

        assertEquals(List.of(4096, 907, 1), sizes);
    }

    @Test
    void refusesAnExpressionThatIsNone() {
        var fault = assertThrows(MeentException.class, () -> Reading.of("<a/>", "/a", "b["));
        var number = assertThrows(MeentException.class, () -> Reading.of("<a/>", "count(/a)", "b"));

        assertTrue(fault.problem().text().startsWith("mapping.ttl:3:5 \"b[\" is no XPath that can be used here: "));
        assertTrue(number.problem().text().contains("selects no nodes"));
    }

    @Test
    void answersLibraryReferencesInALargeTreeInTime() {
        var xml = "<r><o>1</o>" + "<a><b>x</b><c i='1'/></a>".repeat(3_000) + "</r>";

        var reading = Reading.of(xml, "/r/a", "../o", "c[@i]/@i", "string-length(b)");

        assertEquals(
                List.of(List.of("1"), List.of("1"), List.of("1")),
                reading.records().getLast());
        assertEquals("1#/r[1]/a[3000]", reading.places().getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            RMLSTC0012a/companies.xml; /companies/company; @id; 25 35
            RMLSTC0012b/companies.xml; /companies/company/departments; ../@id; 25 35
            RMLSTC0012c/companies.xml; /companies/company/departments/department/employees; ../../../@id; 25 25 35 35
            RMLSTC0012d/companies.xml; /companies/company/departments/department; ../../@id; 25 25 35 35
            RMLSTC0012e/companies.xml; /companies/company/departments/department/employees/employee; skills/skill; \
            Python Docker SEO Machine Learning Data Analysis Negotiation
            RMLSTC0007c/Friends.xml; //Friends/Character; @id; 0 1 2 3 4
            RMLSTC0007d/Friends.xml; //Friends/ex:Character; ex:age/text(); 33 34 35 36 37
            """)
    void readsTheInputsOfTheSuite(String file, String iterator, String reference, String expected) throws IOException {
        var path = SHARED.resolve("suites/rml-io/test-cases").resolve(file);
        assumeTrue(Files.exists(path), "The RML-IO suite is absent");

        var reading = Reading.of(Files.readString(path), iterator, reference);

        assertEquals(List.of(), reading.problems());
        var found = new ArrayList<>(reading.firsts());
        found.replaceAll(String::strip);
        assertEquals(expected, String.join(" ", found));
    }

    @Test
    void readsTheMotionsOfTheTweedeKamer() throws IOException {
        var folder = SHARED.resolve("data/tweedekamer/kamerstukken_xml/sample");
        assumeTrue(Files.isDirectory(folder), "The motions are absent");

        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var reading = Reading.of(
                        Files.readString(file),
                        "/officiele-publicatie",
                        "metadata/meta[@name='DC.identifier']/@content",
                        "kamerstuk//tekst//al");

                assertEquals(List.of(), reading.problems(), file::toString);
                assertEquals(1, reading.records().size());
                var identified = Files.readString(file).contains("name=\"DC.identifier\"");
                assertEquals(identified, reading.firsts().getFirst().startsWith("kst-"), file::toString);
                assertFalse(reading.records().getFirst().get(1).isEmpty(), file::toString);
            }
        }
    }

    static ByteArrayInputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
