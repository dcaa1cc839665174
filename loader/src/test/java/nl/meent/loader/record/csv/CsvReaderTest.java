package nl.meent.loader.record.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final Dialect STANDARD = Dialect.STANDARD;

    @Test
    void cutsRowsIntoTheColumnsThatAreAskedForWhateverTheirOrder() {
        var table = Table.of("""
                id,name,year
                1,Venus,1980
                2,Serena,1981
                """, "year", "id");

        assertEquals(List.of("1980|1", "1981|2"), table.rows());
    }

    @Test
    void foldsDoubledQuotesAndKeepsDelimitersAndLinesInsideQuotes() {
        var table = Table.of("a,b\n\"Élan \"\"vital\"\"\",\"x, y\nz\"\n\"\",\"\"\"\"\n", "a", "b");

        assertEquals(List.of("Élan \"vital\"|x, y\nz", "|\""), table.rows());
    }

    @Test
    void keepsAQuoteThatIsNotTheFirstCharacterOfItsCell() {
        assertEquals(
                List.of("5\" pipe|C:\\temp"),
                Table.of("a,b\n5\" pipe,C:\\temp\n", "a", "b").rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void endsLinesAsTheFileDoes(String end) {
        var text = String.join(end, "a,b", "1,\"x" + end + "y\"", "2,z");

        assertEquals(List.of("1|x" + end + "y", "2|z"), Table.of(text, "a", "b").rows());
        assertEquals(
                List.of("1|x" + end + "y", "2|z"),
                Table.of(text + end, "a", "b").rows());
    }

    @Test
    void leavesOutLinesWithoutACharacterButNotCellsWithoutOne() {
        assertEquals(List.of("1", "2"), Table.of("a\n\n1\n\n\n2\n\n", "a").rows());
        assertEquals(List.of("|", "1|"), Table.of("a,b\n,\n1,\n", "a", "b").rows());
    }

    @Test
    void keepsACharacterNulAndCellsOfTenMegabytes() {
        var large = "x".repeat(10_000_000);

        assertEquals(
                List.of("a\0b|" + large, "1|2"),
                Table.of("a,b\na\0b,\"" + large + "\"\n1,2", "a", "b").rows());
    }

    @Test
    void givesTheSameWhereverTheFileIsCutIntoPieces() {
        var text = "a,b\r\n\"é\"\"\r\n€\",😀\r\n\"x\",y\r\"\",\"\"\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var whole = Table.of(bytes, STANDARD, "a", "b");

        for (var cut = 1; cut < bytes.length; cut++) {
            assertEquals(whole, Table.of(pieces(bytes, cut), STANDARD, "a", "b"), "cut at " + cut);
        }
        assertEquals(List.of("é\"\r\n€|😀", "x|y", "|"), whole.rows());
    }

    @Test
    void namesTheRowThatHasTooManyOrTooFewCells() {
        var table = Table.of("a,b\n1,2\n3\n4,5,6\n7,8\n", "a");

        assertEquals(List.of("1", "7"), table.rows());
        assertEquals(
                List.of(
                        "a.csv:3:1 has 1 cells, expected 2 as in the header; add the missing cells [MEENT-S06]",
                        "a.csv:4:1 has 3 cells, expected 2 as in the header; put quotes around cells that hold the "
                                + "delimiter [MEENT-S06]"),
                table.problems());
    }

    @Test
    void namesThePlaceWhereAQuoteThatIsNeverClosedBegan() {
        var table = Table.of("a,b\n1,\"x\ny\"\n2,\"é\"\n3,\"open\n4,z\n", "a", "b");

        assertEquals(List.of("1|x\ny", "2|é"), table.rows());
        assertEquals(1, table.problems().size());
        assertTrue(
                table.problems().getFirst().startsWith("a.csv:5:3 \"\"open\\n4,z\\n\" opens a quote that is never"),
                table.problems().toString());
    }

    @Test
    void namesWhatStandsAfterAClosingQuote() {
        var table = Table.of("a,b\n\"x\"y,1\n\"p\",2\n", "a", "b");

        assertEquals(List.of("p|2"), table.rows());
        assertEquals(
                List.of("a.csv:2 row 1 column \"a\" \"y\" stands after a closing quote, expected the next cell; double "
                        + "the quotes that belong to the value [MEENT-S05]"),
                table.problems());
    }

    @Test
    void namesEveryByteThatIsNotUtf8ByItsOffset() {
        var bytes = "a,b\nx,1\ny\u00E9,2\nz,3\n\u00E9,4\n".getBytes(StandardCharsets.ISO_8859_1);

        var table = Table.of(bytes, STANDARD, "a", "b");

        assertEquals(List.of("x|1", "z|3"), table.rows());
        assertEquals(2, table.problems().size());
        assertTrue(
                table.problems()
                        .getFirst()
                        .startsWith(
                                "a.csv (byte 9) \"E9\" is a byte that UTF-8 does not have here, in the row that begins at line 3"),
                table.problems().toString());
        assertTrue(table.problems().get(1).startsWith("a.csv (byte 17) "));
    }

    @Test
    void findsABadByteEvenWhereDoubledQuotesMoveOthers() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("a,b\n\"\"\"\"\"\"\"\",é".getBytes(StandardCharsets.UTF_8));
        out.write(0xFF);
        out.writeBytes("\n".getBytes(StandardCharsets.UTF_8));

        assertTrue(Table.of(out.toByteArray(), STANDARD, "a", "b")
                .problems()
                .getFirst()
                .startsWith("a.csv (byte 15) \"FF\""));
    }

    @Test
    void tellsAColumnThatIsNotThereAtItsLineInTheMapping() {
        var table = Table.of("Name,Birth year\nx,1\n", "name", "Birthyear", "zzzzzz");

        assertEquals(List.of(), table.rows());
        assertEquals(
                "m.ttl:7:1 \"name\" is no column of a.csv, which has Name, Birth year; did you mean \"Name\"? [MEENT-M04]",
                table.problems().getFirst());
        assertTrue(table.problems().get(1).contains("did you mean \"Birth year\"?"));
        assertTrue(table.problems().get(2).contains("name one of these"));
    }

    @Test
    void refusesAColumnThatIsThereTwiceOnlyWhereItIsAskedFor() {
        assertEquals(List.of("2"), Table.of("a,b,a\n1,2,3\n", "b").rows());
        assertEquals(
                List.of("a.csv:1:1 \"a\" names more than one column, and the mapping asks for it; give each column a "
                        + "name of its own [MEENT-S07]"),
                Table.of("a,b,a\n1,2,3\n", "a").problems());
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertEquals(
                List.of("a.csv is empty, expected a header line; add a line of column names [MEENT-S07]"),
                Table.of("", "a").problems());
        assertEquals(new Table(List.of(), List.of()), Table.of("a,b\n", "a"));
    }

    @Test
    void readsTheDialectsOfCsvw() {
        var dialect = new Dialect((byte) ';', '\'', '\\', "#", true, 1, true, true, Set.of("NULL"));
        var table = Table.of("""
                any line
                # a comment
                a ; b
                 1 ; 'it\\'s ; so'
                # another
                NULL; x
                """, dialect, "a", "b");

        assertEquals(List.of("1|it's ; so", "∅|x"), table.rows());
        assertEquals(List.of(), table.problems());
    }

    @Test
    void namesColumnsByTheirPlaceWhereThereIsNoHeader() {
        var dialect = new Dialect((byte) '\t', -1, -1, "", false, 0, false, false, Set.of());

        assertEquals(
                List.of("x|\"y"),
                Table.of("x\t\"y\n", dialect, "_col.1", "_col.2").rows());
        var quoted = new Dialect((byte) ',', '"', -1, "", false, 0, true, false, Set.of());
        assertEquals(
                List.of("a\"b|2", "c|3"),
                Table.of("\"a\"\"b\",2\nc,3\n", quoted, "_col.1", "_col.2").rows());
    }

    @Test
    void refusesADelimiterThatEndsLines() {
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withDelimiter((byte) '\n'));
        assertThrows(IllegalArgumentException.class, () -> STANDARD.withDelimiter((byte) '"'));
    }

    @Test
    void stopsAtACellThatDrawsTheWholeFileIn() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] to, int from, int size) {
                for (var i = from; i < from + size; i++) {
                    to[i] = given++ < 2 ? (byte) "a\n".charAt((int) given - 1) : given == 3 ? (byte) '"' : (byte) 'x';
                }
                return size;
            }
        };

        var table = Table.of(endless, STANDARD, "a");

        assertEquals(List.of(), table.rows());
        assertTrue(
                table.problems().getFirst().contains("stands in a row of more than 32 MiB"),
                table.problems().toString());
        assertTrue(table.problems().getFirst().startsWith("a.csv:2:1 "));
    }

    @Test
    void tellsAFileThatBreaksOffWhileItIsRead() {
        var broken = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public int read(byte[] to, int from, int size) throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        var failure = assertThrows(MeentException.class, () -> Table.of(broken, STANDARD, "a"));
        assertEquals(Code.SOURCE_UNREADABLE, failure.problem().code());
    }

    private static InputStream pieces(byte[] bytes, int cut) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] to, int from, int size) throws IOException {
                return super.read(to, from, Math.min(size, cut));
            }
        };
    }
}
