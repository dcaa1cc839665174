package nl.meent.loader.index.format;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.Callable;

/// Writes one column through memory, at any place and in any order. For one thread at a time.
///
/// [#finishing] gives it its checksums and brings it to the disk; what is not finished is no column.
public final class ColumnWriter implements AutoCloseable {

    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int DIGEST_STEP = 1 << 20;

    private final Part part;
    private final int width;
    private final Arena arena = Arena.ofShared();
    private final FileChannel channel;
    private final MemorySegment file;
    private long next;
    private boolean handedOver;

    /// A column with room for at most so many values.
    public ColumnWriter(Path folder, Part part, int width, long most) throws IOException {
        this.part = part;
        this.width = width;
        channel = FileChannel.open(
                folder.resolve(part.file()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        file = channel.map(
                FileChannel.MapMode.READ_WRITE, 0, new Header(part.number(), width, most).fileBytes(), arena);
    }

    /// The fewest bytes that hold every number below a limit.
    public static int widthBelow(long limit) {
        if (limit <= 1L << Byte.SIZE) {
            return 1;
        }
        return limit <= 1L << Short.SIZE ? 2 : 4;
    }

    /// Sets the value at a place; the column ends after the furthest that was set or added.
    public void set(long place, long value) {
        switch (width) {
            case 1 -> file.set(BYTE, Header.BYTES + place, (byte) value);
            case 2 -> file.set(SHORT, Header.BYTES + (place << 1), (short) value);
            case 4 -> file.set(INT, Header.BYTES + (place << 2), (int) value);
            default -> file.set(LONG, Header.BYTES + (place << 3), value);
        }
        next = Math.max(next, place + 1);
    }

    /// Adds a value at the end.
    public void add(long value) {
        set(next, value);
    }

    /// Adds values of width 1 at the end.
    public void add(byte[] values, int from, int size) {
        MemorySegment.copy(values, from, file, BYTE, Header.BYTES + next, size);
        next += size;
    }

    /// A value that was set.
    public int get(long place) {
        return switch (width) {
            case 1 -> file.get(BYTE, Header.BYTES + place) & 0xFF;
            case 2 -> file.get(SHORT, Header.BYTES + (place << 1)) & 0xFFFF;
            default -> file.get(INT, Header.BYTES + (place << 2));
        };
    }

    /// How many values there are.
    public long count() {
        return next;
    }

    /// Ends the writing: what writes header and checksums, cuts the file to its size and waits until the disk has it.
    /// Whoever takes it may run it in another thread, and from now on [#close] does nothing.
    public Callable<Manifest.Entry> finishing() {
        handedOver = true;
        return this::finish;
    }

    private Manifest.Entry finish() throws IOException {
        try {
            var header = new Header(part.number(), width, next);
            header.write(file);
            header.seal(file);
            return new Manifest.Entry(
                    header.fileBytes(), digest(header), HexFormat.of().toHexDigits(header.checksumOfFrame(file)));
        } finally {
            release();
        }
    }

    private String digest(Header header) {
        var digest = Manifest.sha256();
        for (long at = 0; at < header.fileBytes(); at += DIGEST_STEP) {
            digest.update(file.asSlice(at, Math.min(DIGEST_STEP, header.fileBytes() - at))
                    .asByteBuffer());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (!handedOver) {
            release();
        }
    }

    private void release() throws IOException {
        if (arena.scope().isAlive()) {
            arena.close();
            channel.truncate(new Header(part.number(), width, next).fileBytes());
            channel.force(true);
            channel.close();
        }
    }
}
