package nl.meent.loader.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file of sorted lines while it is read; it stands on one line at a time.
public final class SortedRun implements Comparable<SortedRun>, AutoCloseable {

    private final InputStream in;
    private byte[] bytes;
    private int filled;
    private int start;
    private int end;

    /// Opens a run before its first line.
    ///
    /// @param size how many bytes are read at a time; a longer line is held whole
    public SortedRun(Path file, int size) throws IOException {
        in = Files.newInputStream(file);
        bytes = new byte[size];
    }

    /// Goes to the next line, and says whether there is one.
    public boolean next() throws IOException {
        start = end;
        end = Newlines.end(bytes, start, filled);
        while (end < 0 && more()) {
            end = Newlines.end(bytes, 0, filled);
        }
        return end > 0;
    }

    /// Moves what is left of the buffer to its beginning and reads on behind it.
    private boolean more() throws IOException {
        filled -= start;
        System.arraycopy(bytes, start, bytes, 0, filled);
        start = 0;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(filled, filled));
        }
        var count = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(count, 0);
        return count > 0;
    }

    void addTo(LineBuffer lines) throws IOException {
        lines.add(bytes, start, end - start);
    }

    /// A copy of the line in an array that is made anew only when too small.
    public byte[] copyTo(byte[] room) {
        var length = end - start;
        var copy = room.length < length ? new byte[length * 2] : room;
        System.arraycopy(bytes, start, copy, 0, length);
        return copy;
    }

    /// The length of the line, with its newline.
    public int length() {
        return end - start;
    }

    /// Whether the line is this one, given with its newline.
    public boolean is(byte[] line, int length) {
        return Arrays.equals(bytes, start, end, line, 0, length);
    }

    @Override
    public int compareTo(SortedRun other) {
        return Arrays.compareUnsigned(bytes, start, end, other.bytes, other.start, other.end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
