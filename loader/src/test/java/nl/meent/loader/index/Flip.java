package nl.meent.loader.index;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// One bit of a file that is turned over.
///
/// @param seed what messages say to have it again
record Flip(Path file, long bit, long seed) {

    /// Turns the bit over; once more, and the file is as it was.
    void make() throws IOException {
        try (var channel = Files.newByteChannel(file, READ, WRITE)) {
            var one = ByteBuffer.allocate(1);
            channel.position(bit / Byte.SIZE).read(one);
            one.put(0, (byte) (one.get(0) ^ (1 << (bit % Byte.SIZE)))).rewind();
            channel.position(bit / Byte.SIZE).write(one);
        }
    }

    String text() {
        return file.getFileName() + " with bit " + (bit % Byte.SIZE) + " of byte " + (bit / Byte.SIZE)
                + " flipped, -Dmeent.seed=" + seed;
    }
}
