package nl.meent.loader.rdf;

import java.io.IOException;
import java.io.OutputStream;

/// Gathers lines and hands them on many at a time, never a part of one. For one thread.
public final class LineBuffer {

    private static final int SIZE = 1 << 16;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int used;

    /// A buffer before some output.
    public LineBuffer(OutputStream out) {
        this.out = out;
    }

    /// Adds a line, with its newline.
    public void add(byte[] from, int start, int length) throws IOException {
        if (length > SIZE - used) {
            flush();
        }
        if (length > SIZE) {
            out.write(from, start, length);
            return;
        }
        System.arraycopy(from, start, bytes, used, length);
        used += length;
    }

    /// Hands on what was added.
    public void flush() throws IOException {
        if (used > 0) {
            out.write(bytes, 0, used);
            used = 0;
        }
    }
}
