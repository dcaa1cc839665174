package nl.meent.loader.index.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for other threads; an interruption ends a build as trouble with the disk does.
final class Waiting {

    private Waiting() {}

    /// The result of some work, or what ended it.
    static <T> T on(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /// What an interruption is told as.
    static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var exception = new InterruptedIOException("interrupted");
        exception.initCause(cause);
        return exception;
    }
}
