package nl.meent.loader.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.Consumer;

/// Bytes in UTF-8 behind the byte order mark that a file may begin with; spreadsheets write one. For one thread.
public final class Text extends FilterInputStream {

    private final int mark;

    private Text(InputStream bytes, int mark) {
        super(bytes);
        this.mark = mark;
    }

    /// @param check told of the first bytes where they are no mark
    static Text of(InputStream bytes, Consumer<byte[]> check) throws IOException {
        var text = new PushbackInputStream(bytes, Encodings.UTF_8_MARK.length);
        var head = text.readNBytes(Encodings.UTF_8_MARK.length);
        if (Encodings.startsWith(head, Encodings.UTF_8_MARK)) {
            return new Text(text, head.length);
        }
        check.accept(head);
        text.unread(head);
        return new Text(text, 0);
    }

    /// How many bytes of the file come before the first one of these: places in the file count from there.
    public static int before(InputStream bytes) {
        return bytes instanceof Text text ? text.mark : 0;
    }
}
