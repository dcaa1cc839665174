package nl.meent.loader.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.meent.loader.report.MeentException;

/// Passes UTF-8 through and stops at the first fault; keeps the begun sequence between two reads.
final class CheckedUtf8 extends FilterInputStream {

    private final String name;
    private final byte[] begun = new byte[4];
    private int begunLength;

    /// How many bytes came before `begun`.
    private long offset;

    CheckedUtf8(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        var read = super.read(target, from, length);
        if (read >= 0) {
            check(target, finish(target, from, from + read), from + read);
        } else if (begunLength > 0) {
            throw fault(begun[0]);
        }
        return read;
    }

    /// Skipped bytes are checked too, and nobody may go back.
    @Override
    public long skip(long count) throws IOException {
        var skipped = readNBytes((int) Math.min(count, 1 << 16));
        return skipped.length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Completes the begun sequence, if any; the place in the array behind it.
    private int finish(byte[] bytes, int from, int to) {
        var at = from;
        while (begunLength > 0 && at < to) {
            begun[begunLength++] = bytes[at++];
            var fault = StrictUtf8.firstFault(begun, 0, begunLength);
            if (fault < 0) {
                offset += begunLength;
                begunLength = 0;
            } else if (!StrictUtf8.isCutOff(begun, 0, begunLength)) {
                throw fault(begun[0]);
            }
        }
        return at;
    }

    private void check(byte[] bytes, int from, int to) {
        var fault = StrictUtf8.firstFault(bytes, from, to);
        var good = fault < 0 ? to : fault;
        offset += good - from;
        if (fault >= 0) {
            if (!StrictUtf8.isCutOff(bytes, fault, to)) {
                throw fault(bytes[fault]);
            }
            begunLength = to - fault;
            System.arraycopy(bytes, fault, begun, 0, begunLength);
        }
    }

    private MeentException fault(byte found) {
        return new MeentException(StrictUtf8.problem(name, offset, found));
    }
}
