package nl.meent.loader.index.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// A column of an open index. Values are unsigned; places count from 0.
///
/// Each block is held against its checksum when it is first read, so that damage ends a query instead of changing its
/// answer: a [MeentException] names the file and the byte. Any number of threads may read.
public final class Column {

    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String name;
    private final MemorySegment file;
    private final Header header;
    private final int width;
    private final long count;
    /// 1 for each block that was checked. Threads that race here check a block twice, to the same end.
    private final byte[] checked;

    Column(String name, MemorySegment file, Header header) {
        this.name = name;
        this.file = file;
        this.header = header;
        this.width = header.width();
        this.count = header.count();
        this.checked = new byte[header.blocks()];
    }

    /// How many values.
    public long count() {
        return count;
    }

    /// A value of a column of any width but 8.
    public int get(long place) {
        return switch (width) {
            case 1 -> file.get(BYTE, at(place)) & 0xFF;
            case 2 -> file.get(SHORT, at(place << 1)) & 0xFFFF;
            default -> file.get(INT, at(place << 2));
        };
    }

    /// A value of a column of width 4.
    public int getInt(long place) {
        return file.get(INT, at(place << 2));
    }

    /// A value of a column of width 8.
    public long getLong(long place) {
        return file.get(LONG, at(place << 3));
    }

    /// Copies values of a column of width 1.
    public void copy(long from, byte[] to, int at, int size) {
        var last = from + size - 1;
        for (long block = from >>> Header.BLOCK_SHIFT; block <= last >>> Header.BLOCK_SHIFT; block++) {
            at(block << Header.BLOCK_SHIFT);
        }
        MemorySegment.copy(file, BYTE, Header.BYTES + from, to, at, size);
    }

    /// The first difference between values of a column of width 1 and some bytes, as [java.util.Arrays#compareUnsigned]
    /// tells it.
    public int compare(long from, int size, byte[] bytes, int start, int end) {
        var last = from + size - 1;
        for (long block = from >>> Header.BLOCK_SHIFT; block <= last >>> Header.BLOCK_SHIFT; block++) {
            at(block << Header.BLOCK_SHIFT);
        }
        var common = Math.min(size, end - start);
        for (int i = 0; i < common; i++) {
            var difference = (file.get(BYTE, Header.BYTES + from + i) & 0xFF) - (bytes[start + i] & 0xFF);
            if (difference != 0) {
                return difference;
            }
        }
        return size - (end - start);
    }

    /// Holds every block against its checksum, and tells those that differ.
    public void check(java.util.function.LongConsumer damaged) {
        for (int block = 0; block < checked.length; block++) {
            if (header.checksum(file, block) == header.stored(file, block)) {
                checked[block] = 1;
            } else {
                damaged.accept(Header.BYTES + ((long) block << Header.BLOCK_SHIFT));
            }
        }
    }

    private long at(long offset) {
        var block = (int) (offset >>> Header.BLOCK_SHIFT);
        if (checked[block] == 0) {
            check(block);
        }
        return Header.BYTES + offset;
    }

    private void check(int block) {
        if (header.checksum(file, block) != header.stored(file, block)) {
            throw new MeentException(damage(name, Header.BYTES + ((long) block << Header.BLOCK_SHIFT)));
        }
        checked[block] = 1;
    }

    /// The problem of a block that is not as it was written.
    public static Problem damage(String file, long offset) {
        return Problem.violation(
                Code.INDEX,
                new Where.Offset(file, offset),
                "is damaged: the block that begins here is not as it was written",
                "build the index again from the graph files, and look after the disk");
    }
}
