package nl.meent.loader.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.apache.commons.io.input.BoundedInputStream;

/// Passes unpacked bytes on; turns damage into a problem and stops at a bomb.
final class Guarded extends InputStream {

    /// Below this much output no ratio is looked at.
    static final long FREE = 64L << 20;

    /// More output than this many times the input is a bomb; deflate itself reaches about 1000 on zeros.
    static final long RATIO = 500;

    /// Where a file is cut off, what was unpacked in the same go is lost; so that this is little.
    private static final int PIECE = 1 << 12;

    private final String name;
    private final InputStream unpacked;
    private final BoundedInputStream packed;
    private long count;
    private long ceiling = Long.MAX_VALUE;

    Guarded(String name, InputStream unpacked, BoundedInputStream packed) {
        this.name = name;
        this.unpacked = unpacked;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read;
        try {
            read = unpacked.read(target, from, Math.min(length, PIECE));
        } catch (IOException e) {
            throw new MeentException(damaged(name, packed, e), e);
        }
        count += Math.max(read, 0);
        if (count > ceiling) {
            throw stop("holds a header of more than 1 MiB, expected the name of a file");
        }
        if (count > FREE && count / RATIO > packed.getCount()) {
            throw stop("unpacks to more than is allowed: %d bytes came out, expected at most %d times what went in"
                    .formatted(count, RATIO));
        }
        return read;
    }

    /// Allows only so many bytes from here on, until the next call.
    void allow(long bytes) {
        ceiling = bytes > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + bytes;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    static Problem damaged(String name, BoundedInputStream packed, IOException fault) {
        var what = fault instanceof EOFException ? "is cut off" : "is damaged";
        return Problem.violation(
                Code.COMPRESSION,
                new Where.Offset(name, packed.getCount()),
                what + " at or before this byte of the packed file, expected a whole archive",
                "fetch the file again, or correct rml:compression");
    }

    private MeentException stop(String message) {
        var advice = "unpack the file yourself if you trust it, and name the unpacked file";
        var where = new Where.Offset(name, packed.getCount());
        return new MeentException(Problem.violation(Code.COMPRESSION, where, message, advice));
    }
}
