package nl.meent.loader.record.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $              | {"x":1}                    | `$=i1`
            ``             | {"x":1}                    | `$=i1`
            $[*]           | [{"x":1},{"x":2}]          | `/0=i1 /1=i2`
            $              | [{"x":1},{"x":2}]          | `$=-`
            $              | `{"x":1}\n{"x":2}\n`       | `$=i1 $=i2`
            $              | `{"x":1}{"x":2} {"x":3}`   | `$=i1 $=i2 $=i3`
            $[*]           | `[{"x":1}][{"x":2}]`       | `/0=i1 /0=i2`
            $              | ``                         | ``
            $              | `  \n `                    | ``
            $[*]           | {}                         | ``
            $[*]           | []                         | ``
            $[*]           | 1                          | ``
            $              | 1                          | `$=-`
            $              | null                       | `$=-`
            $.*            | {"a":{"x":1},"b":[],"c":3} | `/a=i1 /b=- /c=-`
            $.a[1]         | {"a":[{"x":1},{"x":2}]}    | `/a/1=i2`
            $.a[0]         | {"a":{"0":{"x":1}}}        | ``
            $.a.x          | {"a":[{"x":1}]}            | ``
            $.a            | {"b":{"a":{"x":1}},"a":{"x":2}} | `/a=i2`
            $.*[*]         | {"a":[{"x":1}],"b":{"c":{"x":2}}} | `/a/0=i1 /b/c=i2`
            $['a/b']['~']  | {"a/b":{"~":{"x":1}}}      | `/a~1b/~0=i1`
            """)
    void findsTheRecords(String iterator, String json, String expected) {
        var shown = Reading.json(iterator, "$.x").of(json);

        assertEquals(expected, shown.replace(" | ", "=").replace('\n', ' '));
    }

    @Test
    void passesOverTheEnvelopeOfTheItems() {
        var json = """
                {"@odata.context": {"deep": [[1]]}, "count": 2,
                 "value": [
                   {"Id": "a", "Actor": [{"Naam": "X"}, {"Naam": "Y"}]},
                   {"Id": "b", "Actor": []}],
                 "next": "..."}
                """;

        assertEquals("""
                /value/0 | "a" | "X" "Y"
                /value/1 | "b" | -""", Reading.json("$.value[*]", "Id", "Actor[*].Naam").of(json));
    }

    @Test
    void keepsTheLexicalFormOfNumbers() {
        assertEquals(
                "$ | i1 i-0 d1.0 d1e3 d-2.50E-7 i123456789012345678901234567890 btrue bfalse \"1\"",
                Reading.json("$", "$[*]").of("""
                        [1, -0, 1.0, 1e3, -2.50E-7, 123456789012345678901234567890, true, false, null, "1"]"""));
    }

    @Test
    void encodesEveryCharacter() {
        assertEquals(
                "$ | \"aé日😀z\" | \"é日😀\\\n\"", Reading.json("$", "a", "b").of("""
                        {"a": "aé日😀z", "b": "\\u00e9\\u65e5\\uD83D\\uDE00\\\\\\n"}"""));
    }

    @ParameterizedTest
    @CsvSource({"a\\ud83d", "\\ude00z", "\\ud83dx"})
    void spoilsARecordWithHalfACharacter(String text) {
        var shown = Reading.json("$[*]", "x").of("[{\"x\":\"" + text + "\"},{\"x\":\"whole\"}]");

        assertTrue(shown.contains("/1 | \"whole\"\n"), shown);
        assertTrue(shown.contains("\uFFFD"), shown);
        assertTrue(
                shown.endsWith("data:1#/0 x holds half of a surrogate pair, which is no character; "
                        + "write both halves or none [MEENT-S05]"),
                shown);
        assertTrue(shown.lines().findFirst().orElseThrow().endsWith(" spoiled"), shown);
    }

    @Test
    void leavesOutWhatStandsForNothing() {
        assertEquals(
                "$ | \"x\" \"\" i1 | - | -",
                Reading.json("$", "$.a[*]", "$.b", "$.a[*].c")
                        .withNulls("N/A", "-", "0")
                        .of("{\"a\": [\"N/A\", \"x\", null, \"\", \"-\", 0, 1], \"b\": null}"));
    }

    @Test
    void letsPathsThatMeetShareTheirValues() {
        var json = """
                {"a": {"x": 1, "y": [10, 20]}, "b": {"x": 2, "y": [30]}, "c": 3}""";

        assertEquals(
                "$ | i1 | i1 i2 | i1 s s | i20 | i10 i20 i30 | s s i3 | s",
                Reading.json("$", "$.a.x", "$.*.x", "$.*.*", "$.a.y[1]", "$.*.y[*]", "$.*", "$")
                        .of(json)
                        .replace("i1 s i2 s", "i1 s s"));
    }

    @Test
    void givesAStructureWithOrWithoutItsText() {
        var json = """
                {"a": {"n": 1.10, "s": "q\\"", "l": [true, null, {}]}, "b": [[1]], "c": "text"}""";

        assertEquals(
                "$ | s{\"n\":1.10,\"s\":\"q\\\"\",\"l\":[true,null,{}]} | s | d1.10 | s[[1]] | \"text\" | btrue s{}",
                Reading.json("$", "#$.a", "$.a", "$.a.n", "#$.b", "#$.c", "#$.a.l[*]")
                        .of(json));
    }

    @Test
    void keepsTheOrderOfAHundredThousandValuesOfOneCell() {
        var json = IntStream.range(0, 100_000).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));

        var shown = Reading.json("$", "$[*]", "$[99999]").of(json);

        assertTrue(shown.startsWith("$ | i0 i1 i2 "), "begin");
        assertTrue(shown.endsWith(" i99998 i99999 | i99999"), "end");
    }

    @Test
    void givesBothValuesOfANameThatStandsTwice() {
        assertEquals("$ | i1 i2", Reading.json("$", "$.a").of("{\"a\":1,\"a\":2}"));
    }

    @Test
    void numbersRecordsAndTellsTheirLines() {
        var reading = Reading.json("$[*]", "x");
        var batch = new Batch("data", reading.wanted());
        var bytes = new ByteArrayInputStream("[\n{},\n\n{}]".getBytes(StandardCharsets.UTF_8));
        try (var reader = reading.open(bytes, new Report())) {
            assertTrue(reader.read(batch));
            assertEquals(2, batch.number(1));
            assertEquals("data:4#/1", batch.where(1).text());
            assertFalse(reader.read(batch));
            assertFalse(reader.read(batch));
        }
    }

    @Test
    void fillsBatchesToALimit() {
        var reading = Reading.json("$[*]", "$");
        var numbers = "[" + "1,".repeat(4999) + "1]";
        var texts = "[" + ("\"" + "x".repeat(10_000) + "\",").repeat(99) + "1]";

        assertEquals("4096 904", sizes(reading, numbers));
        assertEquals("27 27 27 19", sizes(reading, texts));
    }

    @Test
    void refusesAReferenceThatIsNotJsonPath() {
        var fault = assertThrows(
                MeentException.class, () -> Reading.json("$", "$.a]").of("{}"));

        assertEquals(
                "mapping:7:3 \"$.a]\" is not JSONPath (RFC 9535): found \"]\" at character 4, "
                        + "expected \".\", \"[\" or the end [MEENT-M02]",
                fault.getMessage());
    }

    @Test
    void refusesAnIteratorThatIsNotJsonPath() {
        var fault =
                assertThrows(MeentException.class, () -> Reading.json("$[", "a").of("{}"));

        assertTrue(
                fault.problem().text().startsWith("data \"$[\" is not JSONPath"),
                fault.problem().text());
    }

    private static String sizes(Reading reading, String json) {
        var batch = new Batch("data", reading.wanted());
        var sizes = new ArrayList<String>();
        try (var reader = reading.open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), new Report())) {
            while (reader.read(batch)) {
                sizes.add(Integer.toString(batch.records));
            }
        }
        return String.join(" ", sizes);
    }
}
