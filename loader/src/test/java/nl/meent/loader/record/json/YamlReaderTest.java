package nl.meent.loader.record.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @Test
    void readsTheSameRecordsAsFromJson() {
        var columns = new String[] {"name", "tags[*]", "tags[1]", "meta.*", "#meta", "$..deep", "meta"};
        var yaml = """
                # A register.
                items:
                  - name: één
                    tags: [a, "b"]
                    meta: {size: 1, deep: [true, ~]}
                  - name: 'two'
                    tags: []
                    meta:
                      size: 1.10
                      deep: |
                        text
                rest: 3
                """;
        var json = """
                {"items": [{"name": "één", "tags": ["a", "b"], "meta": {"size": 1, "deep": [true, null]}},
                 {"name": "two", "tags": [], "meta": {"size": 1.10, "deep": "text\\n"}}], "rest": 3}
                """;

        assertEquals(
                Reading.json("$.items[*]", columns).of(json),
                Reading.yaml("$.items[*]", columns).of(yaml));
        assertEquals(
                Reading.json("$.items[?@.name=='two']", columns).of(json),
                Reading.yaml("$.items[?@.name=='two']", columns).of(yaml));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1            | i1
            -0           | i-0
            +12          | i+12
            012          | i012
            0x1F         | i31
            0o17         | i15
            1.10         | d1.10
            1e3          | d1e3
            .5           | d.5
            .inf         | dINF
            -.INF        | d-INF
            .nan         | dNaN
            1.2.3        | "1.2.3"
            1_000        | "1_000"
            2024-01-31   | "2024-01-31"
            true         | btrue
            False        | bfalse
            yes          | "yes"
            null         | -
            ~            | -
            ``           | -
            "1"          | "1"
            '1.10'       | "1.10"
            !!str 1      | "1"
            ! 1          | "1"
            !!int "1"    | i1
            !own 1       | i1
            !own "1"     | "1"
            !!java.net.URL x | "x"
            """)
    void resolvesScalarsByTheCoreSchema(String scalar, String shown) {
        assertEquals("$ | " + shown, Reading.yaml("$", "a").of("a: " + scalar));
    }

    @Test
    void writesNumbersThatJsonHasNotAsText() {
        assertEquals("$ | s[1.10,\"012\",\"INF\"]", Reading.yaml("$", "#a").of("a: [1.10, 012, .inf]"));
    }

    @Test
    void takesEachDocumentAsAValue() {
        assertEquals("""
                $ | i1
                $ | i2
                $ | -""", Reading.yaml("", "a").of("a: 1\n---\na: 2\n...\n---\n"));
        assertEquals("", Reading.yaml("", "a").of(""));
        assertEquals("/a | i1", Reading.yaml("$.a", "$").of("--- {a: 1}\n--- {b: 2}\n--- 3"));
    }

    @Test
    void tellsTheLineOfARecord() {
        var reading = Reading.yaml("$[*]", "a");
        var batch = new Batch("data", reading.wanted());
        try (var reader = reading.open(
                new ByteArrayInputStream("- a: 1\n\n- a: 2\n".getBytes(StandardCharsets.UTF_8)), new Report())) {
            reader.read(batch);
            assertEquals("data:3#/1", batch.where(1).text());
        }
    }

    @Test
    void expandsAliases() {
        assertEquals(
                "$ | i1 i1 | s{\"x\":1} | \"k\"",
                Reading.yaml("$", "$.*.x", "#b", "$.l[*]")
                        .of("a: &a {x: 1}\nb: *a\nl: [&k k]\n*k : *a\n")
                        .replace("i1 i1 i1", "i1 i1"));
        assertEquals("$ | i2", Reading.yaml("$", "b.x").of("a: &a {x: 1}\na2: &a {x: 2}\nb: *a\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a: 1\na: 2`          | `data:2:1 is the key "a" for the second time; expected each key once [MEENT-S05]`
            `? [x]\n: 1`          | `data:1:3 is a key that is no scalar; expected a name [MEENT-S05]`
            `a: &a {}\n*a : 1`    | `data:2:1 is a key that is no scalar; expected a name [MEENT-S05]`
            `a: &a [*a]`          | `data:1:8 is the alias *a of no node that ends before it [MEENT-S05]`
            `a: &a 1\n---\nb: *a` | `data:3:4 is the alias *a of no node that ends before it [MEENT-S05]`
            `a: [1, 2\nb: 3`      | `data:2:2 is not YAML: while parsing a flow sequence, expected ',' or ']'`
            `a: b: c`             | `data:1:5 is not YAML: mapping values are not allowed here [MEENT-S05]`
            `a: 'x`               | `data:1:6 is not YAML: while scanning a quoted scalar`
            `a:\n\t- b`           | `data:2:1 is not YAML`
            `é: 1\né😀: 'a'b`     | `data:2:8 is not YAML`
            """)
    void tellsWhereTheTextBreaks(String yaml, String message) {
        var shown = Reading.yaml("$.none", "x").of(yaml);

        assertTrue(shown.startsWith(message), shown);
        assertEquals(1, shown.lines().count(), shown);
    }

    @Test
    void tellsOfACharacterThatYamlForbids() {
        var shown = Reading.yaml("$", "x").of("a: 1\nb: \u0001\n");

        assertTrue(shown.startsWith("data:"), shown);
        assertTrue(shown.contains("not YAML"), shown);
    }

    @Test
    void keepsTheDocumentsBeforeTheFault() {
        var shown = Reading.yaml("$", "a").of("a: 1\n---\na: b: c\n");

        assertEquals("""
                $ | i1
                data:3:5 is not YAML: mapping values are not allowed here [MEENT-S05]""", shown);
    }

    @Test
    void defusesAnAliasBomb() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) {
            var alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }

        assertEquals(
                "data:6:45 is beyond the 1000000 nodes that a document may have, aliases expanded [MEENT-S08]",
                Reading.yaml("$", "$..x").of(bomb.toString()));
    }

    @Test
    void bearsTwoHundredLevelsAndNoMore() {
        assertEquals("$ | -", Reading.yaml("$", "x").of("[".repeat(200) + "]".repeat(200)));
        assertEquals(
                "data:1:201 is nested deeper than 200 levels [MEENT-S08]",
                Reading.yaml("$", "x").of("[".repeat(100_000)));
        assertEquals(
                "data:2:104 is nested deeper than 200 levels [MEENT-S08]",
                Reading.yaml("$", "x")
                        .of("a: &a " + "[".repeat(100) + "]".repeat(100) + "\nb: " + "[".repeat(100) + "*a"
                                + "]".repeat(100)));
    }

    @Test
    void refusesADocumentOfMoreThan64MiCharacters() {
        var shown = Reading.yaml("$", "none").of(("- '" + "x".repeat(1 << 20) + "'\n").repeat(65));

        assertTrue(shown.endsWith("[MEENT-S08]"), shown);
    }

    @Test
    void stopsWhereTheBytesCannotBeRead() {
        var shown = Reading.yaml("$", "x").of(FailingBytes.goneDisk());

        assertTrue(shown.endsWith("the disk is gone [MEENT-S02]"), shown);
    }
}
