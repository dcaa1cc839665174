package nl.meent.loader.rdf;

import org.jspecify.annotations.Nullable;

/// Columns in the line that the parsers of N-Triples and N-Quads keep.
final class LineColumn {

    private LineColumn() {}

    /// The column of a position in a line, counted in characters; the line is absent before the first.
    static long of(char @Nullable [] line, int index) {
        return line == null ? 1 : Character.codePointCount(line, 0, Math.min(index, line.length)) + 1L;
    }
}
