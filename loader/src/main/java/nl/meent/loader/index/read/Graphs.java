package nl.meent.loader.index.read;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;
import org.jspecify.annotations.Nullable;

/// The graphs of an index, in places from 0 in the order of their names, and the sets of them that triples are in.
public final class Graphs {

    private final int[] names;
    private final Column offsets;
    private final Column rows;
    private final int[] setOffsets;
    private final int[] setGraphs;
    /// Each graph alone, once it was asked for. Threads that race here make it twice, to the same end.
    private final @Nullable Selection[] alone;

    Graphs(IndexFiles files) {
        names = ints(files.column(Part.GRAPHS));
        offsets = files.column(Part.GRAPH_OFFSETS);
        rows = files.column(Part.GRAPH_ROWS);
        setOffsets = ints(files.column(Part.SET_OFFSETS));
        setGraphs = ints(files.column(Part.SET_GRAPHS));
        alone = new Selection[names.length];
    }

    /// How many graphs, the default graph among them where it has triples.
    public int count() {
        return names.length;
    }

    /// The term that names a graph; 0 for the default graph.
    public int name(int graph) {
        return names[graph];
    }

    /// The place of the graph of this name (0 for the default graph); negative where there is none.
    public int find(int name) {
        return Arrays.binarySearch(names, name);
    }

    /// How many triples a graph has.
    public int size(int graph) {
        return offsets.getInt(graph + 1L) - offsets.getInt(graph);
    }

    /// The rows of a graph, in the order subject, predicate, object: from here to before [#rowsEnd].
    public int rowsStart(int graph) {
        return offsets.getInt(graph);
    }

    public int rowsEnd(int graph) {
        return offsets.getInt(graph + 1L);
    }

    /// One of the rows.
    public int row(int place) {
        return rows.getInt(place);
    }

    /// How many sets of graphs there are.
    public int sets() {
        return setOffsets.length - 1;
    }

    /// How many graphs a set has.
    public int setSize(int set) {
        return setOffsets[set + 1] - setOffsets[set];
    }

    /// One graph of a set.
    public int member(int set, int place) {
        return setGraphs[setOffsets[set] + place];
    }

    /// Whether a graph is in a set.
    public boolean isMember(int set, int graph) {
        var from = setOffsets[set];
        var to = setOffsets[set + 1];
        return to - from == 1 ? setGraphs[from] == graph : Arrays.binarySearch(setGraphs, from, to, graph) >= 0;
    }

    /// All triples, wherever they are.
    public Selection everything() {
        return new Selection.All();
    }

    /// The triples that are in at least one of these graphs, each once; that is how SPARQL merges graphs.
    public Selection merged(List<Integer> graphs) {
        if (graphs.isEmpty()) {
            return new Selection.Nothing();
        }
        if (graphs.size() == count()) {
            return new Selection.All();
        }
        return graphs.size() == 1 ? alone(graphs.getFirst()) : new Selection.Some(chosen(graphs));
    }

    /// The triples of one graph.
    public Selection alone(int graph) {
        var known = alone[graph];
        if (known == null) {
            known = count() == 1 ? new Selection.All() : new Selection.One(this, graph);
            alone[graph] = known;
        }
        return known;
    }

    private boolean[] chosen(List<Integer> graphs) {
        var among = new boolean[count()];
        graphs.forEach(graph -> among[graph] = true);
        var chosen = new boolean[sets()];
        for (int set = 0; set < chosen.length; set++) {
            for (int place = 0; place < setSize(set); place++) {
                chosen[set] |= among[member(set, place)];
            }
        }
        return chosen;
    }

    /// The places of all graphs that have a name.
    public List<Integer> named() {
        return IntStream.range(0, names.length)
                .filter(graph -> names[graph] != 0)
                .boxed()
                .toList();
    }

    private static int[] ints(Column column) {
        return IntStream.range(0, Math.toIntExact(column.count()))
                .map(column::get)
                .toArray();
    }
}
