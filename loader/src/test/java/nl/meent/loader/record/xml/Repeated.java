package nl.meent.loader.record.xml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A text with one character many times over in its middle; after a last `!` the stream breaks off.
final class Repeated extends InputStream {

    private final String head;
    private final char middle;
    private final int times;
    private final String tail;
    private int at;

    Repeated(String head, char middle, int times, String tail) {
        this.head = head;
        this.middle = middle;
        this.times = times;
        this.tail = tail;
    }

    @Override
    public int read(byte[] target, int from, int size) throws IOException {
        var many = Math.min(size, head.length() + times - at);
        if (at < head.length() || many <= 0) {
            var one = read();
            target[from] = (byte) one;
            return one < 0 ? -1 : 1;
        }
        Arrays.fill(target, from, from + many, (byte) middle);
        at += many;
        return many;
    }

    @Override
    public int read() throws IOException {
        var index = at++;
        if (index < head.length()) {
            return head.charAt(index);
        }
        if (index < head.length() + times) {
            return middle;
        }
        var rest = index - head.length() - times;
        if (rest < tail.length() && tail.charAt(rest) == '!') {
            throw new EOFException("Cut off");
        }
        return rest < tail.length() ? tail.charAt(rest) : -1;
    }
}
