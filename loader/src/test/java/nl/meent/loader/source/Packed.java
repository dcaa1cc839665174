package nl.meent.loader.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Makes packed files for the tests. A name that ends in `/` is a folder.
final class Packed {

    @FunctionalInterface
    private interface Packer {
        OutputStream around(OutputStream file) throws IOException;
    }

    private Packed() {}

    static byte[] of(Compression compression, Map<String, byte[]> files) throws IOException {
        return switch (compression) {
            case NONE -> files.values().iterator().next();
            case GZIP -> gzip(files.values().iterator().next());
            case ZIP -> zip(files);
            case TARGZ -> gzip(tar(files));
            case TARXZ -> xz(tar(files));
        };
    }

    static byte[] gzip(byte[] content) throws IOException {
        return through(GZIPOutputStream::new, content);
    }

    static byte[] xz(byte[] content) throws IOException {
        return through(file -> new XZOutputStream(file, new LZMA2Options(0)), content);
    }

    private static byte[] through(Packer packer, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = packer.around(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return packed.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(packed, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (var file : files.entrySet()) {
                var entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return packed.toByteArray();
    }
}
