package nl.meent.loader.index.arq;

import java.io.Serial;

/// A part of a query that our executor leaves to ARQ. It never leaves this room.
final class Unsupported extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// @param what the part
    Unsupported(String what) {
        super(what, null, false, false);
    }
}
