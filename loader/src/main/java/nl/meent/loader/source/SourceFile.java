package nl.meent.loader.source;

import static nl.meent.loader.report.Problem.violation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Where;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.tukaani.xz.XZInputStream;

/// A file with a name: where it lies, how it is packed, how its text is encoded (RML-IO, `rml:Source`).
///
/// @param name what messages call it, as the user gave it
/// @param path where it lies
/// @param compression how it is packed
/// @param charset how its text is encoded
public record SourceFile(String name, Path path, Compression compression, Charset charset) {

    private static final int BLOCK = 1 << 16;

    /// What xz may take for its dictionary: enough for `xz -9`, which asks for 65 MiB.
    private static final int XZ_KIBIBYTES = 100 * 1024;

    /// Opens the content: unpacked, as UTF-8, without a byte order mark. The caller reads big blocks and
    /// closes.
    ///
    /// A file in UTF-8 is handed out unchecked: look at the blocks with [StrictUtf8]. Every other encoding is
    /// decoded strictly. Packed content is refused when more than 64 MiB came out and that is more than 500
    /// times what went in; damage and a second file in an archive are told when reading comes there.
    ///
    /// @throws MeentException here and while reading, when the file is missing, unreadable, damaged or wrongly
    ///     encoded
    public InputStream open() {
        if (Files.isDirectory(path)) {
            throw unreadable("is a folder, expected a file", new IOException(path.toString()));
        }
        try {
            return prepared(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            var problem = violation(Code.SOURCE_MISSING, new Where.Whole(name), "does not exist", "check the path");
            throw new MeentException(problem, e);
        } catch (IOException e) {
            throw unreadable("cannot be read", e);
        }
    }

    private MeentException unreadable(String message, IOException cause) {
        var advice = "check that it is a file and that you may read it";
        return new MeentException(violation(Code.SOURCE_UNREADABLE, new Where.Whole(name), message, advice), cause);
    }

    private InputStream prepared(InputStream file) throws IOException {
        try {
            var unpacked = unpacked(file);
            var isUtf8 = charset.equals(StandardCharsets.UTF_8);
            return Text.of(isUtf8 ? unpacked : new Transcoder(name, unpacked, charset), this::refusePacked);
        } catch (IOException | MeentException e) {
            file.close();
            throw e;
        }
    }

    private InputStream unpacked(InputStream file) throws IOException {
        var buffered = new BufferedInputStream(file, BLOCK);
        var packed = BoundedInputStream.builder().setInputStream(buffered).get();
        try {
            return switch (compression) {
                case NONE -> file;
                case GZIP -> new Guarded(name, gzip(packed), packed);
                case ZIP -> new Guarded(name, Archive.zip(name, packed), packed);
                case TARGZ -> tar(gzip(packed), packed);
                case TARXZ -> tar(new XZInputStream(packed, XZ_KIBIBYTES), packed);
            };
        } catch (IOException e) {
            throw new MeentException(Guarded.damaged(name, packed, e), e);
        }
    }

    /// Guarded twice: around the tar as well, since a sparse file in it grows without input.
    private InputStream tar(InputStream unpacked, BoundedInputStream packed) throws IOException {
        return new Guarded(name, Archive.tar(name, new Guarded(name, unpacked, packed)), packed);
    }

    /// Not that of the JDK, which takes a damaged second member for the end of the file.
    private static InputStream gzip(InputStream packed) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
    }

    /// No text begins like a packed file, and what is told of its bytes would help nobody.
    private void refusePacked(byte[] head) {
        if (Encodings.startsWith(head, new byte[] {0x1F, (byte) 0x8B})) {
            throw packed("is packed with gzip", "say so in the mapping (rml:compression rml:gzip)");
        }
        if (Encodings.startsWith(head, new byte[] {'P', 'K', 3})) {
            throw packed(
                    "is a zip archive, which a spreadsheet is too",
                    "save the spreadsheet as CSV in UTF-8, or say that it is packed (rml:compression rml:zip)");
        }
    }

    private MeentException packed(String message, String advice) {
        return new MeentException(
                violation(Code.COMPRESSION, new Where.Whole(name), message + ", expected text", advice));
    }
}
