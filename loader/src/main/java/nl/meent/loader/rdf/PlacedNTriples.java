package nl.meent.loader.rdf;

import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;

/// Rio's N-Triples parser with columns.
final class PlacedNTriples extends NTriplesParser implements Placed {

    @Override
    public long line() {
        return Math.max(1, lineNo);
    }

    @Override
    public long column() {
        return LineColumn.of(lineChars, currentIndex);
    }
}
