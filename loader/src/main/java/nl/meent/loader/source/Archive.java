package nl.meent.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The one regular file in an archive. Entries are never written to disk, so their names open no path.
///
/// Reads in one pass: a second file is found, and told, when the first one ends.
final class Archive extends InputStream {

    /// The next regular file of an archive, by its name.
    @FunctionalInterface
    private interface Files {
        Optional<String> next() throws IOException;
    }

    /// What may stand before and after the one file: headers and folders. It bounds the names that are held in
    /// memory.
    private static final long HEADERS = 1 << 20;

    private final String name;
    private final InputStream content;
    private final Files files;
    private final String only;
    private boolean ended;

    private Archive(String name, InputStream content, Files files) throws IOException {
        this.name = name;
        this.content = content;
        this.files = files;
        this.only = files.next().orElseThrow(() -> fault("holds no file, expected exactly one"));
    }

    static Archive zip(String name, InputStream packed) throws IOException {
        var zip = new ZipInputStream(packed);
        return new Archive(name, zip, () -> nextOf(zip));
    }

    static Archive tar(String name, Guarded unpacked) throws IOException {
        var tar = new TarArchiveInputStream(unpacked);
        return new Archive(name, tar, () -> {
            unpacked.allow(HEADERS);
            var next = nextOf(tar);
            unpacked.allow(Long.MAX_VALUE);
            if (next.isEmpty()) {
                // The checksum of the packed stream stands at its end, behind the last block of the tar.
                unpacked.transferTo(OutputStream.nullOutputStream());
            }
            return next;
        });
    }

    private static Optional<String> nextOf(ZipInputStream zip) throws IOException {
        try {
            var entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            return Optional.ofNullable(entry).map(ZipEntry::getName);
        } catch (IllegalArgumentException e) {
            throw new IOException("The name of an entry is no text", e);
        }
    }

    private static Optional<String> nextOf(TarArchiveInputStream tar) throws IOException {
        try {
            var entry = tar.getNextEntry();
            while (entry != null && !isRegular(entry)) {
                entry = tar.getNextEntry();
            }
            return Optional.ofNullable(entry).map(TarArchiveEntry::getName);
        } catch (IllegalArgumentException e) {
            throw new IOException("A tar header holds an impossible value", e);
        }
    }

    private static boolean isRegular(TarArchiveEntry entry) throws IOException {
        if (!entry.isCheckSumOK()) {
            throw new IOException("The checksum of a tar header is wrong");
        }
        var kind = entry.getLinkFlag();
        return !entry.isDirectory() && (kind == TarArchiveEntry.LF_NORMAL || kind == TarArchiveEntry.LF_OLDNORM);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        var read = ended ? -1 : content.read(target, from, length);
        if (read < 0 && !ended) {
            ended = true;
            files.next().ifPresent(this::refuse);
        }
        return read;
    }

    private void refuse(String second) {
        throw fault("holds more than one file (\"%s\", \"%s\"), expected exactly one".formatted(only, second));
    }

    private MeentException fault(String message) {
        return new MeentException(Problem.violation(
                Code.COMPRESSION, new Where.Whole(name), message, "pack the one file that is meant on its own"));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
