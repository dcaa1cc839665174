package nl.meent.loader.index.verify;

import java.util.Arrays;
import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;

/// The terms ascend, so each is found and is there once; literals, IRIs and blank nodes begin where it is said.
final class DictionaryCheck {

    private final Column bytes;
    private final Column offsets;
    private final long terms;
    private final long firstIri;
    private final long firstBlank;
    private final Findings findings;

    DictionaryCheck(IndexFiles files, Findings findings) {
        bytes = files.column(Part.TERM_BYTES);
        offsets = files.column(Part.TERM_OFFSETS);
        terms = files.manifest().figure("terms");
        firstIri = files.manifest().figure("first-iri");
        firstBlank = files.manifest().figure("first-blank");
        this.findings = findings;
    }

    void run() {
        var whole = findings.expect(
                offsets.count() == terms + 2
                        && offsets.getLong(0) == 0
                        && offsets.getLong(1) == 0
                        && offsets.getLong(terms + 1) == bytes.count(),
                Part.TERM_OFFSETS,
                "does not begin and end where the terms do");
        for (long term = 1; whole && term <= terms; term++) {
            whole = findings.expect(
                    offsets.getLong(term) < offsets.getLong(term + 1) && offsets.getLong(term + 1) <= bytes.count(),
                    Part.TERM_OFFSETS,
                    "does not ascend at term ",
                    term);
        }
        var before = new byte[0];
        for (long term = 1; whole && term <= terms; term++) {
            var now = term(term);
            whole = findings.expect(
                            Arrays.compareUnsigned(before, now) < 0, Part.TERM_BYTES, "is out of order at term ", term)
                    && findings.expect(
                            now[0] == kind(term), Part.TERM_BYTES, "has a term of another kind as number ", term);
            before = now;
        }
    }

    private byte kind(long term) {
        if (term < firstIri) {
            return '"';
        }
        return (byte) (term < firstBlank ? '<' : '_');
    }

    private byte[] term(long term) {
        var start = offsets.getLong(term);
        var copy = new byte[Math.toIntExact(offsets.getLong(term + 1) - start)];
        bytes.copy(start, copy, 0, copy.length);
        return copy;
    }
}
