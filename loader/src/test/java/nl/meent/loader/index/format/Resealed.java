package nl.meent.loader.index.format;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Makes an index wrong whose checksums are all right: what a wrong builder would have written.
public final class Resealed {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Resealed() {}

    /// Changes the values of a column.
    public static void change(Path folder, Part part, UnaryOperator<long[]> change) throws IOException {
        var file = folder.resolve(part.file());
        var before = MemorySegment.ofArray(Files.readAllBytes(file));
        var header = Header.read(before);
        var values = new long[Math.toIntExact(header.count())];
        for (int place = 0; place < values.length; place++) {
            values[place] = get(before, header.width(), place);
        }
        var changed = change.apply(values);
        var sealed = seal(new Header(part.number(), header.width(), changed.length), changed);
        Files.write(file, sealed);
        var manifest = IndexFiles.manifest(folder);
        var files = new EnumMap<>(manifest.files());
        files.put(part, entry(sealed));
        write(folder, new Manifest(manifest.figures(), files));
    }

    /// Changes one value of a column.
    public static void set(Path folder, Part part, int place, long value) throws IOException {
        change(folder, part, values -> {
            values[place] = value;
            return values;
        });
    }

    /// Changes what the manifest counts.
    public static void figures(Path folder, UnaryOperator<Map<String, Long>> change) throws IOException {
        var manifest = IndexFiles.manifest(folder);
        write(folder, new Manifest(change.apply(new LinkedHashMap<>(manifest.figures())), manifest.files()));
    }

    private static void write(Path folder, Manifest manifest) throws IOException {
        Files.writeString(folder.resolve(Manifest.FILE), manifest.text(), StandardCharsets.US_ASCII);
    }

    private static byte[] seal(Header header, long[] values) {
        var bytes = new byte[Math.toIntExact(header.fileBytes())];
        var file = MemorySegment.ofArray(bytes);
        header.write(file);
        for (int place = 0; place < values.length; place++) {
            set(file, header.width(), place, values[place]);
        }
        header.seal(file);
        return bytes;
    }

    private static Manifest.Entry entry(byte[] bytes) {
        var file = MemorySegment.ofArray(bytes);
        return new Manifest.Entry(
                bytes.length,
                HexFormat.of().formatHex(Manifest.sha256().digest(bytes)),
                HexFormat.of().toHexDigits(Header.read(file).checksumOfFrame(file)));
    }

    private static long get(MemorySegment file, int width, long place) {
        var at = Header.BYTES + (place * width);
        return switch (width) {
            case 1 -> file.get(ValueLayout.JAVA_BYTE, at) & 0xFFL;
            case 2 -> file.get(SHORT, at) & 0xFFFFL;
            case 4 -> file.get(INT, at) & 0xFFFFFFFFL;
            default -> file.get(LONG, at);
        };
    }

    private static void set(MemorySegment file, int width, long place, long value) {
        var at = Header.BYTES + (place * width);
        switch (width) {
            case 1 -> file.set(ValueLayout.JAVA_BYTE, at, (byte) value);
            case 2 -> file.set(SHORT, at, (short) value);
            case 4 -> file.set(INT, at, (int) value);
            default -> file.set(LONG, at, value);
        }
    }
}
