package nl.meent.loader.plan;

import java.util.List;
import nl.meent.loader.term.TermBuffer;

/// The keys that one side of a join has for a record: for each combination of the values of its conditions their
/// bytes, each with its length in front. Equal texts are equal keys, whatever they were in the source.
record JoinKey(List<ValuePlan> values) {

    JoinKey {
        values = List.copyOf(values);
    }

    /// Told each key; it lies in the buffer from 0 on.
    interface Keys {
        void key(TermBuffer key);
    }

    /// Writes every key of the record at the cursor; none where a condition has no value.
    void each(Cursor cursor, Keys keys) {
        cursor.key.used = 0;
        each(cursor, keys, 0);
    }

    private void each(Cursor cursor, Keys keys, int condition) {
        if (condition == values.size()) {
            keys.key(cursor.key);
            return;
        }
        var slots = values.get(condition).values(cursor);
        var before = cursor.key.used;
        for (var i = 0; i < slots.count; i++) {
            var size = slots.length[i];
            cursor.key.put(size >>> 24);
            cursor.key.put(size >>> 16);
            cursor.key.put(size >>> 8);
            cursor.key.put(size);
            cursor.key.put(slots.bytes, slots.start[i], size);
            each(cursor, keys, condition + 1);
            cursor.key.used = before;
        }
    }
}
