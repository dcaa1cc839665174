package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/// The quads of all chunks, by the numbers of the dictionary, gathered by subject and sorted within each.
final class QuadRows implements AutoCloseable {

    private static final int QUAD = 4;

    private final Scratch starts;
    private final Scratch rows;
    private final BitSet predicates = new BitSet();
    private final BitSet graphs = new BitSet();

    /// Gathers and sorts. Two passes over the chunks: one counts and numbers, one puts each row where it belongs.
    QuadRows(Path work, TermMerge terms, List<Chunk.Output> chunks, Progress progress) throws IOException {
        starts = Scratch.create(work.resolve("subject-starts"), terms.count() + 2L);
        var total = 0L;
        var place = 0L;
        for (var chunk : chunks) {
            try (var quads = Scratch.open(chunk.quads())) {
                number(quads, terms.numbers(), place);
                total = Limits.number(total + quads.count() / QUAD, "quads");
            }
            place += chunk.count();
        }
        starts.sumUp();
        rows = Scratch.create(work.resolve("rows"), total * RowSort.WIDTH);
        var gathered = 0L;
        for (var chunk : chunks) {
            try (var quads = Scratch.open(chunk.quads())) {
                gather(quads);
                gathered += quads.count() / QUAD;
            }
            progress.reached(Stage.TRIPLES, gathered);
        }
        sort(terms.count());
    }

    /// How many rows, equal ones counted each.
    long count() {
        return rows.count() / RowSort.WIDTH;
    }

    /// The row with which a subject ends; it begins where the one before ends.
    long end(int subject) {
        // Gathering has moved each start to its end.
        return starts.get(subject);
    }

    int predicate(long row) {
        return rows.get(RowSort.WIDTH * row);
    }

    int object(long row) {
        return rows.get(RowSort.WIDTH * row + 1);
    }

    /// The number of the name of the graph, 0 for the default graph.
    int graph(long row) {
        return rows.get(RowSort.WIDTH * row + 2);
    }

    /// The terms that are predicates, ascending.
    int[] predicates() {
        return predicates.stream().toArray();
    }

    /// The names of graphs, ascending, with 0 for the default graph where it has triples.
    int[] graphs() {
        return graphs.stream().toArray();
    }

    private void number(Scratch quads, Scratch numbers, long place) {
        for (long at = 0; at < quads.count(); at += QUAD) {
            var graph = quads.get(at) == Chunk.NONE ? 0 : numbers.get(place + quads.get(at));
            var subject = numbers.get(place + quads.get(at + 1));
            var predicate = numbers.get(place + quads.get(at + 2));
            quads.set(at, graph);
            quads.set(at + 1, subject);
            quads.set(at + 2, predicate);
            quads.set(at + 3, numbers.get(place + quads.get(at + 3)));
            starts.next(subject);
            predicates.set(predicate);
            graphs.set(graph);
        }
    }

    private void gather(Scratch quads) {
        for (long at = 0; at < quads.count(); at += QUAD) {
            var row = (long) RowSort.WIDTH * starts.next(quads.get(at + 1));
            rows.set(row, quads.get(at + 2));
            rows.set(row + 1, quads.get(at + 3));
            rows.set(row + 2, quads.get(at));
        }
    }

    private void sort(int terms) {
        var sort = new RowSort(rows);
        for (int subject = 1; subject <= terms; subject++) {
            sort.sort(end(subject - 1), end(subject));
        }
    }

    @Override
    public void close() {
        starts.close();
        rows.close();
    }
}
