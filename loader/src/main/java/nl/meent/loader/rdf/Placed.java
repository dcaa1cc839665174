package nl.meent.loader.rdf;

/// A Rio parser that knows where it stands; Rio's own tell only the line, or a character's code in place of its
/// column.
interface Placed {

    /// The line of what it read last, from 1.
    long line();

    /// The column of what it read last, from 1, counted in characters.
    long column();
}
