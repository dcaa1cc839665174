package nl.meent.loader.index.read;

import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;

/// The terms of an index. They have numbers from 1 in the order of the bytes of their canonical form, so literals come
/// before IRIs and IRIs before blank nodes. Any number of threads may read.
public final class Dictionary {

    private final Column bytes;
    private final Column offsets;
    private final int size;
    private final int firstIri;
    private final int firstBlank;

    Dictionary(IndexFiles files) {
        bytes = files.column(Part.TERM_BYTES);
        offsets = files.column(Part.TERM_OFFSETS);
        size = (int) files.manifest().figure("terms");
        firstIri = (int) files.manifest().figure("first-iri");
        firstBlank = (int) files.manifest().figure("first-blank");
    }

    /// How many terms, which is also the number of the last.
    public int size() {
        return size;
    }

    /// Whether a number is that of a literal.
    public boolean isLiteral(int term) {
        return term > 0 && term < firstIri;
    }

    /// Whether a number is that of an IRI.
    public boolean isIri(int term) {
        return term >= firstIri && term < firstBlank;
    }

    /// Whether a number is that of a blank node.
    public boolean isBlank(int term) {
        return term >= firstBlank && term <= size;
    }

    /// The number of a term in canonical form; 0 where the index does not have it.
    public int find(byte[] term, int from, int to) {
        var low = 1;
        var high = size;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var start = offsets.getLong(middle);
            var order = bytes.compare(start, (int) (offsets.getLong(middle + 1L) - start), term, from, to);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /// The canonical form of a term.
    public byte[] bytes(int term) {
        var start = offsets.getLong(term);
        var copy = new byte[Math.toIntExact(offsets.getLong(term + 1L) - start)];
        bytes.copy(start, copy, 0, copy.length);
        return copy;
    }
}
