package nl.meent.loader.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.meent.loader.report.MeentException;

/// Passes UTF-8 through and stops at the first fault; keeps the begun sequence between two reads.
final class CheckedUtf8 extends FilterInputStream {

    private final String name;
    private final byte[] begun = new byte[4];
    private int begunLength;
    private Optional<MeentException> waiting = Optional.empty();

    /// How many bytes came before `begun`.
    private long offset;

    CheckedUtf8(InputStream in, String name) {
        super(in);
        this.name = name;
        this.offset = Text.before(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// Hands out what is good; a fault behind it is thrown by the next call.
    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (waiting.isPresent()) {
            throw waiting.get();
        }
        var read = super.read(target, from, length);
        if (read < 0) {
            if (begunLength > 0) {
                throw fault(begun[0]);
            }
            return read;
        }
        var start = finish(target, from, from + read);
        var good = check(target, start, from + read);
        if (good == from && waiting.isPresent()) {
            throw waiting.get();
        }
        return good - from;
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

    /// Looks at bytes, and gives the place behind those that may be handed out.
    private int check(byte[] bytes, int from, int to) {
        var fault = StrictUtf8.firstFault(bytes, from, to);
        var good = fault < 0 ? to : fault;
        offset += good - from;
        if (fault < 0) {
            return to;
        }
        if (StrictUtf8.isCutOff(bytes, fault, to)) {
            begunLength = to - fault;
            System.arraycopy(bytes, fault, begun, 0, begunLength);
            return to;
        }
        waiting = Optional.of(fault(bytes[fault]));
        return fault;
    }

    private MeentException fault(byte found) {
        return new MeentException(StrictUtf8.problem(name, offset, found));
    }
}
