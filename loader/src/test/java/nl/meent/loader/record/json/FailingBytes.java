package nl.meent.loader.record.json;

import java.io.IOException;
import java.io.InputStream;

/// A stream that fails in the same way whenever it is read.
final class FailingBytes extends InputStream {

    @FunctionalInterface
    interface Failure {
        int fail() throws IOException;
    }

    private final Failure failure;

    FailingBytes(Failure failure) {
        this.failure = failure;
    }

    static FailingBytes goneDisk() {
        return new FailingBytes(() -> {
            throw new IOException("the disk is gone");
        });
    }

    @Override
    public int read() throws IOException {
        return failure.fail();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return failure.fail();
    }
}
