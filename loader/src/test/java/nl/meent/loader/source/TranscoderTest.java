package nl.meent.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"81", "8D", "8F", "90", "9D"})
    void refusesTheOpenBytesOfWindows1252(String hex) {
        assertEquals(
                "a.csv (byte 2) \"0x%s\" is not in this place of windows-1252, expected one of its characters;"
                                .formatted(hex)
                        + " correct the encoding in the mapping, or save the file as UTF-8 [MEENT-S03]",
                refused("windows-1252", "6161" + hex).text());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16BE,00610062D800,4",
        "UTF-16BE,0061D8000062,2",
        "UTF-16LE,610062,2",
        "UTF-16LE,00DC6100,0",
        "UTF-32BE,0000006100110000,4",
        "US-ASCII,6161E9,2",
        "Shift_JIS,61FF,1",
    })
    void tellsTheByteOfAFault(String charset, String hex, long offset) {
        assertEquals(new Where.Offset("a.csv", offset), refused(charset, hex).where());
    }

    @Test
    void refusesHalfAPairThatADecoderLetsThrough() {
        assertEquals(
                Code.ENCODING, refused("UTF-32BE", "000000610000D80000000062").code());
    }

    @Test
    void countsBytesOverManyBlocks() {
        var hex = "61".repeat(200_001) + "81" + "61".repeat(10);

        assertEquals(
                new Where.Offset("a.csv", 200_001), refused("windows-1252", hex).where());
    }

    @ParameterizedTest
    @ValueSource(ints = {65_533, 65_534, 65_535, 65_536, 65_537})
    void keepsPairsWholeWhereBlocksMeet(int before) throws IOException {
        var text = "a".repeat(before) + "😀".repeat(70_000) + "é";
        for (var charset : new String[] {"UTF-16LE", "UTF-16", "UTF-32", "GB18030"}) {
            assertEquals(text, transcoded(charset, text.getBytes(Charset.forName(charset))), charset);
        }
    }

    @Test
    void writesWhatAStatefulDecoderHoldsBack() throws IOException {
        var text = "日本語".repeat(1000);

        assertEquals(text, transcoded("ISO-2022-JP", text.getBytes(Charset.forName("ISO-2022-JP"))));
    }

    @Test
    void readsByteByByte() throws IOException {
        try (var stream = stream("ISO-8859-1", new byte[] {(byte) 0xE9})) {
            assertEquals(0xC3, stream.read());
            assertEquals(0xA9, stream.read());
            assertEquals(-1, stream.read());
        }
    }

    private static Problem refused(String charset, String hex) {
        return assertThrows(
                        MeentException.class,
                        () -> transcoded(charset, HexFormat.of().parseHex(hex)))
                .problem();
    }

    private static String transcoded(String charset, byte[] bytes) throws IOException {
        try (var stream = stream(charset, bytes)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Transcoder stream(String charset, byte[] bytes) {
        return new Transcoder("a.csv", new ByteArrayInputStream(bytes), Charset.forName(charset));
    }
}
