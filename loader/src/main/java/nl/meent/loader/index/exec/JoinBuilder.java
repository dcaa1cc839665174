package nl.meent.loader.index.exec;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.plan.Pattern;
import nl.meent.loader.index.plan.Place;
import nl.meent.loader.index.plan.Planner;
import nl.meent.loader.index.plan.Where;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Scan;

/// Makes a join: orders its patterns, and tests each condition as soon as all that it looks at is known.
public final class JoinBuilder {

    private final OpenIndex index;
    private final int[] row;
    private final Guard guard;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    /// @param slots what it looks at
    private record Condition(Test test, BitSet slots) {}

    public JoinBuilder(OpenIndex index, int[] row, Guard guard) {
        this.index = index;
        this.row = row;
        this.guard = guard;
    }

    /// Adds a pattern.
    public void add(Pattern pattern) {
        patterns.add(pattern);
    }

    /// Adds a condition that looks at some slots.
    public void add(Test test, BitSet slots) {
        conditions.add(new Condition(test, slots));
    }

    /// The slots that an answer sets for certain.
    public BitSet slots() {
        return slots(patterns);
    }

    /// The join of all.
    ///
    /// @param before the slots that have values already
    public Join build(Step input, BitSet before) {
        return build(input, before, new BitSet(), false);
    }

    /// The join of all for one who looks at some slots only and counts: answers that are equal in these may come as
    /// one that says how many it stands for.
    public Join buildCounting(Step input, BitSet before, BitSet needed) {
        return build(input, before, needed, true);
    }

    private Join build(Step input, BitSet before, BitSet needed, boolean counting) {
        var order = new Planner(index, guard).order(patterns, before);
        var tests = tests(order);
        var levels = new ArrayList<Level>();
        for (int i = 0; i < order.size(); i++) {
            guard.step();
            var need = Level.Need.ALL;
            if (counting && i == order.size() - 1 && tests.get(i).isEmpty()) {
                var known = slots(order.subList(0, i));
                known.or(before);
                need = need(order.get(i), needed, known);
            }
            levels.add(new Level(order.get(i), tests.get(i), need, index, row, guard));
        }
        var start = input;
        for (int i = 0; order.isEmpty() && i < conditions.size(); i++) {
            start = new Filter(start, conditions.get(i).test(), guard);
        }
        return new Join(start, levels, guard);
    }

    /// The conditions of each pattern: those that look at what it sets and at nothing that comes later.
    private List<List<Test>> tests(List<Pattern> order) {
        var tests = new ArrayList<List<Test>>();
        var lastOf = new HashMap<Integer, Integer>();
        for (int i = 0; i < order.size(); i++) {
            var level = i;
            tests.add(new ArrayList<>());
            order.get(i).slots().forEach(slot -> lastOf.put(slot, level));
        }
        for (var condition : order.isEmpty() ? List.<Condition>of() : conditions) {
            var level = condition.slots().stream()
                    .map(slot -> lastOf.getOrDefault(slot, 0))
                    .max()
                    .orElse(0);
            tests.get(level).add(condition.test());
        }
        return tests;
    }

    private static BitSet slots(List<Pattern> patterns) {
        var slots = new BitSet();
        patterns.forEach(pattern -> pattern.slots().forEach(slots::set));
        return slots;
    }

    /// What of the last pattern is needed, given what is known before it.
    private static Level.Need need(Pattern pattern, BitSet needed, BitSet known) {
        var fresh = new BitSet();
        pattern.slots().filter(slot -> !known.get(slot)).forEach(fresh::set);
        var wanted = (BitSet) fresh.clone();
        wanted.and(needed);
        if (wanted.isEmpty()) {
            return Level.Need.COUNT;
        }
        var leading = leading(pattern, known);
        return wanted.cardinality() == 1 && leading >= 0 && wanted.get(leading) ? Level.Need.RUNS : Level.Need.ALL;
    }

    /// The slot that changes first from row to row of a pattern; -1 where that is none.
    private static int leading(Pattern pattern, BitSet known) {
        if (pattern.where() instanceof Where.Each) {
            return -1;
        }
        return switch (Scan.leading(
                given(pattern.subject(), known), given(pattern.predicate(), known), given(pattern.object(), known))) {
            case 's' -> pattern.subject().slot();
            case 'p' -> pattern.predicate().slot();
            case 'o' -> pattern.object().slot();
            default -> -1;
        };
    }

    private static boolean given(Place place, BitSet known) {
        return !place.isSlot() || known.get(place.slot());
    }
}
