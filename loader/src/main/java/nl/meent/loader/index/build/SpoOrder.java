package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Part;

/// The triples, each once, in the order subject, predicate, object, with the set of graphs that each is in.
final class SpoOrder implements AutoCloseable {

    private final ColumnWriter offsets;
    private final ColumnWriter predicates;
    private final ColumnWriter objects;
    private final Scratch sets;
    private final GraphSets graphSets;
    private final int[] predicateTerms;
    private final int[] graphTerms;
    private final int terms;
    private final long[] subjects;
    private int[] members = new int[8];
    private long quads;

    SpoOrder(Path folder, Path work, QuadRows rows, int terms) throws IOException {
        this.terms = terms;
        predicateTerms = rows.predicates();
        graphTerms = rows.graphs();
        subjects = new long[predicateTerms.length];
        graphSets = new GraphSets(graphTerms.length);
        offsets = new ColumnWriter(folder, Part.SPO_OFFSETS, 4, terms + 2L);
        predicates = new ColumnWriter(
                folder, Part.SPO_PREDICATES, ColumnWriter.widthBelow(predicateTerms.length), rows.count());
        objects = new ColumnWriter(folder, Part.SPO_OBJECTS, 4, rows.count());
        sets = Scratch.create(work.resolve("sets"), rows.count());
        for (int subject = 0; subject <= terms; subject++) {
            offsets.add(objects.count());
            if (subject > 0) {
                add(rows, rows.end(subject - 1), rows.end(subject));
            }
        }
        offsets.add(objects.count());
    }

    int terms() {
        return terms;
    }

    /// How many triples.
    long triples() {
        return objects.count();
    }

    /// How many quads: each triple once for each of its graphs.
    long quads() {
        return quads;
    }

    int[] predicateTerms() {
        return predicateTerms;
    }

    int[] graphTerms() {
        return graphTerms;
    }

    /// How many different subjects each predicate has.
    long[] subjectsOfPredicates() {
        return subjects;
    }

    GraphSets graphSets() {
        return graphSets;
    }

    /// The first row of a subject.
    long start(int subject) {
        return offsets.get(subject);
    }

    /// The place of a row's predicate among [#predicateTerms].
    int predicate(long row) {
        return predicates.get(row);
    }

    int object(long row) {
        return objects.get(row);
    }

    int set(long row) {
        return sets.get(row);
    }

    void finish(Path folder, Parts parts) throws IOException {
        try (var narrow =
                new ColumnWriter(folder, Part.SPO_SETS, ColumnWriter.widthBelow(graphSets.count()), triples())) {
            for (long row = 0; row < triples(); row++) {
                narrow.add(sets.get(row));
            }
            parts.finish(Part.SPO_SETS, narrow);
        }
        parts.finish(Part.SPO_OFFSETS, offsets);
        parts.finish(Part.SPO_PREDICATES, predicates);
        parts.finish(Part.SPO_OBJECTS, objects);
    }

    private void add(QuadRows rows, long from, long to) {
        var before = 0;
        for (long row = from; row < to; ) {
            var predicate = rows.predicate(row);
            var object = rows.object(row);
            var size = 0;
            for (; row < to && rows.predicate(row) == predicate && rows.object(row) == object; row++) {
                size = member(graph(rows.graph(row)), size);
            }
            var place = Arrays.binarySearch(predicateTerms, predicate);
            subjects[place] += predicate == before ? 0 : 1;
            before = predicate;
            sets.set(objects.count(), graphSets.number(members, size));
            predicates.add(place);
            objects.add(object);
            quads += size;
        }
    }

    private int member(int graph, int size) {
        if (size > 0 && members[size - 1] == graph) {
            return size;
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size] = graph;
        return size + 1;
    }

    private int graph(int term) {
        return Arrays.binarySearch(graphTerms, term);
    }

    @Override
    public void close() throws IOException {
        offsets.close();
        predicates.close();
        objects.close();
        sets.close();
    }
}
