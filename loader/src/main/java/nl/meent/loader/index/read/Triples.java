package nl.meent.loader.index.read;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;

/// The triples of an index in three orders. Any number of threads may read; [Scan] is how.
public final class Triples {

    /// So few rows are looked at one after the other.
    private static final int FEW = 8;

    final Column spoOffsets;
    final Column spoPredicates;
    final Column spoObjects;
    final Column spoSets;
    final Column ospOffsets;
    final Column ospSubjects;
    final Column ospPredicates;
    final Column ospSets;
    final Column posObjects;
    final Column posSubjects;
    final Column posSets;
    private final int terms;
    private final int[] predicates;
    private final int[] posOffsets;

    Triples(IndexFiles files) {
        terms = (int) files.manifest().figure("terms");
        spoOffsets = files.column(Part.SPO_OFFSETS);
        spoPredicates = files.column(Part.SPO_PREDICATES);
        spoObjects = files.column(Part.SPO_OBJECTS);
        spoSets = files.column(Part.SPO_SETS);
        ospOffsets = files.column(Part.OSP_OFFSETS);
        ospSubjects = files.column(Part.OSP_SUBJECTS);
        ospPredicates = files.column(Part.OSP_PREDICATES);
        ospSets = files.column(Part.OSP_SETS);
        posObjects = files.column(Part.POS_OBJECTS);
        posSubjects = files.column(Part.POS_SUBJECTS);
        posSets = files.column(Part.POS_SETS);
        predicates = ints(files.column(Part.PREDICATES));
        posOffsets = ints(files.column(Part.POS_OFFSETS));
    }

    /// How many triples.
    public int count() {
        return (int) spoObjects.count();
    }

    /// How many different predicates.
    public int predicates() {
        return predicates.length;
    }

    /// The term that is the predicate at a place, from 0.
    public int predicate(int place) {
        return predicates[place];
    }

    /// The place of a predicate; negative where no triple has it.
    public int placeOf(int predicate) {
        return Arrays.binarySearch(predicates, predicate);
    }

    int predicateStart(int place) {
        return posOffsets[place];
    }

    boolean knows(int term) {
        return term > 0 && term <= terms;
    }

    int terms() {
        return terms;
    }

    /// How many triples have these terms; 0 stands for any. An exact count, from the ends of a range.
    public int count(int subject, int predicate, int object) {
        var range = new Range(this);
        range.set(subject, predicate, object);
        return range.high - range.low;
    }

    /// The first row of a column, between two, that is not below a number.
    static int lower(Column column, int from, int to, int number) {
        var low = from;
        var high = to;
        while (high - low > FEW) {
            var middle = (low + high) >>> 1;
            if (column.get(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < high && column.get(low) < number) {
            low++;
        }
        return low;
    }

    /// The first row from here that is above a number, looked for near the beginning first.
    static int after(Column column, int from, int to, int number) {
        var step = 1;
        var low = from;
        while (low + step < to && column.get(low + step) <= number) {
            low += step;
            step <<= 1;
        }
        return lower(column, low, Math.min(to, low + step + 1), number + 1);
    }

    private static int[] ints(Column column) {
        return IntStream.range(0, Math.toIntExact(column.count()))
                .map(column::get)
                .toArray();
    }
}
