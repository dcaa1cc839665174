package nl.meent.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// Text in any charset of Java as UTF-8. A byte that the charset does not know stops it.
final class Transcoder extends InputStream {

    private static final int BLOCK = 1 << 16;

    private final String name;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    /// Three bytes for each char are always enough.
    private final ByteBuffer utf8 = ByteBuffer.allocate(3 * BLOCK).limit(0);
    /// How many bytes came before those in `bytes`.
    private long offset;
    private boolean inputEnded;
    private boolean ended;

    Transcoder(String name, InputStream in, Charset charset) {
        this.name = name;
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // What comes out of a decoder can hold half a pair only by a fault of the text, such as in UTF-32.
        this.encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (!utf8.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        var given = Math.min(length, utf8.remaining());
        utf8.get(target, from, given);
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        take();
        var decoded = decoder.decode(bytes, chars, inputEnded);
        ended = inputEnded && decoded.isUnderflow() && decoder.flush(chars).isUnderflow();
        chars.flip();
        utf8.clear();
        var encoded = encoder.encode(chars, utf8, ended);
        utf8.flip();
        chars.compact();
        refuse(encoded);
        refuse(decoded);
    }

    private void take() throws IOException {
        offset += bytes.position();
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        inputEnded = inputEnded || read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private void refuse(CoderResult result) {
        if (result.isError()) {
            var found =
                    Optional.of(bytes).filter(ByteBuffer::hasRemaining).map(b -> StrictUtf8.hex(b.get(b.position())));
            throw new MeentException(new Problem(
                    Code.ENCODING,
                    Severity.VIOLATION,
                    new Where.Offset(name, offset + bytes.position()),
                    found,
                    "is not in this place of " + decoder.charset().name() + ", expected one of its characters",
                    "correct the encoding in the mapping, or save the file as UTF-8"));
        }
    }
}
