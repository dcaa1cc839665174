package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Part;

/// The triples in the two other orders, each made from the one before by one pass that keeps equal keys in order.
final class OtherOrders {

    private final Path folder;
    private final Path work;
    private final SpoOrder spo;
    private final Parts parts;
    private final int predicateWidth;
    private final int setWidth;

    OtherOrders(Path folder, Path work, SpoOrder spo, Parts parts) {
        this.folder = folder;
        this.work = work;
        this.spo = spo;
        this.parts = parts;
        predicateWidth = ColumnWriter.widthBelow(spo.predicateTerms().length);
        setWidth = ColumnWriter.widthBelow(spo.graphSets().count());
    }

    /// Writes both orders and the statistics of predicates.
    void write() throws IOException {
        try (var ends = Scratch.create(work.resolve("object-starts"), spo.terms() + 2L);
                var subjects = new ColumnWriter(folder, Part.OSP_SUBJECTS, 4, spo.triples());
                var predicates = new ColumnWriter(folder, Part.OSP_PREDICATES, predicateWidth, spo.triples());
                var sets = new ColumnWriter(folder, Part.OSP_SETS, setWidth, spo.triples())) {
            for (long row = 0; row < spo.triples(); row++) {
                ends.next(spo.object(row));
            }
            ends.sumUp();
            writeOffsets(ends);
            for (int subject = 1; subject <= spo.terms(); subject++) {
                for (long row = spo.start(subject); row < spo.start(subject + 1); row++) {
                    var place = ends.next(spo.object(row));
                    subjects.set(place, subject);
                    predicates.set(place, spo.predicate(row));
                    sets.set(place, spo.set(row));
                }
            }
            writePos(ends, subjects, predicates, sets);
            parts.finish(Part.OSP_SUBJECTS, subjects);
            parts.finish(Part.OSP_PREDICATES, predicates);
            parts.finish(Part.OSP_SETS, sets);
        }
    }

    private void writeOffsets(Scratch starts) throws IOException {
        try (var offsets = new ColumnWriter(folder, Part.OSP_OFFSETS, 4, starts.count())) {
            for (long term = 0; term < starts.count(); term++) {
                offsets.add(starts.get(term));
            }
            parts.finish(Part.OSP_OFFSETS, offsets);
        }
    }

    /// @param ends where the rows of each object end
    private void writePos(Scratch ends, ColumnWriter subjects, ColumnWriter predicates, ColumnWriter sets)
            throws IOException {
        var next = predicateStarts();
        var objectsOf = new long[spo.predicateTerms().length];
        var lastObject = new int[objectsOf.length];
        try (var objects = new ColumnWriter(folder, Part.POS_OBJECTS, 4, spo.triples());
                var posSubjects = new ColumnWriter(folder, Part.POS_SUBJECTS, 4, spo.triples());
                var posSets = new ColumnWriter(folder, Part.POS_SETS, setWidth, spo.triples())) {
            var row = 0L;
            for (int object = 1; object <= spo.terms(); object++) {
                for (; row < ends.get(object); row++) {
                    var predicate = predicates.get(row);
                    var place = next[predicate]++;
                    objects.set(place, object);
                    posSubjects.set(place, subjects.get(row));
                    posSets.set(place, sets.get(row));
                    objectsOf[predicate] += lastObject[predicate] == object ? 0 : 1;
                    lastObject[predicate] = object;
                }
            }
            parts.finish(Part.POS_OBJECTS, objects);
            parts.finish(Part.POS_SUBJECTS, posSubjects);
            parts.finish(Part.POS_SETS, posSets);
        }
        Numbers.write(folder, Part.PREDICATE_OBJECTS, objectsOf, parts);
        Numbers.write(folder, Part.PREDICATE_SUBJECTS, spo.subjectsOfPredicates(), parts);
        Numbers.write(folder, Part.PREDICATES, spo.predicateTerms(), parts);
    }

    /// Counts the triples of each predicate, writes where they begin, and gives those starts.
    private long[] predicateStarts() throws IOException {
        var offsets = new long[spo.predicateTerms().length + 1];
        for (long row = 0; row < spo.triples(); row++) {
            offsets[spo.predicate(row) + 1]++;
        }
        for (int predicate = 1; predicate < offsets.length; predicate++) {
            offsets[predicate] += offsets[predicate - 1];
        }
        Numbers.write(folder, Part.POS_OFFSETS, offsets, parts);
        return offsets;
    }
}
