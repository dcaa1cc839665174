package nl.meent.loader.index.exec;

import java.util.List;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.plan.Pattern;
import nl.meent.loader.index.plan.Place;
import nl.meent.loader.index.plan.Where;
import nl.meent.loader.index.read.Graphs;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Scan;
import nl.meent.loader.index.read.Selection;

/// One pattern of a join: it goes through the triples that fit the row, and sets the slots that were open.
final class Level {

    /// What those that come after need of an answer.
    enum Need {
        /// Every answer.
        ALL,
        /// How many there are; the slots stay open.
        COUNT,
        /// Each value of the term that the order begins with, once, and how many answers have it.
        RUNS
    }

    private final Pattern pattern;
    private final List<Test> tests;
    private final Graphs graphs;
    private final Scan scan;
    private final boolean[] allowed;
    private final int[] row;
    private final Guard guard;
    private final Need need;
    private boolean openSubject;
    private boolean openPredicate;
    private boolean openObject;
    private boolean openGraph;
    /// Where a triple comes once for each of its graphs, the next one.
    private int member;
    private int members;
    private boolean counting;
    private boolean counted;
    private boolean skipping;
    private long times = 1;

    Level(Pattern pattern, List<Test> tests, Need need, OpenIndex index, int[] row, Guard guard) {
        this.pattern = pattern;
        this.tests = List.copyOf(tests);
        this.need = need;
        this.graphs = index.graphs();
        this.scan = index.scan();
        this.row = row;
        this.guard = guard;
        allowed = new boolean[pattern.where() instanceof Where.Each ? graphs.count() : 0];
        if (pattern.where() instanceof Where.Each each) {
            each.graphs().forEach(graph -> allowed[graph] = true);
        }
    }

    /// How many answers the last one stands for.
    long times() {
        return times;
    }

    void open() {
        openSubject = isOpen(pattern.subject());
        openPredicate = isOpen(pattern.predicate());
        openObject = isOpen(pattern.object());
        member = 0;
        members = 0;
        counted = false;
        times = 1;
        scan.open(
                pattern.subject().value(row),
                pattern.predicate().value(row),
                pattern.object().value(row),
                selection());
        counting = need == Need.COUNT && scan.isExact() && !repeats();
        skipping = need == Need.RUNS && scan.isWhole() && !repeats();
    }

    boolean next() {
        if (counting) {
            times = counted ? 0 : scan.most();
            counted = true;
            return times > 0;
        }
        while (true) {
            if (!advance()) {
                clear();
                return false;
            }
            if (set() && holds()) {
                if (skipping) {
                    times = scan.skipRun();
                }
                return true;
            }
        }
    }

    private boolean isOpen(Place place) {
        return place.isSlot() && row[place.slot()] == 0;
    }

    private Selection selection() {
        return switch (pattern.where()) {
            case Where.Active active -> {
                openGraph = false;
                yield active.selection();
            }
            case Where.Each each -> selection(each);
        };
    }

    private Selection selection(Where.Each each) {
        openGraph = row[each.slot()] == 0;
        if (openGraph) {
            return graphs.everything();
        }
        var graph = row[each.slot()] < 0 ? -1 : graphs.find(row[each.slot()]);
        if (graph < 0 || !allowed[graph]) {
            return new Selection.Nothing();
        }
        return graphs.alone(graph);
    }

    /// Goes to the next triple, or to the next graph of this one.
    private boolean advance() {
        if (!openGraph) {
            return nextTriple();
        }
        while (++member >= members) {
            if (!nextTriple()) {
                return false;
            }
            member = -1;
            members = graphs.setSize(scan.set());
        }
        return true;
    }

    private boolean nextTriple() {
        while (scan.more()) {
            guard.step();
            if (scan.look()) {
                return true;
            }
        }
        return false;
    }

    /// Fills the open slots; no, where a slot that stands twice would get two values.
    private boolean set() {
        if (openSubject) {
            row[pattern.subject().slot()] = scan.subject();
        }
        return (!openPredicate || set(pattern.predicate(), scan.predicate(), 1))
                && (!openObject || set(pattern.object(), scan.object(), 2))
                && (!openGraph || setGraph());
    }

    private boolean set(Place place, int value, int before) {
        var same = (openSubject && pattern.subject().slot() == place.slot())
                || (before == 2 && openPredicate && pattern.predicate().slot() == place.slot());
        if (same) {
            return row[place.slot()] == value;
        }
        row[place.slot()] = value;
        return true;
    }

    private boolean setGraph() {
        var each = (Where.Each) pattern.where();
        var graph = graphs.member(scan.set(), member);
        if (!allowed[graph]) {
            return false;
        }
        var same = (openSubject && pattern.subject().slot() == each.slot())
                || (openPredicate && pattern.predicate().slot() == each.slot())
                || (openObject && pattern.object().slot() == each.slot());
        if (same) {
            return row[each.slot()] == graphs.name(graph);
        }
        row[each.slot()] = graphs.name(graph);
        return true;
    }

    private boolean holds() {
        for (var test : tests) {
            if (!test.holds()) {
                return false;
            }
        }
        return true;
    }

    private void clear() {
        if (openSubject) {
            row[pattern.subject().slot()] = 0;
        }
        if (openPredicate) {
            row[pattern.predicate().slot()] = 0;
        }
        if (openObject) {
            row[pattern.object().slot()] = 0;
        }
        if (openGraph) {
            row[((Where.Each) pattern.where()).slot()] = 0;
        }
    }

    /// Whether an open slot stands twice, or there are graphs to tell apart, so that triples are no answers yet.
    private boolean repeats() {
        var subject = pattern.subject().slot();
        var predicate = pattern.predicate().slot();
        return openGraph
                || (openSubject && openPredicate && subject == predicate)
                || (openSubject && openObject && subject == pattern.object().slot())
                || (openPredicate && openObject && predicate == pattern.object().slot());
    }
}
