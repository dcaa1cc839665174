package nl.meent.loader.record.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFaultTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"x" 1}               | `data:1:6 "1" does not fit here; expected`
            {x:1}                 | `data:1:2 "x" does not fit here; expected`
            `[1\n,,2]`            | `data:2:2 "," does not fit here; expected`
            [1 2]                 | `data:1:4 "2" does not fit here; expected comma`
            [1}                   | `data:1:3 "}" does not fit here; expected ']'`
            [nul]                 | `data:1:2 "nul" does not fit here; expected`
            {"é日😀" 1}            | `data:1:8 "1" does not fit here; expected`
            `{"a":"é",\n"😀":x}`   | `data:2:5 "x" does not fit here; expected`
            {"x":1                | `data:1:7 ends too early: an object is still open, expected "}"`
            `[[1],\n`             | `data:2:1 ends too early: an array is still open, expected "]"`
            {"x":"ab              | `data:1:9 ends too early: in the middle of a value or a name`
            ["\\q"]               | `data:1:4 "q" does not fit here`
            [01]                  | `data:1:3 is not JSON: Invalid numeric value`
            [NaN]                 | `data:1:5 is not JSON: Non-standard token 'NaN'`
            `["a\nb"]`            | `data:1:4 is not JSON: Illegal unquoted character`
            ]                     | `data:1:1 "]" does not fit here`
            """)
    void tellsWhereTheTextBreaks(String json, String message) {
        var shown = Reading.json("$", "x").of(json);

        assertTrue(shown.startsWith(message), shown);
        assertTrue(shown.endsWith(" [MEENT-S05]"), shown);
        assertEquals(1, shown.lines().count(), shown);
    }

    @Test
    void keepsTheRecordsBeforeTheFault() {
        var shown = Reading.json("$[*]", "x").of("[{\"x\":1},{\"x\":2,\"y\":3!}]");

        assertEquals("""
                /0 | i1
                data:1:22 "!" does not fit here; expected comma to separate Object entries [MEENT-S05]""", shown);
    }

    @Test
    void findsTheColumnOnALineLongerThanAnyBuffer() {
        var text = "\"" + "é".repeat(30_000) + "\",";

        assertTrue(Reading.json("$", "x").of("[\n" + text + "x]").contains("data:2:30004 \"x\""));
    }

    @Test
    void bearsTwoHundredLevelsAndNoMore() {
        assertEquals("$ | -", Reading.json("$", "x").of("[".repeat(200) + "]".repeat(200)));
        assertEquals(
                "data:1:201 is more than a JSON text may hold: Document nesting depth (201) exceeds the maximum "
                        + "allowed (200) [MEENT-S08]",
                Reading.json("$", "x").of("[".repeat(201) + "]".repeat(201)));
    }

    @Test
    void bearsNumbersOfAThousandDigitsAndNoMore() {
        var shown = Reading.json("$", "$").of("1".repeat(1001));

        assertTrue(shown.endsWith("[MEENT-S08]"), shown);
        assertTrue(shown.startsWith("data:1:"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$..x", "#$"})
    void holdsNoItemOfMoreThan64MiB(String column) {
        var part = ("\"" + "x".repeat(1 << 20) + "\",").repeat(65);
        var shown = Reading.json("$", column, "$[*]").of("[" + part + "1]");

        assertTrue(shown.startsWith("data:1#$ is an item "), shown);
        assertTrue(shown.endsWith("[MEENT-S08]"), shown);
    }

    @Test
    void holdsNoItemOfMoreThanTwoMillionValues() {
        var shown = Reading.json("$[*]", "$[*]").of("[[" + "{},".repeat(2_200_000) + "1]]");

        assertEquals("data:1#/0 is an item with more than 64 MiB of wanted values [MEENT-S08]", shown);
    }

    @Test
    void findsNoMoreThanAMillionValues() {
        var shown = Reading.json("$", "$[*,*,*,*]").of("[" + "1,".repeat(300_000) + "1]");

        assertTrue(shown.startsWith("data:1#$ has more than 1000000 values"), shown);
    }

    @Test
    void stopsWhereTheBytesCannotBeRead() {
        var broken = new SequenceInputStream(bytes("[{\"x\":1},"), FailingBytes.goneDisk());

        assertEquals("""
                /0 | i1
                data cannot be read: the disk is gone [MEENT-S02]""", Reading.json("$[*]", "x").of(broken));
    }

    @Test
    void tellsAFaultOfTheStreamBelow() {
        var below =
                new MeentException(Problem.violation(Code.ENCODING, new Where.Offset("data", 9), "is not UTF-8", ""));
        var broken = new SequenceInputStream(bytes("[{\"x\":1},"), new FailingBytes(() -> {
            throw below;
        }));

        assertEquals(
                "/0 | i1\n" + below.problem().text(), Reading.json("$[*]", "x").of(broken));
    }

    @Test
    void closesWithoutWords() {
        var stubborn = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public void close() throws IOException {
                throw new IOException("never mind");
            }
        };

        read(Reading.json("$", "x"), stubborn);
        read(Reading.yaml("$", "x"), stubborn);
    }

    private static void read(Reading reading, InputStream bytes) {
        try (var reader = reading.open(bytes, new Report())) {
            reader.read(new Batch("data", reading.wanted()));
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
