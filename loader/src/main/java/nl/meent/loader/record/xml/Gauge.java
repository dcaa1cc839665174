package nl.meent.loader.record.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text of UTF-8 bytes for the parser, which sees to two things that the parser does not: no tag, comment or text may
/// fill the memory, and an end of the stream that is a fault must not be taken for the end of the document.
final class Gauge extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private int since;
    private boolean started;
    private boolean ended;
    private Optional<IOException> failure = Optional.empty();

    Gauge(InputStream bytes) {
        // A decoder that is made so reports malformed bytes instead of replacing them.
        in = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    /// Begins to count anew: the parser has told of something.
    void begin() {
        since = 0;
    }

    boolean isFull() {
        return since > Trees.LARGEST;
    }

    boolean isEnded() {
        return ended;
    }

    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public int read(char[] target, int from, int size) throws IOException {
        try {
            if (isFull()) {
                throw new IOException("Too much text for one event");
            }
            var count = in.read(target, from, size);
            if (!started && count > 0 && target[from] == BYTE_ORDER_MARK) {
                System.arraycopy(target, from + 1, target, from, --count);
            }
            started = true;
            since += Math.max(0, count);
            ended = count < 0;
            return count;
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
