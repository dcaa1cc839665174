package nl.meent.loader.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictUtf8Test {

    private static final long SEED = Long.getLong("meent.seed", 25);

    /// Bytes at which the rules of RFC 3629 change.
    private static final byte[] BORDERS =
            HexFormat.of().parseHex("00417F80818F909FA0BFC0C1C2C3DFE0E1ECEDEEEFF0F1F3F4F5F8FF");

    @ParameterizedTest
    @CsvSource({
        "'',-1",
        "41,-1",
        "C3AB,-1",
        "E282AC,-1",
        "F09F9880,-1",
        "41C3,1",
        "41C341,1",
        "E28241,0",
        "C080,0",
        "E09F80,0",
        "EDA080,0",
        "ED9FBF,-1",
        "F08F8080,0",
        "F48FBFBF,-1",
        "F4908080,0",
        "F5808080,0",
        "F09F98,0",
        "F09F9841,0",
        "4141414141414141FF,8",
        "41414141414141C3AB41FF,10",
    })
    void findsTheFirstFault(String hex, int expected) {
        var bytes = HexFormat.of().parseHex(hex);

        assertEquals(expected, StrictUtf8.firstFault(bytes, 0, bytes.length));
    }

    @Test
    void looksAtItsOwnPartOfTheArrayOnly() {
        var bytes = HexFormat.of().parseHex("FF41C3AB41FF");

        assertEquals(-1, StrictUtf8.firstFault(bytes, 1, 5));
        assertEquals(2, StrictUtf8.firstFault(bytes, 1, 3));
    }

    @Test
    void agreesWithJavaOnEveryBorderOfTwoAndThreeBytes() {
        var decoder = decoder();
        for (var first : BORDERS) {
            for (var second : BORDERS) {
                assertAgrees(decoder, first, second);
                for (var third : BORDERS) {
                    assertAgrees(decoder, first, second, third);
                    assertAgrees(decoder, first, second, third, (byte) 0x80);
                }
            }
        }
    }

    @Test
    void agreesWithJavaOnRandomBytes() {
        var random = new Random(SEED);
        var decoder = decoder();
        for (var round = 0; round < 100_000; round++) {
            assertAgrees(decoder, bytes(random));
        }
    }

    @Test
    void passesThroughWhateverTheReadsAre() throws IOException {
        var bytes = "aé€😀".repeat(20).getBytes(StandardCharsets.UTF_8);
        for (var size = 1; size <= bytes.length; size++) {
            assertArrayEquals(bytes, readInBlocks(bytes, size));
        }
    }

    @Test
    void tellsTheSameFaultWhateverTheReadsAre() {
        var random = new Random(SEED);
        for (var round = 0; round < 20_000; round++) {
            var bytes = bytes(random);
            var fault = StrictUtf8.firstFault(bytes, 0, bytes.length);
            if (fault >= 0) {
                var size = 1 + random.nextInt(bytes.length);
                assertEquals(
                        fault,
                        faultInBlocks(bytes, size),
                        "seed " + SEED + " " + HexFormat.of().formatHex(bytes));
            }
        }
    }

    @Test
    void saysWhichByteIsNoUtf8() {
        var bytes = "naam\nCaf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        var stream = StrictUtf8.checked(new ByteArrayInputStream(bytes), "a.csv");

        assertEquals(
                "a.csv (byte 8) \"0xE9\" is no UTF-8 here, expected a character of UTF-8;"
                        + " save the file as UTF-8, or name its encoding in the mapping [MEENT-S03]",
                assertThrows(MeentException.class, stream::readAllBytes).getMessage());
    }

    @Test
    void checksWhatIsReadByteByByteAndWhatIsSkipped() throws IOException {
        var bytes = "é€x".getBytes(StandardCharsets.UTF_8);
        try (var stream = StrictUtf8.checked(new ByteArrayInputStream(bytes), "a.csv")) {
            assertEquals(0xC3, stream.read());
            assertEquals(4, stream.skip(4));
            assertEquals(false, stream.markSupported());
            assertEquals('x', stream.read());
            assertEquals(-1, stream.read());
        }
    }

    @Test
    void measuresItsSpeedWhenAsked() {
        assumeTrue(Boolean.getBoolean("meent.measure"), "-Dmeent.measure=true measures");
        measure("ASCII", "id,naam,omschrijving\n".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
        measure(
                "Dutch",
                "De coördinatie van de één na beste reünie in Curaçao; zie ook ’s lands wetten.\n"
                        .repeat(800_000)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void measure(String what, byte[] bytes) {
        var best = Long.MAX_VALUE;
        for (var round = 0; round < 40; round++) {
            var start = System.nanoTime();
            assertEquals(-1, StrictUtf8.firstFault(bytes, 0, bytes.length));
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("%s %.2f GB/s%n", what, bytes.length / (double) best);
    }

    private static byte[] bytes(Random random) {
        var bytes = new ByteArrayOutputStream();
        for (var part = random.nextInt(8); part >= 0; part--) {
            switch (random.nextInt(4)) {
                case 0 -> bytes.write(BORDERS[random.nextInt(BORDERS.length)]);
                case 1 ->
                    bytes.writeBytes("meent meent".substring(random.nextInt(11)).getBytes(StandardCharsets.UTF_8));
                default -> {
                    var point = random.nextInt(1 << (7 + random.nextInt(14)));
                    var sign = Character.toString(point % 0x110000);
                    bytes.writeBytes(sign.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    }

    private static void assertAgrees(CharsetDecoder decoder, byte... bytes) {
        var in = ByteBuffer.wrap(bytes);
        var isFault = decoder.reset()
                .decode(in, CharBuffer.allocate(bytes.length), true)
                .isError();
        var expected = isFault ? in.position() : -1;

        assertEquals(
                expected,
                StrictUtf8.firstFault(bytes, 0, bytes.length),
                () -> "seed " + SEED + " " + HexFormat.of().formatHex(bytes));
    }

    private static long faultInBlocks(byte[] bytes, int size) {
        var problem = assertThrows(MeentException.class, () -> readInBlocks(bytes, size))
                .problem();
        return ((Where.Offset) problem.where()).offset();
    }

    private static byte[] readInBlocks(byte[] bytes, int size) throws IOException {
        var slow = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(length, size));
            }
        };
        try (var stream = StrictUtf8.checked(slow, "a.csv")) {
            return stream.readAllBytes();
        }
    }
}
