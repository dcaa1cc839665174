package nl.meent.loader.plan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import nl.meent.loader.term.Terms;

/// The subjects of another triples map as objects, compiled: looked up by the keys of the record.
record JoinPlan(JoinKey key, JoinIndex index) implements TermPlan {

    @Override
    public void write(Cursor cursor, Terms out) {
        key.each(
                cursor,
                found -> index.find(found.bytes, 0, found.used, (entries, from, size) -> {
                    out.buffer.room(size);
                    MemorySegment.copy(entries, ValueLayout.JAVA_BYTE, from, out.buffer.bytes, out.buffer.used, size);
                    out.buffer.used += size;
                    out.finish();
                    out.dropRepeated();
                }));
    }

    /// What the parent's side adds to the index: its subjects by its keys.
    record Feed(JoinKey key, TermPlan subject, JoinIndex index) {

        /// Tells every pair of key and subject of the record at the cursor.
        void each(Cursor cursor, Pairs pairs) {
            var subjects = cursor.subjects;
            subjects.clear();
            subject.write(cursor, subjects);
            if (subjects.count == 0 || cursor.faulty) {
                return;
            }
            key.each(cursor, found -> {
                for (var i = 0; i < subjects.count; i++) {
                    pairs.pair(this, found.bytes, found.used, subjects, i);
                }
            });
        }
    }

    /// Told each pair.
    interface Pairs {
        void pair(Feed feed, byte[] key, int keySize, Terms subjects, int subject);
    }
}
