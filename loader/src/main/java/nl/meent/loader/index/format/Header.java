package nl.meent.loader.index.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// The first 64 bytes of a column, and the shape of the rest of its file: data, then a CRC-32C for each block of it.
///
/// @param number which part it is
/// @param width bytes per value: 1, 2, 4 or 8; unsigned, little-endian
/// @param count how many values
record Header(int number, int width, long count) {

    static final int BYTES = 64;
    static final int VERSION = 1;

    /// A block is read and checked as a whole: small enough to check in microseconds, large enough for a short table.
    static final int BLOCK_SHIFT = 16;

    private static final int STEP = 1 << 13;
    private static final String MAGIC = "MEENTIDX";
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    long dataBytes() {
        return count * width;
    }

    long tableAt() {
        return BYTES + dataBytes();
    }

    /// Whether a file of so many bytes can have this shape.
    boolean fits(long bytes) {
        var known = width == 1 || width == 2 || width == 4 || width == 8;
        return known && count >= 0 && count <= bytes / width && fileBytes() == bytes;
    }

    int blocks() {
        return Math.toIntExact((dataBytes() + (1L << BLOCK_SHIFT) - 1) >>> BLOCK_SHIFT);
    }

    long fileBytes() {
        return tableAt() + (long) blocks() * Integer.BYTES;
    }

    void write(MemorySegment file) {
        MemorySegment.copy(MemorySegment.ofArray(MAGIC.getBytes(US_ASCII)), 0, file, 0, MAGIC.length());
        file.set(INT, 8, VERSION);
        file.set(INT, 12, number);
        file.set(INT, 16, width);
        file.set(INT, 20, BLOCK_SHIFT);
        file.set(LONG, 24, count);
    }

    /// What the bytes say; of another file or version, a header that fits no file.
    static Header read(MemorySegment file) {
        var magic = new String(file.asSlice(0, MAGIC.length()).toArray(ValueLayout.JAVA_BYTE), US_ASCII);
        var ours = magic.equals(MAGIC) && file.get(INT, 8) == VERSION && file.get(INT, 20) == BLOCK_SHIFT;
        return new Header(ours ? file.get(INT, 12) : 0, file.get(INT, 16), file.get(LONG, 24));
    }

    /// The checksum of one block of the data.
    int checksum(MemorySegment file, int block) {
        var from = (long) block << BLOCK_SHIFT;
        return checksum(file, BYTES + from, Math.min(dataBytes() - from, 1L << BLOCK_SHIFT));
    }

    /// The checksum of all that is not data: the header and the table.
    int checksumOfFrame(MemorySegment file) {
        var crc = new CRC32C();
        crc.update(file.asSlice(0, BYTES).asByteBuffer());
        crc.update(file.asSlice(tableAt(), fileBytes() - tableAt()).asByteBuffer());
        return (int) crc.getValue();
    }

    /// The checksum that the table has for a block.
    int stored(MemorySegment file, int block) {
        return file.get(INT, tableAt() + (long) block * Integer.BYTES);
    }

    /// Fills the table.
    void seal(MemorySegment file) {
        for (int block = 0; block < blocks(); block++) {
            file.set(INT, tableAt() + (long) block * Integer.BYTES, checksum(file, block));
        }
    }

    /// By way of the heap: a buffer on the file itself would keep it from being closed meanwhile.
    private static int checksum(MemorySegment file, long from, long size) {
        var crc = new CRC32C();
        var bytes = new byte[(int) Math.min(size, STEP)];
        for (long at = 0; at < size; at += bytes.length) {
            var step = (int) Math.min(size - at, bytes.length);
            MemorySegment.copy(file, ValueLayout.JAVA_BYTE, from + at, bytes, 0, step);
            crc.update(bytes, 0, step);
        }
        return (int) crc.getValue();
    }
}
