package nl.meent.loader.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Problem;
import nl.meent.loader.term.TermBuffer;
import nl.meent.loader.term.Terms;

/// The conversion of one batch, by one thread: reads the records, writes their quads, and gathers what is wrong. It
/// and all that it holds are used again for a later batch.
final class Task {

    final Batch batch;
    final TermBuffer quads = new TermBuffer(1 << 20);
    final Cursor cursor;
    long quadCount;
    long dropped;

    private static final int LARGE = 1 << 23;

    private final Scan scan;
    private final List<Told> told = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final TermBuffer pairBytes = new TermBuffer(1 << 12);
    private final RepeatedLines repeated = new RepeatedLines();

    /// A problem, and the number of records that the batch had when it was found.
    private record Told(int record, Problem problem) {}

    /// An entry for the index of a join, as a run of bytes: first the key, then the subject.
    private record Pair(JoinIndex index, int from, int keySize, int valueSize) {}

    Task(Scan scan, Batch batch) {
        this.scan = scan;
        this.batch = batch;
        this.cursor = new Cursor(batch, scan.scope());
    }

    /// Forgets the last batch.
    void clear() {
        told.clear();
        cursor.problems.clear();
        quads.used = 0;
        // One huge record must not keep its memory for the rest of the run.
        if (quads.bytes.length > LARGE) {
            quads.bytes = new byte[1 << 20];
        }
        batch.shrink();
        quadCount = 0;
        dropped = 0;
        pairs.clear();
        pairBytes.used = 0;
    }

    /// How many bytes it holds.
    long size() {
        return (long) batch.data.length + quads.bytes.length;
    }

    /// Keeps a problem that was found while the batch was read.
    void tell(Problem problem) {
        told.add(new Told(batch.records, problem));
    }

    /// All problems, in the order of the records: those of reading and those of converting come from different times.
    List<Problem> problems() {
        return told.stream()
                .sorted(Comparator.comparingInt(Told::record))
                .map(Told::problem)
                .toList();
    }

    /// Converts every record of the batch.
    Task run() {
        for (var record = 0; record < batch.records; record++) {
            if (batch.isSpoiled(record)) {
                dropped++;
            } else {
                convert(record);
            }
        }
        return this;
    }

    /// Puts what was found for joins into their indexes. For the one thread that may.
    void feed() {
        for (var pair : pairs) {
            pair.index()
                    .add(
                            pairBytes.bytes,
                            pair.from(),
                            pair.keySize(),
                            pairBytes.bytes,
                            pair.from() + pair.keySize(),
                            pair.valueSize());
        }
    }

    private void convert(int record) {
        write(record);
        for (var problem : cursor.problems) {
            told.add(new Told(record + 1, problem));
        }
        cursor.problems.clear();
    }

    private void write(int record) {
        cursor.moveTo(batch, record);
        var fed = feeds();
        var before = quads.used;
        var count = 0;
        var faulty = false;
        for (var i = 0; i < scan.triples().size(); i++) {
            // Every map is gone through, so that all that is wrong with a record is told.
            cursor.faulty = false;
            count += scan.triples().get(i).write(cursor, quads);
            faulty |= cursor.faulty;
        }
        if (!faulty && !fed.isEmpty()) {
            cursor.problems.addAll(fed);
            faulty = true;
        }
        if (faulty) {
            dropped++;
            quads.used = before;
        } else {
            quadCount += count - repeated.drop(batch, record, quads, before);
        }
    }

    /// Gathers the record's side of joins, and gives what is wrong in it: mostly the same as in its quads, where it
    /// is told. A record whose subject and keys are right can be joined with even when something else in it is
    /// wrong, so that a join does not depend on whether its parent was scanned beforehand.
    private List<Problem> feeds() {
        if (scan.feeds().isEmpty()) {
            return List.of();
        }
        var before = cursor.problems.size();
        for (var i = 0; i < scan.feeds().size(); i++) {
            cursor.faulty = false;
            scan.feeds().get(i).each(cursor, this::keep);
        }
        var fed = cursor.problems.subList(before, cursor.problems.size());
        var copy = List.copyOf(fed);
        fed.clear();
        return copy;
    }

    private void keep(JoinPlan.Feed feed, byte[] key, int keySize, Terms subjects, int subject) {
        pairs.add(new Pair(feed.index(), pairBytes.used, keySize, subjects.size(subject)));
        pairBytes.put(key, 0, keySize);
        pairBytes.put(subjects.buffer.bytes, subjects.start(subject), subjects.size(subject));
    }
}
