package nl.meent.loader.plan;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// Values by key, for joins: added by one thread, then found by any number of threads, in the order in which they
/// were added.
///
/// Small ones lie on the heap; beyond [#ON_HEAP] bytes entries and buckets go to a temporary file that is mapped,
/// so that the heap stays bounded whatever the size. Each bucket holds the address of the last entry whose key has
/// its hash; each entry the address of the one before.
final class JoinIndex implements AutoCloseable {

    /// Bytes that may lie on the heap.
    static final long ON_HEAP = 16L << 20;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final int HEAD = 16;

    /// Told each value that is found.
    interface Found {
        void value(MemorySegment entries, long from, int size);
    }

    private final Arena arena = Arena.ofShared();
    private final List<Path> files = new ArrayList<>();
    private final long onHeap;
    private MemorySegment entries;
    private MemorySegment buckets;
    private long used = 8;
    private long count;

    JoinIndex() {
        this(ON_HEAP);
    }

    JoinIndex(long onHeap) {
        this.onHeap = onHeap;
        entries = heap(1 << 16);
        buckets = heap(8 << 10);
    }

    /// Adds a value to a key.
    void add(byte[] key, int keyFrom, int keySize, byte[] value, int valueFrom, int valueSize) {
        var size = HEAD + (long) keySize + valueSize;
        if (used + size > entries.byteSize()) {
            entries = grown(entries, Math.max(used + size, entries.byteSize() * 2));
        }
        if (count * 2 > buckets.byteSize() / 8) {
            spread();
        }
        var bucket = bucket(hash(key, keyFrom, keySize));
        entries.set(LONG, used, buckets.get(LONG, bucket));
        entries.set(INT, used + 8, keySize);
        entries.set(INT, used + 12, valueSize);
        MemorySegment.copy(key, keyFrom, entries, BYTE, used + HEAD, keySize);
        MemorySegment.copy(value, valueFrom, entries, BYTE, used + HEAD + keySize, valueSize);
        buckets.set(LONG, bucket, used);
        used += size;
        count++;
    }

    /// Finds the values of a key.
    void find(byte[] key, int from, int size, Found found) {
        var at = new long[8];
        var matches = 0;
        for (var entry = buckets.get(LONG, bucket(hash(key, from, size)));
                entry != 0;
                entry = entries.get(LONG, entry)) {
            if (isKey(entry, key, from, size)) {
                if (matches == at.length) {
                    at = java.util.Arrays.copyOf(at, matches * 2);
                }
                at[matches++] = entry;
            }
        }
        for (var i = matches - 1; i >= 0; i--) {
            found.value(entries, at[i] + HEAD + size, entries.get(INT, at[i] + 12));
        }
    }

    /// How many values were added.
    long count() {
        return count;
    }

    /// Whether the heap was not enough.
    boolean isSpilled() {
        return !files.isEmpty();
    }

    @Override
    public void close() {
        arena.close();
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw failure(file, e);
            }
        }
    }

    private boolean isKey(long entry, byte[] key, int from, int size) {
        if (entries.get(INT, entry + 8) != size) {
            return false;
        }
        for (var i = 0; i < size; i++) {
            if (entries.get(BYTE, entry + HEAD + i) != key[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static long hash(byte[] key, int from, int size) {
        var hash = 0xcbf29ce484222325L;
        for (var i = from; i < from + size; i++) {
            hash = (hash ^ key[i]) * 0x100000001b3L;
        }
        return hash ^ hash >>> 32;
    }

    private long bucket(long hash) {
        return (hash & (buckets.byteSize() / 8 - 1)) * 8;
    }

    /// Doubles the buckets and puts every entry into its new one, in the order in which they came.
    private void spread() {
        var size = buckets.byteSize() * 4;
        buckets = size > onHeap ? file(size) : heap(size);
        for (long at = 8; at < used; ) {
            var keySize = entries.get(INT, at + 8);
            var key = entries.asSlice(at + HEAD, keySize).toArray(BYTE);
            var bucket = bucket(hash(key, 0, keySize));
            entries.set(LONG, at, buckets.get(LONG, bucket));
            buckets.set(LONG, bucket, at);
            at += HEAD + (long) keySize + entries.get(INT, at + 12);
        }
    }

    private MemorySegment grown(MemorySegment old, long size) {
        var next = size > onHeap ? file(size) : heap(size);
        MemorySegment.copy(old, 0, next, 0, used);
        return next;
    }

    private static MemorySegment heap(long size) {
        return MemorySegment.ofArray(new byte[Math.toIntExact(size)]);
    }

    /// A mapped file that has its whole size on the disk, so that a full disk is told here and not while writing.
    private MemorySegment file(long size) {
        var file = temporary();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var zeros = java.nio.ByteBuffer.allocate(1 << 20);
            for (long written = 0; written < size; ) {
                zeros.position(0).limit((int) Math.min(zeros.capacity(), size - written));
                written += channel.write(zeros, written);
            }
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private Path temporary() {
        try {
            var file = Files.createTempFile("meent-join", ".bin");
            files.add(file);
            return file;
        } catch (IOException e) {
            throw failure(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static MeentException failure(Path file, IOException e) {
        return new MeentException(
                Problem.violation(
                        Code.DISK,
                        new Where.Whole(file.toString()),
                        "cannot hold the index of a join: " + e.getMessage(),
                        "free room, or choose another folder with MEENT_JAVA_OPTS=-Djava.io.tmpdir=DIR"),
                e);
    }
}
