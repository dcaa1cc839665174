package nl.meent.loader.rdf;

/// Characters beyond ASCII as UTF-8 (RFC 3629).
public final class Utf8 {

    private Utf8() {}

    /// Puts one character into an array that has room for four bytes, and gives where the next one goes.
    public static int put(byte[] bytes, int at, int character) {
        if (character < 0x800) {
            bytes[at] = (byte) (0xC0 | (character >> 6));
            bytes[at + 1] = follower(character);
            return at + 2;
        }
        if (character < 0x10000) {
            bytes[at] = (byte) (0xE0 | (character >> 12));
            bytes[at + 1] = follower(character >> 6);
            bytes[at + 2] = follower(character);
            return at + 3;
        }
        bytes[at] = (byte) (0xF0 | (character >> 18));
        bytes[at + 1] = follower(character >> 12);
        bytes[at + 2] = follower(character >> 6);
        bytes[at + 3] = follower(character);
        return at + 4;
    }

    private static byte follower(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
