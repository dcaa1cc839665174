package nl.meent.loader.record.query;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// Bytes that end in a [MeentException] when there are more than is allowed, however small they were packed.
final class LimitedBytes extends FilterInputStream {

    private final long largest;
    private final String source;
    private long count;

    LimitedBytes(InputStream bytes, long largest, String source) {
        super(bytes);
        this.largest = largest;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        pass(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int size) throws IOException {
        var some = super.read(bytes, from, size);
        pass(Math.max(some, 0));
        return some;
    }

    private void pass(int more) {
        count += more;
        if (count > largest) {
            var message = "is larger than the " + largest + " bytes that a query may hold in memory";
            throw new MeentException(Problem.violation(
                    Code.LIMIT,
                    new Where.Whole(source),
                    message,
                    "split the file, or query only what is needed of it"));
        }
    }
}
