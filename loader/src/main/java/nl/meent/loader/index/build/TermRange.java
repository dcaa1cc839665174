package nl.meent.loader.index.build;

import java.util.Arrays;

/// Where one term of a statement stands in its canonical form, and what is known of the term last in its place.
///
/// A range says where, not in which array: the array of copied terms may be another one after each term.
final class TermRange {

    private int from;
    private int to;
    private boolean copied;
    private int rawFrom;
    private int rawTo;
    private int knownFrom;
    private int knownLength;
    private boolean known;
    private int number;

    /// The term stands in the input.
    void read(int from, int to) {
        this.from = from;
        this.to = to;
        copied = false;
    }

    /// The term stands in the text that holds what had to be changed.
    void copied(int from, int to) {
        this.from = from;
        this.to = to;
        copied = true;
    }

    /// No term stands here.
    void clear() {
        read(0, 0);
        known = false;
    }

    /// No earlier term is known any more: its bytes are gone.
    void forget() {
        clear();
        knownLength = 0;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isCopied() {
        return copied;
    }

    boolean isEmpty() {
        return from == to && !known;
    }

    /// Whether the bytes of the last term that is known stand here again; if so, this is that term.
    boolean repeatsAt(byte[] bytes, int at, int end) {
        known = knownLength > 0
                && end - at >= knownLength
                && Arrays.equals(bytes, knownFrom, knownFrom + knownLength, bytes, at, at + knownLength);
        return known;
    }

    /// How the term is written, escapes and all; an empty range where its bytes alone do not tell it again.
    void spans(int rawFrom, int rawTo) {
        this.rawFrom = rawFrom;
        this.rawTo = rawTo;
    }

    /// Keeps the number of the term that [#spans] was told of.
    void know(int number) {
        this.number = number;
        knownFrom = rawFrom;
        knownLength = rawTo - rawFrom;
    }

    int knownLength() {
        return knownLength;
    }

    boolean isKnown() {
        return known;
    }

    /// The number of the term, once it has one.
    int number() {
        return number;
    }
}
