package nl.meent.loader.index.path;

/// Takes pairs of the numbers of terms, one at a time; it may throw to stop who tells them.
@FunctionalInterface
public interface PairSink {

    /// Takes one pair.
    void add(int first, int second);
}
