package nl.meent.loader.index.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told of lines that are no quads.
class QuadProblemsTest {

    private static final long SEED = Long.getLong("meent.seed", 20_261_125L);

    private final Report report = new Report(10_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <s> <a:p> <a:o> .                  | 1  | IRI          | <s>           | relative IRI
            <a:s> <a:p> <> .                   | 13 | IRI          | <>            | relative IRI
            <a:s> <a:p> <\\u0061> .            | 13 | IRI          | <\\u0061>     | relative IRI
            <a:s> <a:p> "1"^^<int> .           | 18 | IRI          | <int>         | relative IRI
            <a:s> <é:p> <a:o> .                | 7  | IRI          | <é:p>         | relative IRI
            <a:s> <a:é é> <a:o> .              | 11 | IRI          | ~ ~           | percent-encode
            <a:s> <a:{p}> <a:o> .              | 10 | IRI          | {             | percent-encode
            <a:s> <a:p> <a:\\u0020> .          | 16 | IRI          | \\u0020       | percent-encode
            <a:s> <a:p> <a:\\u003E> .          | 16 | IRI          | \\u003E       | percent-encode
            <a:s> <a:p> <a:\\u00e9`> .         | 22 | IRI          | `             | percent-encode
            <a:s> <a:p> <a:o                   | 13 | RDF_SYNTAX   | <a:o          | expected an IRI that > ends
            <a:s> <a:p> <a:\\u00e9             | 13 | RDF_SYNTAX   | <a:\\u00e9    | expected an IRI that > ends
            <a:s> <a:p> <a:\\n> .              | 16 | RDF_SYNTAX   | \\n           | no escape of an IRI
            <a:s> <a:p> <a:\\u12> .            | 16 | RDF_SYNTAX   | \\u12         | no escape of an IRI
            <a:s> <a:p> <a:\\uD83D> .          | 16 | RDF_SYNTAX   | \\uD83D       | names no character
            <a:s> <a:p> "é .                   | 13 | RDF_SYNTAX   | "é .          | expected a literal that " ends
            <a:s> <a:p> "\\n                   | 13 | RDF_SYNTAX   | "\\n          | expected a literal that " ends
            <a:s> <a:p> "é\\x" .               | 15 | RDF_SYNTAX   | \\x           | is no escape
            <a:s> <a:p> "é\\é" .               | 15 | RDF_SYNTAX   | \\é           | is no escape
            <a:s> <a:p> "a\\                   | 15 | RDF_SYNTAX   | \\            | is no escape
            <a:s> <a:p> "\\u12é4" .            | 14 | RDF_SYNTAX   | \\u12         | is no escape
            <a:s> <a:p> "\\U0001F60" .         | 14 | RDF_SYNTAX   | \\U0001F60    | is no escape
            <a:s> <a:p> "\\uDFFF" .            | 14 | RDF_SYNTAX   | \\uDFFF       | names no character
            <a:s> <a:p> "\\uD83D\\uDE00" .     | 14 | RDF_SYNTAX   | \\uD83D       | names no character
            <a:s> <a:p> "\\U00110000" .        | 14 | RDF_SYNTAX   | \\U00110000   | names no character
            <a:s> <a:p> "\\UFFFFFFFF" .        | 14 | RDF_SYNTAX   | \\UFFFFFFFF   | names no character
            <a:s> <a:p> "a"@ .                 | 16 | LANGUAGE_TAG | @             | no language tag
            <a:s> <a:p> "a"@1 .                | 16 | LANGUAGE_TAG | @1            | no language tag
            <a:s> <a:p> "a"@nl- .              | 16 | LANGUAGE_TAG | @nl-          | no language tag
            <a:s> <a:p> "a"@nl--ltr .          | 16 | LANGUAGE_TAG | @nl--ltr      | no language tag
            <a:s> <a:p> "a"@nl1 .              | 16 | LANGUAGE_TAG | @nl1          | no language tag
            <a:s> <a:p> "a"@nl_NL .            | 16 | LANGUAGE_TAG | @nl_NL        | no language tag
            <a:s> <a:p> "a"@né .               | 16 | LANGUAGE_TAG | @né           | no language tag
            <a:s> <a:p> "a"^<a:d> .            | 16 | RDF_SYNTAX   | ^<            | expected ^^ and an IRI
            <a:s> <a:p> "a"^^int .             | 16 | RDF_SYNTAX   | ^^i           | expected ^^ and an IRI
            <a:s> <a:p> "a"^^                  | 16 | RDF_SYNTAX   | ^^            | expected ^^ and an IRI
            <a:s> <a:p> <a:o> | 18 | RDF_SYNTAX |  | expected one of them after the object
            <a:s> <a:p> "a" | 16 | RDF_SYNTAX |  | expected one of them after the object
            <a:s> <a:p> <a:o> # . | 19 | RDF_SYNTAX | # | expected one of them after the object
            <a:s> <a:p> <a:o> <a:g>            | 24 | RDF_SYNTAX   |               | expected one after the graph
            <a:s> <a:p> <a:o> <a:g> <a:h> .    | 25 | RDF_SYNTAX   | <a:h>         | expected one after the graph
            <a:s> <a:p> <a:o> . é .            | 21 | RDF_SYNTAX   | é .           | expected the end of the line
            <a:s> <a:p> <a:o> .. # x           | 20 | RDF_SYNTAX   | . # x         | expected the end of the line
            <a:s> <a:p> <a:o> . <a:s> <a:p> _:o . | 21 | RDF_SYNTAX | <a:s> <a:p> _:o . | expected the end of the line
            "é" <a:p> <a:o> .                  | 1  | RDF_SYNTAX   | "é" <a:p> <a:o> . | literal as subject
            <a:s> "p" <a:o> .                  | 7  | RDF_SYNTAX   | "p" <a:o> .   | literal as predicate
            <a:s> <a:p> <a:o> "g" .            | 19 | RDF_SYNTAX   | "g" .         | literal as graph
            <a:s> _:p <a:o> .                  | 7  | RDF_SYNTAX   | _:p <a:o> .   | blank node as predicate
            ex:s <a:p> <a:o> .                 | 1  | RDF_SYNTAX   | ex:s          | cannot begin a statement
            . <a:p> <a:o> .                    | 1  | RDF_SYNTAX   | .             | cannot begin a statement
            <a:s> a <a:o> .                    | 7  | RDF_SYNTAX   | a             | is no predicate
            <a:s>                              | 6  | RDF_SYNTAX   |               | is no predicate
            <a:s> <a:p> 1 .                    | 13 | RDF_SYNTAX   | 1             | is no object
            <a:s> <a:p> .                      | 13 | RDF_SYNTAX   | .             | is no object
            _b <a:p> <a:o> .                   | 2  | RDF_SYNTAX   | b             | _: and a label
            _: <a:p> <a:o> .                   | 3  | RDF_SYNTAX   | ~ ~           | _: and a label
            _:                                 | 3  | RDF_SYNTAX   |               | _: and a label
            _:-b <a:p> <a:o> .                 | 3  | RDF_SYNTAX   | -             | _: and a label
            _:.b <a:p> <a:o> .                 | 3  | RDF_SYNTAX   | .             | _: and a label
            _:éb! <a:p> <a:o> .                | 5  | RDF_SYNTAX   | !             | _: and a label
            _:b× <a:p> <a:o> .                 | 4  | RDF_SYNTAX   | ×             | _: and a label
            _:·b <a:p> <a:o> .                 | 3  | RDF_SYNTAX   | ·             | _: and a label
            <a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> . | 13 | RDF_SYNTAX | <<         | triple term of RDF 1.2
            <<a:s> <a:p> <a:o>> <a:p> <a:o> .  | 1  | RDF_SYNTAX   | <<            | triple term of RDF 1.2
            VERSION "1.2"                      | 1  | RDF_SYNTAX   | VERSION       | version line of RDF 1.2
            """)
    void tellsAProblemWithItsPlace(String line, long column, Code code, String value, String words) {
        for (var lineEnd : List.of("", "\n", "\r\n")) {
            var before = report.problems().size();
            var sink = read("<a:s> <a:p> <a:o> .\n" + line + lineEnd);

            assertEquals(List.of("<a:s> <a:p> <a:o>"), sink.quads);
            var problems = report.problems().subList(before, report.problems().size());
            assertEquals(1, problems.size(), problems::toString);
            var problem = problems.getFirst();
            assertEquals(new Where.Position("a.nq", 2, column), problem.where(), problem::text);
            assertEquals(code, problem.code());
            assertEquals(value == null ? "" : value, problem.value().orElse(""));
            assertTrue(problem.text().contains(words), problem::text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <a:s> <a:p> "é%FF" .          | 15 | 0xFF
            <a:s> <a:p> "%C0%80" .        | 14 | 0xC0
            <a:s> <a:p> "%ED%A0%80" .     | 14 | 0xED
            <a:s> <a:p> "%F4%90%80%80" .  | 14 | 0xF4
            <a:s> <a:p> "\\n%E2%82" .     | 16 | 0xE2
            <a:s> <a:p> "%E2%82           | 14 | 0xE2
            <a:s> <a:%E9> <a:o> .         | 10 | 0xE9
            <a:s> <a:p> <a:%C3> .         | 16 | 0xC3
            <a:s> <a:p> "a"@n%FF .        | 18 | 0xFF
            _:é%FF <a:p> <a:o> .          | 4  | 0xFF
            _:b%C3 <a:p> <a:o> .          | 4  | 0xC3
            %FF <a:p> <a:o> .             | 1  | 0xFF
            <a:s> <a:p> <a:o> . # é%FF    | 24 | 0xFF
            # %FF                         | 3  | 0xFF
            """)
    void tellsWhereUtf8IsBroken(String line, long column, String value) {
        var bytes = broken(line + "\n<a:s> <a:p> <a:o> .\n");
        var sink = new Taken();
        new QuadParser("a.nq", sink, report).parse(bytes, 0, bytes.length, 7);

        assertEquals(List.of("<a:s> <a:p> <a:o>"), sink.quads);
        assertEquals(1, report.problems().size(), report.problems()::toString);
        var problem = report.problems().getFirst();
        assertEquals(Code.ENCODING, problem.code());
        assertEquals(new Where.Position("a.nq", 7, column), problem.where());
        assertEquals(value, problem.value().orElse(""));
    }

    @Test
    void goesOnWithTheNextLineAndTellsTheSinkNothingOfABadOne() {
        var sink = read("""
                <a:1> <a:p> <a:o> .
                <a:2> <a:p> <a:o>
                <a:3> <a:p> "x .

                <a:1> <a:p> "y"\r
                <a:1> <a:p> <a:o> .\r
                # comment
                <a:5> <a:p> <a:o> <g> .
                <a:1> <a:p> "y" .
                """);

        assertEquals(List.of("<a:1> <a:p> <a:o>", "<a:1> <a:p> <a:o>", "<a:1> <a:p> \"y\""), sink.quads);
        assertEquals(List.of("<a:1>", "<a:p>", "<a:o>", "<a:o>", "\"y\""), sink.asked);
        assertEquals(
                List.of("a.nq:2:18", "a.nq:3:13", "a.nq:5:16", "a.nq:8:19"),
                report.problems().stream().map(Problem::where).map(Where::text).toList());
    }

    @Test
    void endsAStatementAtALoneCarriageReturnButCountsLinesByLineFeeds() {
        var sink = read("<a:1> <a:p> <a:o> .\r<a:2> <a:p> .\r<a:3> <a:p> <a:o> .\n<a:4> .");

        assertEquals(List.of("<a:1> <a:p> <a:o>", "<a:3> <a:p> <a:o>"), sink.quads);
        assertEquals(
                List.of("a.nq:1:33", "a.nq:2:7"),
                report.problems().stream().map(Problem::where).map(Where::text).toList());
    }

    @Test
    void tellsAProblemInOneSentence() {
        read("<a:s> <a:p> <o> .");

        assertEquals(
                "a.nq:1:13 \"<o>\" is a relative IRI, expected one that begins with a scheme such as https:;"
                        + " write the IRI in full [MEENT-D03]",
                report.problems().getFirst().text());
    }

    @Test
    void survivesAnyDamage() {
        var random = new Random(SEED);
        for (var round = 0; round < 20_000; round++) {
            var bytes = utf8(new RandomQuad(random).line() + new RandomQuad(random).line());
            for (var i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) "<>\"\\_:@^. \n\r#\u00ff\u00c3uU".charAt(random.nextInt(17));
            }
            var sink = new Taken();
            var told = new Report(4);
            new QuadParser("a.nq", sink, told).parse(bytes, 0, bytes.length - random.nextInt(10), 1);
            assertTrue(sink.quads.size() <= 5, "seed " + SEED);
        }
    }

    private Taken read(String document) {
        return Taken.read(document, report);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// UTF-8 in which `%FF` is the byte FF.
    private static byte[] broken(String text) {
        var from = utf8(text);
        var to = new byte[from.length];
        var size = 0;
        for (var i = 0; i < from.length; i++) {
            if (from[i] == '%') {
                to[size++] = (byte) Integer.parseInt(new String(from, i + 1, 2, StandardCharsets.US_ASCII), 16);
                i += 2;
            } else {
                to[size++] = from[i];
            }
        }
        return Arrays.copyOf(to, size);
    }
}
