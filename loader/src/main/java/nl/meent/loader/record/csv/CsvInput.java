package nl.meent.loader.record.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import nl.meent.loader.source.StrictUtf8;
import nl.meent.loader.source.Text;

/// Brings the bytes of a file into the array of the batch that is being filled, keeps what one batch leaves over
/// for the next, and notes every byte that is not UTF-8 before anyone changes the array.
final class CsvInput {

    /// A byte that is not UTF-8, and its offset in the file.
    record Fault(long offset, byte value) {}

    /// Faults that wait to be told: a huge row of nothing else must not fill the memory.
    private static final int MOST_FAULTS = 100_000;

    private final InputStream in;
    private Optional<Problem> failure = Optional.empty();
    private final String source;
    private byte[] rest = new byte[0];
    private int restSize;
    private boolean ended;
    private long offset;
    private int checked;
    private final ArrayDeque<Fault> faults = new ArrayDeque<>();

    CsvInput(InputStream in, String source) {
        this.in = in;
        this.source = source;
        this.offset = Text.before(in);
    }

    /// Puts what was left over, and more where there is more, at the beginning of a cleared batch.
    void begin(Batch batch) {
        batch.room(restSize);
        System.arraycopy(rest, 0, batch.data, 0, restSize);
        batch.used = restSize;
        restSize = 0;
        while (!ended && batch.used < Batch.BYTES) {
            more(batch);
        }
    }

    /// Brings more bytes after those that the batch has; false at the end of the file.
    boolean more(Batch batch) {
        if (ended) {
            return false;
        }
        if (batch.used == batch.data.length) {
            batch.data = Arrays.copyOf(batch.data, Math.multiplyExact(batch.data.length, 2));
        }
        var size = read(batch);
        ended = size < 0;
        batch.used += Math.max(0, size);
        check(batch);
        return !ended;
    }

    /// Keeps the bytes from here on for the next batch.
    void leave(Batch batch, int from) {
        restSize = batch.used - from;
        if (rest.length < restSize) {
            rest = new byte[Math.max(restSize, Batch.BYTES)];
        }
        System.arraycopy(batch.data, from, rest, 0, restSize);
        batch.used = from;
        checked -= from;
        offset += from;
    }

    /// The first byte before `to` that is not UTF-8 and was not asked for yet.
    Optional<Fault> nextFault(int to) {
        return faults.isEmpty() || faults.peek().offset() >= offset + to
                ? Optional.empty()
                : Optional.of(faults.poll());
    }

    void close() {
        try {
            in.close();
        } catch (IOException e) {
            // Whatever was wanted from the source has been read by now.
            ended = true;
        }
    }

    /// What broke the source off, if anything; it reads as if it ended there.
    Optional<Problem> failure() {
        return failure;
    }

    private int read(Batch batch) {
        try {
            return in.read(batch.data, batch.used, batch.data.length - batch.used);
        } catch (MeentException e) {
            failure = Optional.of(e.problem());
            return -1;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Looks at the bytes that came, but for a last sequence that may still be completed.
    private void check(Batch batch) {
        var to = ended ? batch.used : whole(batch.data, checked, batch.used);
        while (checked < to) {
            var fault = StrictUtf8.firstFault(batch.data, checked, to);
            if (fault < 0) {
                checked = to;
                return;
            }
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(offset + fault, batch.data[fault]));
            }
            checked = fault + 1;
        }
    }

    private static int whole(byte[] bytes, int from, int to) {
        for (var i = to - 1; i >= Math.max(from, to - 3); i--) {
            if ((bytes[i] & 0xC0) == 0xC0) {
                var size = (bytes[i] & 0xE0) == 0xC0 ? 2 : (bytes[i] & 0xF0) == 0xE0 ? 3 : 4;
                return i + size > to ? i : to;
            }
        }
        return to;
    }

    private MeentException unreadable(IOException e) {
        return new MeentException(
                Problem.violation(
                        Code.SOURCE_UNREADABLE,
                        new Where.Whole(source),
                        "cannot be read: " + e.getMessage(),
                        "check the file and try again"),
                e);
    }
}
