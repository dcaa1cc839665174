package nl.meent.loader.record.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.meent.loader.report.Where;
import org.jspecify.annotations.Nullable;

/// Evaluates the segments of a JSONPath on a tree, in the order that RFC 9535 gives.
final class Search {

    /// A value that was found, and its JSON Pointer.
    record Found(@Nullable Object value, String pointer) {}

    private final @Nullable Object root;
    private final Where where;
    private List<Found> result;

    private Search(@Nullable Object root, String pointer, Where where) {
        this.root = root;
        this.where = where;
        this.result = List.of(new Found(root, pointer));
    }

    /// All that the segments find in a tree.
    ///
    /// @param pointer the JSON Pointer of the tree
    /// @param where the item, for the problem of one in which too much is found
    static List<Found> find(List<Segment> segments, @Nullable Object root, String pointer, Where where) {
        var search = new Search(root, pointer, where);
        segments.forEach(search::follow);
        return search.result;
    }

    private void follow(Segment segment) {
        var from = result;
        result = new ArrayList<>();
        for (var found : from) {
            switch (segment.reach()) {
                case CHILDREN -> select(segment, found);
                case DESCENDANTS -> descend(segment, found);
                case ITSELF -> segment.selectors().forEach(selector -> keep(selector, List.of(found)));
            }
        }
    }

    private void descend(Segment segment, Found found) {
        select(segment, found);
        for (var child : children(found)) {
            descend(segment, child);
        }
    }

    private void select(Segment segment, Found found) {
        for (var selector : segment.selectors()) {
            switch (selector) {
                case Selector.Name(var name) -> {
                    if (found.value() instanceof Map<?, ?> members && members.containsKey(name)) {
                        add(new Found(members.get(name), Pointer.child(found.pointer(), name)));
                    }
                }
                case Selector.Index(var position) -> {
                    if (found.value() instanceof List<?> elements) {
                        pick(found, position < 0 ? position + elements.size() : position);
                    }
                }
                case Selector.Slice slice -> {
                    if (found.value() instanceof List<?> elements) {
                        slice(slice, found, elements.size());
                    }
                }
                case Selector.Every every -> keep(every, children(found));
                case Selector.Filter filter -> keep(filter, children(found));
            }
        }
    }

    private void keep(Selector selector, List<Found> candidates) {
        for (var found : candidates) {
            if (!(selector instanceof Selector.Filter filter)
                    || filter.condition().accepts(found.value(), root)) {
                add(found);
            }
        }
    }

    /// RFC 9535, 2.3.4.2.2.
    private void slice(Selector.Slice slice, Found found, long size) {
        var step = slice.step();
        if (step > 0) {
            var end = bound(slice.end(), size, size, 0, size);
            for (var i = bound(slice.start(), 0, size, 0, size); i < end; i += step) {
                pick(found, i);
            }
        } else if (step < 0) {
            var end = bound(slice.end(), -1, size, -1, size - 1);
            for (var i = bound(slice.start(), size - 1, size, -1, size - 1); i > end; i += step) {
                pick(found, i);
            }
        }
    }

    private static long bound(OptionalLong given, long otherwise, long size, long least, long most) {
        if (given.isEmpty()) {
            return otherwise;
        }
        var position = given.getAsLong();
        return Math.clamp(position < 0 ? position + size : position, least, Math.max(least, most));
    }

    private void pick(Found found, long position) {
        if (found.value() instanceof List<?> elements && position >= 0 && position < elements.size()) {
            add(new Found(elements.get((int) position), Pointer.child(found.pointer(), position)));
        }
    }

    private static List<Found> children(Found found) {
        var children = new ArrayList<Found>();
        if (found.value() instanceof Map<?, ?> members) {
            members.forEach(
                    (name, value) -> children.add(new Found(value, Pointer.child(found.pointer(), (String) name))));
        } else if (found.value() instanceof List<?> elements) {
            for (var i = 0; i < elements.size(); i++) {
                children.add(new Found(elements.get(i), Pointer.child(found.pointer(), i)));
            }
        }
        return children;
    }

    private void add(Found found) {
        if (result.size() == Limits.NODES) {
            throw Fault.limit(where, "has more than " + Limits.NODES + " values for one reference");
        }
        result.add(found);
    }
}
