package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;

/// The quads of all chunks, by the numbers of the dictionary, gathered by subject and sorted within each.
final class QuadRows implements AutoCloseable {

    private static final int QUAD = 4;
    /// How many subjects are sorted by one thread at a time.
    private static final int PART = 1 << 18;

    private final Scratch starts;
    private final Scratch rows;
    private final BitSet predicates = new BitSet();
    private final BitSet graphs = new BitSet();

    /// Gathers and sorts. Two passes over the chunks: one counts and numbers, one puts each row where it belongs.
    QuadRows(Path work, TermMerge terms, List<Chunk.Output> chunks, Workers workers) throws IOException {
        starts = Scratch.create(work.resolve("subject-starts"), terms.count() + 2L);
        var numbering = new ArrayList<Callable<Used>>();
        var place = 0L;
        for (var chunk : chunks) {
            var first = place;
            numbering.add(() -> number(chunk.quads(), terms.numbers(), first));
            place += chunk.count();
        }
        var total = 0L;
        for (var used : workers.all(numbering)) {
            predicates.or(used.predicates());
            graphs.or(used.graphs());
            total = Limits.number(total + used.quads(), "quads");
        }
        starts.sumUp();
        rows = Scratch.create(work.resolve("rows"), total * RowSort.WIDTH);
        workers.all(chunks.stream()
                .<Callable<Boolean>>map(chunk -> () -> gather(chunk.quads()))
                .toList());
        workers.all(sorting(terms.count()));
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

    /// What the quads of a chunk use.
    private record Used(BitSet predicates, BitSet graphs, long quads) {}

    private Used number(Path file, Scratch numbers, long place) throws IOException {
        var used = new Used(new BitSet(), new BitSet(), Files.size(file) / (QUAD * Integer.BYTES));
        try (var quads = Scratch.open(file)) {
            for (long at = 0; at < quads.count(); at += QUAD) {
                var graph = quads.get(at) == Chunk.NONE ? 0 : numbers.get(place + quads.get(at));
                var subject = numbers.get(place + quads.get(at + 1));
                var predicate = numbers.get(place + quads.get(at + 2));
                quads.set(at, graph);
                quads.set(at + 1, subject);
                quads.set(at + 2, predicate);
                quads.set(at + 3, numbers.get(place + quads.get(at + 3)));
                starts.next(subject);
                used.predicates().set(predicate);
                used.graphs().set(graph);
            }
        }
        return used;
    }

    private boolean gather(Path file) throws IOException {
        try (var quads = Scratch.open(file)) {
            for (long at = 0; at < quads.count(); at += QUAD) {
                var row = (long) RowSort.WIDTH * starts.next(quads.get(at + 1));
                rows.set(row, quads.get(at + 2));
                rows.set(row + 1, quads.get(at + 3));
                rows.set(row + 2, quads.get(at));
            }
        }
        return true;
    }

    /// The rows of each subject are sorted on their own, so parts of the subjects may be at the same time.
    private List<Callable<Boolean>> sorting(int terms) {
        var parts = new ArrayList<Callable<Boolean>>();
        for (int first = 1; first <= terms; first += PART) {
            var from = first;
            var to = Math.min(terms, first + PART - 1);
            parts.add(() -> sort(from, to));
        }
        return parts;
    }

    private boolean sort(int from, int to) {
        var sort = new RowSort(rows);
        for (int subject = from; subject <= to; subject++) {
            sort.sort(end(subject - 1), end(subject));
        }
        return true;
    }

    @Override
    public void close() {
        starts.close();
        rows.close();
    }
}
