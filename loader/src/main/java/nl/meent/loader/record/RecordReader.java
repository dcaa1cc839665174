package nl.meent.loader.record;

/// Reads the records of one source, batch by batch, in the order of the source. For one thread at a time.
///
/// Whatever is wrong with the data is told to the reader's [nl.meent.loader.report.Problems], once, and the record
/// that holds it is marked with [Batch#spoil]. Where reading cannot go on after a problem, the reader ends early.
public interface RecordReader extends AutoCloseable {

    /// Clears the batch and fills it with the next records.
    ///
    /// @return false when nothing was left
    boolean read(Batch batch);

    /// Closes the source. Never throws.
    @Override
    void close();
}
