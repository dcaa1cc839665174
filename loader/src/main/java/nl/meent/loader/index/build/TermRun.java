package nl.meent.loader.index.build;

import java.io.IOException;
import nl.meent.loader.rdf.SortedRun;

/// The terms of one chunk while all are merged, and where the next one's number goes.
final class TermRun implements Comparable<TermRun>, AutoCloseable {

    private final SortedRun lines;
    private long place;

    /// @param place where the number of the first term goes
    TermRun(SortedRun lines, long place) {
        this.lines = lines;
        this.place = place;
    }

    /// Goes to the next term, and says whether there is one.
    boolean next() throws IOException {
        return lines.next();
    }

    /// Where the number of this term goes; asked for once a term.
    long place() {
        return place++;
    }

    SortedRun lines() {
        return lines;
    }

    @Override
    public int compareTo(TermRun other) {
        return lines.compareTo(other.lines);
    }

    // Merging compares runs, never asks whether they are the same.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
