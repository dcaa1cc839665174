package nl.meent.loader.record.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @Test
    void refusesADoctypeWithoutReadingWhatItDeclares() {
        var laughs = """
                <?xml version="1.0"?>
                <!DOCTYPE a [
                  <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"> <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                <a><b>&c;</b></a>
                """;
        var outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><b>&x;</b></a>";
        var remote = "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a><b/></a>";

        for (var xml : List.of(laughs, outside, remote)) {
            var reading = Reading.of(xml, "/a/b", ".");

            assertEquals(List.of(), reading.records());
            assertTrue(reading.problems().getFirst().endsWith("[MEENT-S09]"), reading.problems()::toString);
        }
        var problem = Reading.of(laughs, "/a/b", ".").problems().getFirst();
        assertTrue(problem.startsWith("a.xml:4:4 has a DOCTYPE"), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a><b>1</b>&x;</a>                 | a.xml:1:15 is not well-formed XML: The entity "x"
            <a><b>1</b><b c='&x;'/></a>        | a.xml:1:21 is not well-formed XML: The entity "x"
            <a><b>1</b></c></a>                | a.xml:1:14 is not well-formed XML: The element type "a"
            <a><b>1</b><p:c/></a>              | a.xml:1:18 is not well-formed XML: the prefix "p" is not declared
            <a><b>1</b><c x='' x=''/></a>      | it breaks Namespaces in XML (AttributeNotUnique c x)
            <a><b>1</b></a>text                | a.xml:1:16 is not well-formed XML
            <a><b>1</b><b>2                    | a.xml:1:16 is the end of the text, but not of its XML
            <a><b>1</b><b                      | a.xml:1:14 is the end of the text, but not of its XML
            <a><b>1</b><b c="                  | is the end of the text, but not of its XML
            <a><b>1</b><!-- c                  | is the end of the text, but not of its XML
            <a><b>1</b><b>&am                  | is the end of the text, but not of its XML
            <a><b>1</b><b>2</b>                | is the end of the text, but not of its XML
            """)
    void keepsWhatCameBeforeAFaultAndTellsItOnce(String xml, String problem) {
        var reading = Reading.of(xml, "/a/b", ".");

        assertEquals("1", reading.firsts().getFirst());
        assertEquals(1, reading.problems().size());
        assertTrue(reading.problems().getFirst().contains(problem), reading.problems()::toString);
        assertTrue(reading.problems().getFirst().endsWith("[MEENT-S05]"), reading.problems()::toString);
    }

    @Test
    void tellsTheLineWhereTheTextIsCutOff() {
        for (var end = 0; end < XmlReaderTest.COMPANIES.indexOf("</companies>") + 12; end++) {
            var cut = XmlReaderTest.COMPANIES.substring(0, end);
            var reading = Reading.of(cut, "/companies/company", "@id");

            var line = cut.chars().filter(c -> c == '\n').count() + 1;
            assertEquals(1, reading.problems().size(), cut);
            assertTrue(reading.problems().getFirst().startsWith("a.xml:" + line + ":"), reading.problems()::toString);
            assertEquals(
                    cut.split("(tag|name)></company>", -1).length - 1,
                    reading.records().size());
        }
    }

    @Test
    void boundsNesting() {
        var deep = "<a>".repeat(199) + "<b/>" + "</a>".repeat(199);

        assertEquals(1, Reading.of(deep, "//b", "count(ancestor::*)").records().size());
        assertEquals(
                List.of("a.xml:2:602 has elements nested deeper than 200; flatten the document [MEENT-S08]"),
                Reading.of("<c>\n" + deep + "</c>", "//b", ".").problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a><b>%s</b></a>", "<a><b x='%s'/></a>", "<a><!-- %s --><b/></a>", "<a><b><?p %s?></b></a>"})
    void boundsItems(String xml) {
        var large = new Repeated(xml.replaceFirst("%s.*", ""), 'x', (64 << 20) + 100_000, xml.replaceFirst(".*%s", ""));

        var reading = Reading.of(large, "/a/b", "@id");

        assertEquals(1, reading.problems().size());
        assertTrue(reading.problems().getFirst().contains("64 MiB"), reading.problems()::toString);
        assertTrue(reading.problems().getFirst().endsWith("[MEENT-S08]"), reading.problems()::toString);
    }

    @Test
    void readsMoreTextThanAnItemMayHoldOutsideOfItems() {
        var large = new Repeated("<a><c>", 'x', (64 << 20) + 100_000, "</c><b id='1'/></a>");

        assertEquals(List.of("1"), Reading.of(large, "/a/b", "@id").firsts());
    }

    @Test
    void boundsTheValuesOfARecord() {
        var xml = "<a><b>"
                .concat("<c>".repeat(150))
                .concat("x".repeat(3 << 20))
                .concat("</c>".repeat(150))
                .concat("</b><b><c>1</c></b></a>");
        var columns = List.of(Reading.column(".//*", false));
        var report = new Report();
        var batch = new Batch("a.xml", columns);
        try (var reader = XmlReader.open(
                XmlReaderTest.bytes(xml), "a.xml", Optional.of("/a/b"), Map.of(), columns, Set.of(), report)) {
            reader.read(batch);
        }

        assertTrue(batch.isSpoiled(0));
        assertTrue(report.problems().getFirst().text().contains("more than 256 MiB"), report.problems()::toString);
    }

    @Test
    void countsNoEntitiesWhereThereAreOnlyThoseOfXml() {
        var xml = "<a>" + "<b>&amp;&#233;&lt;</b>".repeat(40_000) + "</a>";

        var reading = Reading.of(xml, "/a/b", ".");

        assertEquals(List.of(), reading.problems());
        assertEquals(40_000, reading.records().size());
        assertEquals("&é<", reading.firsts().getLast());
    }

    @Test
    void tellsTooManyAttributes() {
        var xml = new StringBuilder("<a><b");
        for (var i = 0; i < 300; i++) {
            xml.append(" c").append(i).append("=''");
        }

        var reading = Reading.of(xml.append("/></a>").toString(), "/a/b", ".");

        assertTrue(reading.problems().getFirst().endsWith("[MEENT-S08]"), reading.problems()::toString);
    }

    @Test
    void tellsWhenTheSourceBreaksOff() {
        var broken = new Repeated("<a><b id='1'/>", ' ', 20_000, "!");
        var notUtf8 = new ByteArrayInputStream("<a><b id='1'/>é</a>".getBytes(StandardCharsets.ISO_8859_1));

        var reading = Reading.of(broken, "/a/b", "@id");

        assertEquals(List.of("1"), reading.firsts());
        assertTrue(reading.problems().getFirst().contains("could be read: Cut off"), reading.problems()::toString);
        assertTrue(Reading.of(notUtf8, "/a/b", "@id").problems().getFirst().endsWith("[MEENT-S03]"));
    }

    @Test
    void passesOverAByteOrderMark() {
        assertEquals(
                List.of("1"),
                Reading.of("\uFEFF<?xml version='1.0'?><a b='1'/>", "/a", "@b").firsts());
    }
}
