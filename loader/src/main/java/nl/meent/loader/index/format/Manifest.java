package nl.meent.loader.index.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of what an index consists of. It is written last: without it there is no index.
///
/// A text of lines, each a name and values with one space between; the last line holds the SHA-256 of those before.
///
/// @param figures counts by name, in their order
/// @param files the parts
public record Manifest(Map<String, Long> figures, Map<Part, Entry> files) {

    /// The name of its file.
    public static final String FILE = "manifest";

    /// The figures that every index has.
    private static final List<String> FIGURES = List.of("terms", "first-iri", "first-blank", "triples", "quads");

    private static final String FIRST = "meent-index " + Header.VERSION;
    private static final String LAST = "sha-256 ";

    /// What the manifest says of one file.
    ///
    /// @param bytes its size
    /// @param digest its SHA-256, in hexadecimal
    /// @param frame the CRC-32C of its header and its table of checksums, in hexadecimal
    public record Entry(long bytes, String digest, String frame) {}

    public Manifest {
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        files = java.util.Collections.unmodifiableMap(new EnumMap<>(files));
    }

    /// One figure.
    ///
    /// @throws IllegalArgumentException where the manifest has none of that name
    public long figure(String name) {
        return Optional.ofNullable(figures.get(name)).orElseThrow(() -> new IllegalArgumentException("No " + name));
    }

    /// The text of the file.
    public String text() {
        var text = new StringBuilder(FIRST).append('\n');
        figures.forEach(
                (name, figure) -> text.append(name).append(' ').append(figure).append('\n'));
        files.forEach((part, entry) -> text.append("file ")
                .append(String.join(" ", part.file(), Long.toString(entry.bytes()), entry.digest(), entry.frame()))
                .append('\n'));
        return text + LAST + digest(text.toString()) + "\n";
    }

    /// The manifest of a text; empty where it is not whole, not as written, or of another version.
    public static Optional<Manifest> parse(String text) {
        var end = text.lastIndexOf(LAST);
        if (end < 0 || !text.equals(text.substring(0, end) + LAST + digest(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        try {
            return read(text.substring(0, end).split("\n", -1));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Sealed, but not by us.
            return Optional.empty();
        }
    }

    private static Optional<Manifest> read(String[] lines) {
        if (!lines[0].equals(FIRST)) {
            return Optional.empty();
        }
        var figures = new LinkedHashMap<String, Long>();
        var files = new EnumMap<Part, Entry>(Part.class);
        for (int i = 1; i < lines.length - 1; i++) {
            var words = lines[i].split(" ", -1);
            if (words[0].equals("file")) {
                part(words[1])
                        .ifPresent(part -> files.put(part, new Entry(Long.parseLong(words[2]), words[3], words[4])));
            } else {
                figures.put(words[0], Long.parseLong(words[1]));
            }
        }
        return figures.keySet().containsAll(FIGURES) ? Optional.of(new Manifest(figures, files)) : Optional.empty();
    }

    private static Optional<Part> part(String file) {
        return java.util.Arrays.stream(Part.values())
                .filter(part -> part.file().equals(file))
                .findAny();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
