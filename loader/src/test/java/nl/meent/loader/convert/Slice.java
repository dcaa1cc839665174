package nl.meent.loader.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The beginning of a real file, to be damaged, as Latin-1: one character for each byte, so that indexes are offsets.
record Slice(String text) {

    /// The beginning of a packed file, up to the last end of a line among so many bytes.
    static Slice of(Path packed, int bytes) throws IOException {
        try (var unpacked = Real.unpacked(packed)) {
            return of(unpacked.readNBytes(bytes)).before('\n');
        }
    }

    static Slice of(byte[] bytes) {
        return new Slice(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private Slice before(char last) {
        return new Slice(text.substring(0, text.lastIndexOf(last) + 1));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// With other text in the place of some.
    Slice with(int from, int to, String other) {
        return new Slice(text.substring(0, from) + other + text.substring(to));
    }

    /// The first place of a text from here on.
    int find(String wanted, int from) {
        var found = text.indexOf(wanted, from);
        if (found < 0) {
            throw new IllegalArgumentException("The slice does not hold " + wanted);
        }
        return found;
    }

    /// The line of a place, counted from 1.
    long line(int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /// The column of a place: characters of its line before it, and one.
    long column(int at) {
        var before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        var characters = new String(before.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return 1 + characters.codePoints().count();
    }
}
