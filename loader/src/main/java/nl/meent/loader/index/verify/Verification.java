package nl.meent.loader.index.verify;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Manifest;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;

/// Proves that an index is whole: sizes, digests and checksums of all files; the dictionary in order and all of it
/// used; three orders of the same triples; graphs and statistics as the triples say. It reads everything.
public final class Verification {

    private static final int STEP = 1 << 16;

    private Verification() {}

    /// Verifies the index in a folder and tells what is wrong with it; nothing is told of a whole one.
    ///
    /// What lies in damaged files is not looked into further.
    public static void run(Path folder, Problems problems) {
        var findings = new Findings(folder, problems);
        try (var arena = Arena.ofShared()) {
            var manifest = IndexFiles.manifest(folder);
            digests(folder, manifest, findings);
            var files = IndexFiles.open(folder, arena);
            blocks(folder, files, findings);
            if (!findings.any()) {
                contents(files, findings);
            }
        } catch (MeentException e) {
            findings.add(e.problem());
        }
    }

    private static void contents(IndexFiles files, Findings findings) {
        new DictionaryCheck(files, findings).run();
        if (!findings.any()) {
            new OrderCheck(files, findings).run();
        }
        if (!findings.any()) {
            new GraphCheck(files, findings).run();
        }
    }

    private static void digests(Path folder, Manifest manifest, Findings findings) {
        for (var file : manifest.files().entrySet()) {
            var path = folder.resolve(file.getKey().file());
            if (Files.isRegularFile(path)) {
                check(path, file, findings);
            }
        }
    }

    private static void check(Path path, Map.Entry<Part, Manifest.Entry> file, Findings findings) {
        try {
            findings.expect(
                    Files.size(path) == file.getValue().bytes(),
                    file.getKey(),
                    "has " + Files.size(path) + " bytes instead of "
                            + file.getValue().bytes());
            findings.expect(
                    digest(path).equals(file.getValue().digest()),
                    file.getKey(),
                    "is not as it was written: its SHA-256 is not that of the manifest");
        } catch (IOException e) {
            findings.add(Problem.violation(
                    Code.INDEX,
                    new Where.Whole(path.toString()),
                    "cannot be read: " + e.getMessage(),
                    "look at its permissions and the disk"));
        }
    }

    private static String digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = new byte[STEP];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                digest.update(bytes, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void blocks(Path folder, IndexFiles files, Findings findings) {
        for (var part : Part.values()) {
            var name = folder.resolve(part.file()).toString();
            files.column(part).check(offset -> findings.add(Column.damage(name, offset)));
        }
    }
}
