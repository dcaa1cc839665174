package nl.meent.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    @ParameterizedTest
    @CsvSource({
        "'',UTF-8",
        "6964,UTF-8",
        "EFBBBF6964,UTF-8",
        "FFFE69006400,UTF-16LE",
        "FFFE,UTF-16LE",
        "FF,windows-1252",
        "FEFF00690064,UTF-16BE",
        "636166C3A9,UTF-8",
        "636166E9,windows-1252",
        "636166E980,windows-1252",
        "80E9,windows-1252",
        "81E9,UTF-8",
        "00E9,UTF-8",
    })
    void sniffs(String hex, String charset) {
        assertEquals(charset, Encodings.sniff(HexFormat.of().parseHex(hex)).name());
    }

    @Test
    void forgivesAHeadThatEndsInsideACharacter() {
        var head = new byte[Encodings.HEAD];
        Arrays.fill(head, (byte) 'a');
        head[head.length - 1] = (byte) 0xC3;

        assertEquals(StandardCharsets.UTF_8, Encodings.sniff(head));
    }
}
