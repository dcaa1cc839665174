package nl.meent.loader.index.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/// The states between the edges of a path: where only distinct ends count, it is a regular expression over edges.
///
/// A search that remembers the pairs of state and node it has seen takes time linear in the graph, even where closures
/// are nested: it never walks the inner path anew for each start.
final class Automaton {

    /// A hop that leads to a state.
    record Move(IdPath.Hop hop, boolean forward, int target) {}

    /// Whether the path may end here, and how it may go on.
    record State(boolean accepts, List<Move> moves) {}

    /// The state in which a path starts.
    static final int START = 0;

    private static final int END = 1;

    private final List<State> states;
    private final boolean manyEnds;

    private Automaton(List<State> states) {
        this.states = states;
        manyEnds = states.stream().filter(State::accepts).count() > 1;
    }

    /// The automaton of a path, or of walking it from its end to its start.
    static Automaton of(IdPath path, boolean forward) {
        var draft = new Draft();
        draft.add(path, forward, START, END);
        return new Automaton(merged(draft.states()));
    }

    State state(int number) {
        return states.get(number);
    }

    int size() {
        return states.size();
    }

    /// Whether different states may tell the same end.
    boolean hasManyEnds() {
        return manyEnds;
    }

    /// Keeps the states that can be reached, and one of those that go on in the same way: so `p*` has a single one.
    private static List<State> merged(List<State> states) {
        var numbers = new LinkedHashMap<State, Integer>();
        var open = new ArrayDeque<State>(List.of(states.get(START)));
        while (!open.isEmpty()) {
            var state = open.removeFirst();
            if (numbers.putIfAbsent(state, numbers.size()) == null) {
                state.moves().forEach(move -> open.add(states.get(move.target())));
            }
        }
        return numbers.keySet().stream()
                .map(state -> renumbered(state, move -> numbers.getOrDefault(states.get(move.target()), START)))
                .toList();
    }

    private static State renumbered(State state, ToIntFunction<Move> number) {
        var moves = new LinkedHashSet<Move>();
        for (var move : state.moves()) {
            moves.add(new Move(move.hop(), move.forward(), number.applyAsInt(move)));
        }
        return new State(state.accepts(), List.copyOf(moves));
    }

    /// States with moves that cost no edge.
    private static final class Draft {

        private final List<List<Move>> moves = new ArrayList<>();
        private final List<List<Integer>> free = new ArrayList<>();

        private Draft() {
            fresh();
            fresh();
        }

        private int fresh() {
            moves.add(new ArrayList<>());
            free.add(new ArrayList<>());
            return moves.size() - 1;
        }

        private void skip(int from, int to) {
            free.get(from).add(to);
        }

        /// Adds all ways of a path from a state to a state; no way comes back to the first or goes on from the last.
        private void add(IdPath path, boolean forward, int from, int to) {
            switch (path) {
                case IdPath.Hop hop -> moves.get(from).add(new Move(hop, forward, to));
                case IdPath.Inverse inverse -> add(inverse.path(), !forward, from, to);
                case IdPath.Sequence sequence -> {
                    var middle = fresh();
                    add(sequence.first(), forward, forward ? from : middle, forward ? middle : to);
                    add(sequence.second(), forward, forward ? middle : from, forward ? to : middle);
                }
                case IdPath.Alternative alternative -> {
                    add(alternative.one(), forward, from, to);
                    add(alternative.other(), forward, from, to);
                }
                case IdPath.ZeroOrOne maybe -> {
                    skip(from, to);
                    add(maybe.path(), forward, from, to);
                }
                case IdPath.ZeroOrMore many -> {
                    var hub = fresh();
                    skip(from, hub);
                    add(many.path(), forward, hub, hub);
                    skip(hub, to);
                }
                case IdPath.OneOrMore some -> addRepeated(some.path(), forward, from, to);
            }
        }

        private void addRepeated(IdPath path, boolean forward, int from, int to) {
            var before = fresh();
            var after = fresh();
            skip(from, before);
            add(path, forward, before, after);
            skip(after, before);
            skip(after, to);
        }

        /// The states without free moves: each has the moves of all that it reaches for free.
        private List<State> states() {
            var states = new ArrayList<State>();
            for (var from = 0; from < moves.size(); from++) {
                var reached = reachedFreely(from);
                var all = new LinkedHashSet<Move>();
                reached.stream().forEach(state -> all.addAll(moves.get(state)));
                states.add(new State(reached.get(END), List.copyOf(all)));
            }
            return states;
        }

        private BitSet reachedFreely(int from) {
            var reached = new BitSet();
            reached.set(from);
            var open = new ArrayList<>(List.of(from));
            while (!open.isEmpty()) {
                for (var next : free.get(open.removeLast())) {
                    if (!reached.get(next)) {
                        reached.set(next);
                        open.add(next);
                    }
                }
            }
            return reached;
        }
    }
}
