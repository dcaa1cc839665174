package nl.meent.loader.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

    private static final String TEXT = "id,naam\n1,Suïcidepreventie € 日本 😀\n".repeat(20);
    private static final byte[] UTF_8 = TEXT.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void unpacks(Compression compression) throws IOException {
        assertEquals(TEXT, text(read(compression, Packed.of(compression, Map.of("a.csv", UTF_8)))));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TARGZ", "TARXZ"})
    void looksPastFolders(Compression compression) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("in/", new byte[0]);
        files.put("in/" + "long/".repeat(40) + "a.csv", UTF_8);

        assertEquals(TEXT, text(read(compression, Packed.of(compression, files))));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TARGZ", "TARXZ"})
    void refusesASecondFileAndNamesBoth(Compression compression) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("../../a.csv", UTF_8);
        files.put("b.csv", UTF_8);
        var problem = refused(compression, Packed.of(compression, files));

        assertEquals(
                "a.csv holds more than one file (\"../../a.csv\", \"b.csv\"), expected exactly one;"
                        + " pack the one file that is meant on its own [MEENT-S04]",
                problem.text());
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TARGZ", "TARXZ"})
    void refusesAnArchiveWithoutAFile(Compression compression) throws IOException {
        var problem = refused(compression, Packed.of(compression, Map.of("in/", new byte[0])));

        assertEquals("holds no file, expected exactly one", problem.message());
    }

    @Test
    void followsNoLinkInATar() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(packed), "UTF-8")) {
            var link = new TarArchiveEntry("a.csv", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/hostname");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertEquals(
                "holds no file, expected exactly one",
                refused(Compression.TARGZ, packed.toByteArray()).message());
    }

    @Test
    void refusesEndlessNamesInATar() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(packed), "UTF-8")) {
            var name = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
            name.setSize(3 << 20);
            tar.putArchiveEntry(name);
            tar.write("a".repeat(3 << 20).getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }

        assertEquals(
                "holds a header of more than 1 MiB, expected the name of a file",
                refused(Compression.TARGZ, packed.toByteArray()).message());
    }

    @Test
    void readsEveryMemberOfAGzip() throws IOException {
        var two = join(Packed.gzip(UTF_8), Packed.gzip(UTF_8));

        assertEquals(TEXT + TEXT, text(read(Compression.GZIP, two)));
    }

    @Test
    void tellsWhatIsPackedAndNotSaidToBe() throws IOException {
        var gzip = refused(Compression.NONE, Packed.gzip(UTF_8));
        var spreadsheet = refused(Compression.NONE, Packed.of(Compression.ZIP, Map.of("sheet.xml", UTF_8)));

        assertTrue(gzip.text().contains("is packed with gzip, expected text; say so in the mapping"), gzip::text);
        assertTrue(spreadsheet.text().contains("is a zip archive, which a spreadsheet is too"), spreadsheet::text);
    }

    @Test
    void tellsADamagedSecondMember() throws IOException {
        var two = join(Packed.gzip(UTF_8), "no gzip at all, though long enough".getBytes(StandardCharsets.UTF_8));

        assertEquals(Code.COMPRESSION, refused(Compression.GZIP, two).code());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void givesAProblemOrTheRightContentWhereverABitIsTurned(Compression compression) throws IOException {
        var packed = Packed.of(compression, Map.of("a.csv", UTF_8));
        for (var at = 0; at < packed.length; at += 7) {
            var damaged = packed.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            assertProblemOrContent(compression, damaged);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void givesAProblemOrTheRightContentWhereverItIsCutOff(Compression compression) throws IOException {
        var packed = Packed.of(compression, Map.of("a.csv", UTF_8));
        for (var end = 0; end < packed.length; end += 7) {
            assertProblemOrContent(compression, Arrays.copyOf(packed, end));
        }
    }

    @Test
    void givesAProblemWhereverTheTarItselfIsDamaged() throws IOException {
        var tar = Packed.tar(Map.of("in/" + "a".repeat(200), UTF_8));
        for (var at = 0; at < 2048; at += 3) {
            var damaged = tar.clone();
            damaged[at] ^= (byte) 0x85;
            assertNoOtherException(Compression.TARGZ, Packed.gzip(damaged));
        }
    }

    @Test
    void saysWhereAGzipIsCutOff() throws IOException {
        var packed = Packed.gzip(UTF_8);

        assertEquals(
                "a.csv (byte 40) is cut off at or before this byte of the packed file, expected a whole archive;"
                        + " fetch the file again, or correct rml:compression [MEENT-S04]",
                refused(Compression.GZIP, Arrays.copyOf(packed, 40)).text());
    }

    @Test
    void refusesABombOfOneGibibyte() throws IOException {
        var packed = new ByteArrayOutputStream();
        var member = Packed.gzip(new byte[64 << 20]);
        for (var count = 0; count < 16; count++) {
            packed.writeBytes(member);
        }
        var problem = refused(Compression.GZIP, packed.toByteArray());

        assertTrue(problem.message().startsWith("unpacks to more than is allowed: 67"), problem.text());
    }

    @Test
    void letsALargeFileOfZerosBelowTheLimitThrough() throws IOException {
        var zeros = new byte[60 << 20];

        assertEquals(zeros.length, read(Compression.GZIP, Packed.gzip(zeros)).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "GB18030", "x-UTF-16LE-BOM"})
    void bringsEveryUnicodeEncodingToUtf8(String charset) throws IOException {
        assertEquals(TEXT, text(read(Compression.NONE, TEXT.getBytes(Charset.forName(charset)), charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850"})
    void bringsEveryWesternEncodingToUtf8(String charset) throws IOException {
        var text = "één ïdee ß\r\n".repeat(10_000);

        assertEquals(text, text(read(Compression.NONE, text.getBytes(Charset.forName(charset)), charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void takesTheMarkOff(String charset) throws IOException {
        assertEquals(TEXT, text(read(Compression.NONE, ("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), charset)));
    }

    @Test
    void readsUtf16AsItsMarkSays() throws IOException {
        var bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertEquals(TEXT, text(read(Compression.NONE, bytes, "UTF-16")));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "a,a", "ab,ab", "\uFEFF,''", "\uFEFFa,a"})
    void readsTheShortestFiles(String content, String expected) throws IOException {
        assertEquals(expected, text(read(Compression.NONE, content.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void unpacksBeforeItDecodes() throws IOException {
        var packed = Packed.gzip(TEXT.getBytes(StandardCharsets.UTF_16LE));

        assertEquals(TEXT, text(read(Compression.GZIP, packed, "UTF-16LE")));
    }

    @Test
    void tellsAMissingFile() {
        assertEquals(
                "x.csv does not exist; check the path [MEENT-S01]",
                refused("x.csv").text());
    }

    @Test
    void tellsAFolderAndAPathThroughAFile() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("a.csv"), "");

        assertEquals(
                "in is a folder, expected a file; check that it is a file and that you may read it [MEENT-S02]",
                refused("in").text());
        assertEquals(Code.SOURCE_UNREADABLE, refused("a.csv/b.csv").code());
    }

    @ParameterizedTest
    @CsvSource({"none,NONE", "gzip,GZIP", "zip,ZIP", "targz,TARGZ", "targzip,TARGZ", "tarxz,TARXZ"})
    void knowsTheNamesOfRml(String name, Compression compression) {
        assertEquals(Optional.of(compression), Compression.of(name));
        assertEquals(Optional.empty(), Compression.of(name.toUpperCase(Locale.ROOT)));
    }

    private void assertProblemOrContent(Compression compression, byte[] packed) throws IOException {
        try {
            assertArrayEquals(UTF_8, read(compression, packed));
        } catch (MeentException e) {
            assertEquals(Code.COMPRESSION, e.problem().code());
        }
    }

    private void assertNoOtherException(Compression compression, byte[] packed) throws IOException {
        try {
            read(compression, packed);
        } catch (MeentException e) {
            assertEquals(Code.COMPRESSION, e.problem().code());
        }
    }

    private Problem refused(Compression compression, byte[] content) {
        return assertThrows(MeentException.class, () -> read(compression, content))
                .problem();
    }

    private Problem refused(String name) {
        var file = new SourceFile(name, folder.resolve(name), Compression.NONE, StandardCharsets.UTF_8);
        return assertThrows(MeentException.class, () -> file.open().close()).problem();
    }

    private byte[] read(Compression compression, byte[] content) throws IOException {
        return read(compression, content, "UTF-8");
    }

    private byte[] read(Compression compression, byte[] content, String charset) throws IOException {
        var path = Files.write(folder.resolve("a.csv"), content);
        try (var in = new SourceFile("a.csv", path, compression, Charset.forName(charset)).open()) {
            return in.readAllBytes();
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
