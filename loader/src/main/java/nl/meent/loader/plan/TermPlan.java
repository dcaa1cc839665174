package nl.meent.loader.plan;

import nl.meent.loader.term.Terms;

/// A term map, compiled: writes the terms that it makes of the record at the cursor, in the form of canonical
/// N-Quads. Shared by all threads.
interface TermPlan {

    /// Adds the terms; none where the map makes none. Each is there once.
    void write(Cursor cursor, Terms out);

    /// The bytes of a term that is always the same.
    record Same(Bytes bytes) implements TermPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            out.buffer.put(bytes.array);
            out.finish();
            out.dropRepeated();
        }
    }

    /// A blank node of its own for every record; `mark` tells the maps apart.
    record Fresh(int mark) implements TermPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            out.buffer.put("_:f" + mark + "x" + cursor.batch.number(cursor.record));
            out.finish();
            out.dropRepeated();
        }
    }

    /// Terms only where a condition holds.
    record When(ValuePlan condition, TermPlan term) implements TermPlan {
        @Override
        public void write(Cursor cursor, Terms out) {
            var values = condition.values(cursor);
            if (values.count > 0 && values.text(0).equals("true")) {
                term.write(cursor, out);
            }
        }
    }
}
