package nl.meent.loader.rdf;

import org.eclipse.rdf4j.rio.nquads.NQuadsParser;

/// Rio's N-Quads parser with columns.
final class PlacedNQuads extends NQuadsParser implements Placed {

    @Override
    public long line() {
        return Math.max(1, lineNo);
    }

    @Override
    public long column() {
        return LineColumn.of(lineChars, currentIndex);
    }
}
