package nl.meent.loader.index.build;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Whole numbers in a file that is mapped into memory: what grows with the data is kept here, outside the heap.
///
/// All are 0 at first. The file lies in the folder of work, which goes as a whole when the build ends.
final class Scratch implements AutoCloseable {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final VarHandle ATOMIC = INT.varHandle();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment numbers;
    private final long count;

    private Scratch(FileChannel channel, long count) throws IOException {
        this.count = count;
        numbers = channel.map(FileChannel.MapMode.READ_WRITE, 0, count * Integer.BYTES, arena);
    }

    /// So many numbers in a new file.
    static Scratch create(Path file, long count) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Scratch(channel, count);
        }
    }

    /// The numbers of a file that was written before.
    static Scratch open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Scratch(channel, channel.size() / Integer.BYTES);
        }
    }

    long count() {
        return count;
    }

    int get(long place) {
        return numbers.get(INT, place << 2);
    }

    void set(long place, int number) {
        numbers.set(INT, place << 2, number);
    }

    /// Adds one to a number, and gives what it was. Several threads may do so at a time.
    int next(long place) {
        return (int) ATOMIC.getAndAdd(numbers, place << 2, 1);
    }

    /// Turns counts into starts: each number becomes the sum of those before it.
    void sumUp() {
        var sum = 0;
        for (long place = 0; place < count; place++) {
            var number = get(place);
            set(place, sum);
            sum += number;
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
