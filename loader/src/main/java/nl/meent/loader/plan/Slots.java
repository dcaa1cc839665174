package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Kind;
import nl.meent.loader.term.TermBuffer;

/// The values of one expression for one record, as runs of bytes.
final class Slots {

    byte[] bytes = new byte[0];
    int[] start = new int[4];
    int[] length = new int[4];
    Kind[] kind = new Kind[4];
    String[] language = new String[4];
    int count;

    private final TermBuffer own = new TermBuffer(256);

    /// Takes the values of a cell, where they lie.
    void ofCell(Batch batch, int record, int column) {
        lieIn(batch.data);
        count = 0;
        for (var value = batch.first(record, column); value != 0; value = batch.next[value]) {
            add(batch.start[value], batch.length[value], batch.kind(value), "");
        }
    }

    /// Takes one run of bytes.
    void ofBytes(byte[] text, Kind of) {
        lieIn(text);
        count = 0;
        add(0, text.length, of, "");
    }

    /// Forgets all values; those that follow are written into a buffer of its own.
    TermBuffer begin() {
        own.used = 0;
        count = 0;
        return own;
    }

    /// The buffer that made-up values are written into.
    TermBuffer own() {
        return own;
    }

    /// Ends a value that was written into the own buffer from here on.
    void finish(int from, Kind of, String tag) {
        lieIn(own.bytes);
        add(from, own.used - from, of, tag);
    }

    /// The own buffer may have moved while it grew.
    void settle() {
        lieIn(own.bytes);
    }

    String text(int value) {
        return new String(bytes, start[value], length[value], StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ReferenceEquality") // whether it is there already, not whether it says the same
    private void add(int from, int size, Kind of, String tag) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            length = Arrays.copyOf(length, count * 2);
            kind = Arrays.copyOf(kind, count * 2);
            language = Arrays.copyOf(language, count * 2);
        }
        start[count] = from;
        length[count] = size;
        // The garbage collector watches every store of a reference into what lives long, which costs more than the
        // look whether it is there already.
        if (kind[count] != of) {
            kind[count] = of;
        }
        if (language[count] != tag) {
            language[count] = tag;
        }
        count++;
    }

    @SuppressWarnings("ReferenceEquality") // the place itself
    private void lieIn(byte[] place) {
        if (bytes != place) {
            bytes = place;
        }
    }
}
