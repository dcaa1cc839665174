package nl.meent.loader.record.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One place in the paths of all columns together: what is wanted of a value there, and where its children lead.
///
/// A child that several paths reach (`$.a` and `$.*`) leads to one node that stands for them all.
final class Node {

    /// A column whose path reaches a node, and how many of its steps lie behind.
    private record Reached(int column, JsonPath path, boolean structure, int depth) {

        boolean isHere() {
            return depth == path.steps().size();
        }

        Selector next() {
            return path.steps().get(depth);
        }
    }

    /// A column that wants what its path finds in the tree of the value.
    record Deeper(int column, List<Segment> rest, boolean structure) {}

    /// The columns that want the value itself; of those, the ones that want an object or an array as text.
    final int[] plain;

    final int[] text;
    final List<Deeper> deeper;
    private final Map<String, Node> names = new HashMap<>();
    private final Map<Long, Node> positions = new HashMap<>();
    private final @Nullable Node others;

    private Node(List<Reached> reached) {
        var here = reached.stream().filter(Reached::isHere).toList();
        var ends = here.stream().filter(r -> r.path().isStreaming()).toList();
        plain = ends.stream()
                .filter(r -> !r.structure())
                .mapToInt(Reached::column)
                .toArray();
        text = ends.stream()
                .filter(Reached::structure)
                .mapToInt(Reached::column)
                .toArray();
        deeper = here.stream()
                .filter(r -> !r.path().isStreaming())
                .map(r -> new Deeper(r.column(), r.path().rest(), r.structure()))
                .toList();
        var passing = reached.stream().filter(r -> !r.isHere()).toList();
        for (var one : passing) {
            switch (one.next()) {
                case Selector.Name(var name) -> names.computeIfAbsent(name, n -> after(passing, one.next()));
                case Selector.Index(var at) -> positions.computeIfAbsent(at, a -> after(passing, one.next()));
                case Selector.Every every -> {}
                case Selector.Slice slice -> throw new IllegalStateException(slice + " does not stream");
                case Selector.Filter filter -> throw new IllegalStateException(filter + " does not stream");
            }
        }
        var every = new Selector.Every();
        others = passing.stream().anyMatch(r -> r.next().equals(every)) ? after(passing, every) : null;
    }

    /// The node of the item itself.
    static Node root(List<JsonPath> paths, List<Boolean> structures) {
        var reached = new ArrayList<Reached>();
        for (var column = 0; column < paths.size(); column++) {
            reached.add(new Reached(column, paths.get(column), structures.get(column), 0));
        }
        return new Node(reached);
    }

    private static Node after(List<Reached> passing, Selector step) {
        return new Node(passing.stream()
                .filter(r -> Stream.of(step, new Selector.Every()).anyMatch(r.next()::equals))
                .map(r -> new Reached(r.column(), r.path(), r.structure(), r.depth() + 1))
                .toList());
    }

    @Nullable
    Node child(String name) {
        var child = names.get(name);
        return child == null ? others : child;
    }

    @Nullable
    Node child(long position) {
        // The test saves a box for each element where no column asks for one by its position.
        var child = positions.isEmpty() ? null : positions.get(position);
        return child == null ? others : child;
    }

    /// Whether no path goes on into an object.
    boolean endsAtObject() {
        return names.isEmpty() && others == null;
    }

    /// Whether no path goes on into an array.
    boolean endsAtArray() {
        return positions.isEmpty() && others == null;
    }

    boolean needsTree(Token token) {
        return !deeper.isEmpty() || (token.opens() && text.length > 0);
    }
}
