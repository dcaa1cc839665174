package nl.meent.loader.index.format;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// The files of an index, mapped into memory.
///
/// Opening reads the manifest and the frame of each file, not the data: that is checked block by block as it is read.
/// What is missing, cut short, of another version or not as written is refused with a [MeentException] that names it.
///
/// @param manifest what the index says of itself
/// @param columns its parts
public record IndexFiles(Manifest manifest, Map<Part, Column> columns) {

    private static final long LARGEST_MANIFEST = 1 << 20;

    public IndexFiles {
        columns = java.util.Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /// One part.
    public Column column(Part part) {
        return java.util.Objects.requireNonNull(columns.get(part));
    }

    /// Opens the index in a folder; the arena says how long it stays mapped.
    public static IndexFiles open(Path folder, Arena arena) {
        var manifest = manifest(folder);
        var columns = new EnumMap<Part, Column>(Part.class);
        for (var part : Part.values()) {
            var file = folder.resolve(part.file());
            var entry = manifest.files().get(part);
            if (entry == null) {
                throw refused(file, "is not in the manifest");
            }
            columns.put(part, open(file, part, entry, arena));
        }
        return new IndexFiles(manifest, columns);
    }

    /// Reads the manifest of the index in a folder.
    public static Manifest manifest(Path folder) {
        var file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw refused(file, "is missing, so there is no finished index here");
        }
        try {
            if (Files.size(file) > LARGEST_MANIFEST) {
                throw refused(file, "is too long");
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Manifest.parse(text)
                    .orElseThrow(() -> refused(file, "is not whole, not as it was written, or of another version"));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Column open(Path file, Part part, Manifest.Entry entry, Arena arena) {
        if (!Files.isRegularFile(file)) {
            throw refused(file, "is missing");
        }
        try (var channel = FileChannel.open(file)) {
            if (channel.size() != entry.bytes()) {
                throw refused(file, "has " + channel.size() + " bytes instead of " + entry.bytes());
            }
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, entry.bytes(), arena);
            return new Column(file.toString(), bytes, header(file, part, entry, bytes));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Header header(Path file, Part part, Manifest.Entry entry, MemorySegment bytes) {
        var header = entry.bytes() < Header.BYTES ? new Header(0, 1, 0) : Header.read(bytes);
        var fits = header.number() == part.number() && part.allows(header.width()) && header.fits(entry.bytes());
        if (!fits || !HexFormat.of().toHexDigits(header.checksumOfFrame(bytes)).equals(entry.frame())) {
            throw refused(file, "is damaged: its header or its checksums are not as they were written");
        }
        return header;
    }

    private static MeentException refused(Path file, String message) {
        return new MeentException(Problem.violation(
                Code.INDEX, new Where.Whole(file.toString()), message, "build the index again from the graph files"));
    }

    private static MeentException unreadable(Path file, IOException cause) {
        var message = "cannot be read: " + cause.getMessage();
        return new MeentException(
                Problem.violation(
                        Code.INDEX, new Where.Whole(file.toString()), message, "look at its permissions and the disk"),
                cause);
    }
}
