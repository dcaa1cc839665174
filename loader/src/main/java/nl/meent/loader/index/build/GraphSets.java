package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Part;

/// Gives every different set of graphs that some triple is in a number, from 0 in the order of first appearance.
///
/// Kept on the heap: a few bytes for each different set, of which there are few where graphs are sources.
final class GraphSets {

    private static final int[] NONE = {};

    private final Map<Key, Integer> numbers = new HashMap<>();
    private int[] graphs = new int[16];
    private int[] ends = new int[16];
    private int count;
    /// The number, plus one, of the set of just one graph.
    private final int[] alone;

    GraphSets(int graphs) {
        alone = new int[graphs];
    }

    /// The number of the set of the first so many graphs, which ascend.
    int number(int[] members, int size) {
        if (size == 1) {
            var number = alone[members[0]];
            return number > 0 ? number - 1 : (alone[members[0]] = add(members, 1) + 1) - 1;
        }
        var key = new Key(Arrays.copyOf(members, size));
        var number = numbers.get(key);
        if (number == null) {
            number = add(members, size);
            numbers.put(key, number);
        }
        return number;
    }

    int count() {
        return count;
    }

    /// The graphs of a set.
    int[] members(int set) {
        return count == 0 ? NONE : Arrays.copyOfRange(graphs, set == 0 ? 0 : ends[set - 1], ends[set]);
    }

    void write(Path folder, Parts parts) throws IOException {
        var used = count == 0 ? 0 : ends[count - 1];
        try (var offsets = new ColumnWriter(folder, Part.SET_OFFSETS, 4, count + 1L);
                var members = new ColumnWriter(folder, Part.SET_GRAPHS, 4, used)) {
            offsets.add(0);
            for (int set = 0; set < count; set++) {
                offsets.add(ends[set]);
            }
            for (int i = 0; i < used; i++) {
                members.add(graphs[i]);
            }
            parts.finish(Part.SET_OFFSETS, offsets);
            parts.finish(Part.SET_GRAPHS, members);
        }
    }

    private int add(int[] members, int size) {
        var start = count == 0 ? 0 : ends[count - 1];
        if (start + size > graphs.length) {
            graphs = Arrays.copyOf(graphs, 2 * (start + size));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(members, 0, graphs, start, size);
        ends[count] = start + size;
        return count++;
    }

    /// An array as the key of a map.
    private static final class Key {
        private final int[] members;

        Key(int[] members) {
            this.members = members;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(members, key.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }
}
