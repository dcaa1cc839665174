package nl.meent.loader.index.exec;

/// An aggregate of one group while its rows come by.
public interface Tally {

    /// Takes the row as it is now, so many times.
    void add(long times);

    /// The number of the result; 0 where there is none.
    int result();
}
