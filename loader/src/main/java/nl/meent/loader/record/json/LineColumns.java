package nl.meent.loader.record.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what stands before a byte on its line in code points; Jackson counts bytes there, in an `int`.
///
/// Only the piece that was read last is looked at closely, since Jackson stops at a fault in it.
final class LineColumns extends FilterInputStream {

    private byte[] piece = new byte[0];
    private int from;
    private int size;
    /// The bytes before the piece, and the code points between the last line end before it and its begin.
    private long before;

    private long column;

    LineColumns(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        // Counted before the read, which may go into the same array.
        var columnAfter = columnAt(size);
        var count = in.read(bytes, offset, length);
        before += size;
        column = columnAfter;
        piece = bytes;
        from = offset;
        size = Math.max(0, count);
        return count;
    }

    /// The column of a byte in the piece read last, from 1.
    long of(long offset) {
        return 1 + columnAt(Math.clamp(offset - before, 0, size));
    }

    private long columnAt(int length) {
        var begin = from + length;
        while (begin > from && piece[begin - 1] != '\n' && piece[begin - 1] != '\r') {
            begin--;
        }
        var count = begin == from ? column : 0;
        for (var i = begin; i < from + length; i++) {
            // Every byte but the second to fourth of a code point.
            count += (piece[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return count;
    }
}
