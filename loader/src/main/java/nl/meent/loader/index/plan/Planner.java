package nl.meent.loader.index.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Selection;

/// Finds an order in which patterns are joined with little work.
///
/// The size of a pattern by its terms alone is exact, from the ends of its range; what variables bound before leave of
/// it is estimated from the numbers of different subjects and objects of its predicate. From each pattern as a start,
/// the next is always the one that leaves the fewest rows, one that shares a variable before one that does not; the
/// start whose whole order has the fewest rows between steps wins.
public final class Planner {

    /// Above this many patterns only the smallest is tried as a start: the work grows with the cube.
    private static final int MANY = 12;

    /// Larger estimates say no more, and would come out as infinite.
    private static final double MOST_ROWS = 1e100;

    /// Above this many patterns they are joined as they are written: finding an order would take longer than using it.
    private static final int VERY_MANY = 500;

    private final OpenIndex index;
    private final Guard guard;
    private final IdentityHashMap<Pattern, Double> known = new IdentityHashMap<>();

    /// @param guard is asked while an order is looked for
    public Planner(OpenIndex index, Guard guard) {
        this.index = index;
        this.guard = guard;
    }

    /// The patterns in the order in which to join them.
    ///
    /// @param bound the slots that have values before
    public List<Pattern> order(List<Pattern> patterns, BitSet bound) {
        if (patterns.size() < 2 || patterns.size() > VERY_MANY) {
            return List.copyOf(patterns);
        }
        var best = List.copyOf(patterns);
        var least = Double.POSITIVE_INFINITY;
        var starts = patterns.size() > MANY ? List.of(smallest(patterns, bound)) : patterns;
        for (var start : starts) {
            var order = new ArrayList<Pattern>();
            var cost = greedy(start, patterns, bound, order);
            if (cost < least) {
                least = cost;
                best = List.copyOf(order);
            }
        }
        return best;
    }

    /// How many rows a pattern gives for one row that comes in.
    public double size(Pattern pattern, BitSet bound) {
        guard.step();
        double size = known.computeIfAbsent(pattern, this::known);
        if (size == 0) {
            return 0;
        }
        var place = pattern.predicate().isSlot()
                ? -1
                : index.triples().placeOf(pattern.predicate().term());
        if (isBound(pattern.subject(), bound)) {
            size /= place < 0
                    ? index.triples().count() / 8.0
                    : index.statistics().subjects(place);
        }
        if (isBound(pattern.object(), bound)) {
            size /= place < 0
                    ? index.triples().count() / 4.0
                    : index.statistics().objects(place);
        }
        if (isBound(pattern.predicate(), bound)) {
            size /= Math.max(1, index.triples().predicates());
        }
        if (pattern.where() instanceof Where.Each each && bound.get(each.slot())) {
            size /= Math.max(1, each.graphs().size());
        }
        return Math.max(size, 1e-9);
    }

    private double greedy(Pattern start, List<Pattern> patterns, BitSet before, List<Pattern> order) {
        var bound = (BitSet) before.clone();
        var left = new ArrayList<>(patterns);
        var rows = 1.0;
        var cost = 0.0;
        for (var next = start; ; next = cheapest(left, bound)) {
            // Each row that comes in costs a lookup, each that goes out a step.
            cost += rows;
            rows = Math.min(rows * size(next, bound), MOST_ROWS);
            cost += rows;
            order.add(next);
            left.remove(next);
            next.slots().forEach(bound::set);
            if (left.isEmpty()) {
                return cost;
            }
        }
    }

    private Pattern cheapest(List<Pattern> left, BitSet bound) {
        var best = left.getFirst();
        var least = Double.POSITIVE_INFINITY;
        for (var pattern : left) {
            var joined = bound.isEmpty()
                    || pattern.slots().anyMatch(bound::get)
                    || pattern.slots().findAny().isEmpty();
            var size = size(pattern, bound) * (joined ? 1 : 1e12);
            if (size < least) {
                least = size;
                best = pattern;
            }
        }
        return best;
    }

    private Pattern smallest(List<Pattern> patterns, BitSet bound) {
        var best = patterns.getFirst();
        for (var pattern : patterns) {
            best = size(pattern, bound) < size(best, bound) ? pattern : best;
        }
        return best;
    }

    /// How many triples match the terms of a pattern, in its graph where that is known exactly.
    private double known(Pattern pattern) {
        var all = index.triples()
                .count(
                        pattern.subject().term(),
                        pattern.predicate().term(),
                        pattern.object().term());
        if (pattern.where() instanceof Where.Active active) {
            return switch (active.selection()) {
                case Selection.Nothing unused -> 0;
                case Selection.One one -> Math.min(all, inGraph(one.graph(), pattern));
                case Selection.All unused -> all;
                case Selection.Some unused -> all;
            };
        }
        return all;
    }

    private int inGraph(int graph, Pattern pattern) {
        var place = pattern.predicate().isSlot()
                ? -1
                : index.triples().placeOf(pattern.predicate().term());
        return place < 0 ? index.graphs().size(graph) : index.statistics().countIn(graph, place);
    }

    private static boolean isBound(Place place, BitSet bound) {
        return place.isSlot() && bound.get(place.slot());
    }
}
