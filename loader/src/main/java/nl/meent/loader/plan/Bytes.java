package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;

/// Bytes that were prepared once and never change.
final class Bytes {

    final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /// The UTF-8 of a text.
    static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// These bytes, which belong to the result from now on.
    static Bytes of(byte[] own) {
        return new Bytes(own);
    }
}
