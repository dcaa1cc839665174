package nl.meent.loader.index.exec;

import java.util.Arrays;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.path.IdPath;
import nl.meent.loader.index.path.PathSearch;
import nl.meent.loader.index.plan.Place;

/// Follows a property path from each row that comes in.
public final class PathStep implements Step {

    private final Step input;
    private final int[] row;
    private final Place start;
    private final IdPath path;
    private final Place end;
    private final PathSearch search;
    private final Same same;
    private final Guard guard;
    private int[] found = new int[32];
    private int count;
    private int next;
    private boolean openStart;
    private boolean openEnd;

    /// Whether two ends of a path are the same.
    @FunctionalInterface
    public interface Same {
        boolean test(int one, int other);
    }

    /// @param same tells whether an end that was found is the one that was asked for; ARQ compares values here
    public PathStep(
            Step input, int[] row, Place start, IdPath path, Place end, PathSearch search, Same same, Guard guard) {
        this.input = input;
        this.row = row;
        this.start = start;
        this.path = path;
        this.end = end;
        this.search = search;
        this.same = same;
        this.guard = guard;
    }

    @Override
    public void open() {
        count = 0;
        next = 0;
        openStart = false;
        openEnd = false;
        input.open();
    }

    @Override
    public boolean next() {
        while (next == count) {
            clear();
            if (!input.next()) {
                return false;
            }
            search();
        }
        if (openStart) {
            row[start.slot()] = found[next];
        }
        if (openEnd) {
            row[end.slot()] = found[next + 1];
        }
        next += 2;
        return true;
    }

    private void search() {
        count = 0;
        next = 0;
        openStart = start.isSlot() && row[start.slot()] == 0;
        openEnd = end.isSlot() && row[end.slot()] == 0;
        if (openStart && openEnd && start.slot() == end.slot()) {
            search.loops(path, node -> add(node, node));
        } else if (openStart && openEnd) {
            search.all(path, this::add);
        } else if (openStart) {
            search.to(path, end.value(row), node -> add(node, 0));
        } else if (openEnd) {
            search.from(start.value(row), path, node -> add(0, node));
        } else {
            var wanted = end.value(row);
            search.from(start.value(row), path, node -> {
                if (node == wanted || same.test(node, wanted)) {
                    add(0, 0);
                }
            });
        }
    }

    private void add(int first, int second) {
        if (count + 2 > found.length) {
            guard.hold((long) found.length * Integer.BYTES);
            found = Arrays.copyOf(found, Math.multiplyExact(2, found.length));
        }
        found[count++] = first;
        found[count++] = second;
    }

    private void clear() {
        if (openStart) {
            row[start.slot()] = 0;
        }
        if (openEnd) {
            row[end.slot()] = 0;
        }
        openStart = false;
        openEnd = false;
    }
}
