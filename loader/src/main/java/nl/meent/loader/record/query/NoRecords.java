package nl.meent.loader.record.query;

import nl.meent.loader.record.Batch;
import nl.meent.loader.record.RecordReader;

/// The reader of a source that could not be opened.
enum NoRecords implements RecordReader {
    INSTANCE;

    @Override
    public boolean read(Batch batch) {
        batch.clear();
        return false;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
