package nl.meent.loader.index.path;

/// Watches over a search: it stops one that runs too long, was cancelled, or holds too much memory.
public interface Guard {

    /// Called for each node visited and each edge walked; throws to stop the search.
    void step();

    /// Called before memory is taken, and with a negative number after it was given back; throws to refuse it.
    ///
    /// Whatever way a search ends, what it was granted has been given back by then.
    void hold(long bytes);
}
