package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Part;

/// What is known of each graph: its rows, and which predicates it uses how often.
final class GraphRows {

    private final Path folder;
    private final Path work;
    private final SpoOrder spo;
    private final Parts parts;
    private final int[][] members;
    private final int graphs;
    private final int predicates;

    GraphRows(Path folder, Path work, SpoOrder spo, Parts parts) {
        this.folder = folder;
        this.work = work;
        this.spo = spo;
        this.parts = parts;
        graphs = spo.graphTerms().length;
        predicates = spo.predicateTerms().length;
        var sets = spo.graphSets();
        members = IntStream.range(0, sets.count()).mapToObj(sets::members).toArray(int[][]::new);
    }

    void write() throws IOException {
        Numbers.write(folder, Part.GRAPHS, spo.graphTerms(), parts);
        spo.graphSets().write(folder, parts);
        try (var uses = Scratch.create(work.resolve("uses"), Math.max(1, (long) graphs * predicates))) {
            var offsets = count(uses);
            Numbers.write(folder, Part.GRAPH_OFFSETS, offsets, parts);
            writeRows(Arrays.copyOf(offsets, graphs));
            writeUses(uses);
        }
    }

    private long[] count(Scratch uses) {
        var offsets = new long[graphs + 1];
        for (long row = 0; row < spo.triples(); row++) {
            for (var graph : members[spo.set(row)]) {
                offsets[graph + 1]++;
                uses.next(((long) graph * predicates) + spo.predicate(row));
            }
        }
        for (int graph = 1; graph <= graphs; graph++) {
            offsets[graph] += offsets[graph - 1];
        }
        return offsets;
    }

    private void writeRows(long[] next) throws IOException {
        try (var rows = new ColumnWriter(folder, Part.GRAPH_ROWS, 4, spo.quads())) {
            for (long row = 0; row < spo.triples(); row++) {
                for (var graph : members[spo.set(row)]) {
                    rows.set(next[graph]++, row);
                }
            }
            parts.finish(Part.GRAPH_ROWS, rows);
        }
    }

    private void writeUses(Scratch uses) throws IOException {
        var most = (long) graphs * predicates;
        try (var offsets = new ColumnWriter(folder, Part.USE_OFFSETS, 4, graphs + 1L);
                var used = new ColumnWriter(folder, Part.USE_PREDICATES, 4, most);
                var counts = new ColumnWriter(folder, Part.USE_COUNTS, 4, most)) {
            offsets.add(0);
            for (int graph = 0; graph < graphs; graph++) {
                for (int predicate = 0; predicate < predicates; predicate++) {
                    var count = uses.get(((long) graph * predicates) + predicate);
                    if (count > 0) {
                        used.add(predicate);
                        counts.add(count);
                    }
                }
                offsets.add(used.count());
            }
            parts.finish(Part.USE_OFFSETS, offsets);
            parts.finish(Part.USE_PREDICATES, used);
            parts.finish(Part.USE_COUNTS, counts);
        }
    }
}
