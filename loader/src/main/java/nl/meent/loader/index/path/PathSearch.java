package nl.meent.loader.index.path;

import java.util.IdentityHashMap;

/// Finds what a property path connects, as SPARQL 1.1 does (sections 9.3 and 18.4) and ARQ of Jena 6.0.0.
///
/// Answers are a multiset: an edge, a sequence and an alternative count each way through, a closure tells each end
/// once for a start. Their order is not promised. A number below 0 is a term that the data does not have: only a path
/// of length zero connects it, with itself.
///
/// Where ARQ leaves the letter of the specification, this does the same: inside a sequence, a path of length zero
/// also connects a given term that is no node of the graph with itself.
///
/// Where ARQ loses answers, this does not. With both ends open ARQ begins a sequence below `^` at its wrong end, if a
/// `+` or a `|` holds it: `(^(p/q))+`, `^(p/q)|r`. And `?x a*/b*/c* <end>` has no answer in ARQ if the end is no node
/// of the graph, though `<end> ^c*/^b*/^a* ?x` has one.
///
/// Ends are compared by number. ARQ compares two fixed ends by value, so that `1` also ends where `01` does; whoever
/// gives the numbers decides.
///
/// Memory is charged to the guard and given back, also if a sink or the guard throws. For one thread at a time.
public final class PathSearch {

    private final Edges edges;
    private final Guard guard;
    private final Hops hops;
    private final IdentityHashMap<IdPath, Automaton> automata = new IdentityHashMap<>();
    private final IdentityHashMap<IdPath, Automaton> reversed = new IdentityHashMap<>();

    public PathSearch(Edges edges, Guard guard) {
        this.edges = edges;
        this.guard = guard;
        hops = new Hops(edges, guard);
    }

    /// Tells the ends of a path that starts at a node: `<start> path ?end`.
    public void from(int start, IdPath path, IntSink ends) {
        walk(start, path, true, ends);
    }

    /// Tells the starts of a path that ends at a node: `?start path <end>`.
    public void to(IdPath path, int end, IntSink starts) {
        walk(end, path, false, starts);
    }

    /// How often a path connects two nodes: `<start> path <end>`.
    public long count(int start, IdPath path, int end) {
        return count(start, path, true, end);
    }

    /// Tells the start and the end of a path: `?start path ?end`.
    public void all(IdPath path, PairSink pairs) {
        all(path, true, pairs);
    }

    /// Tells the nodes that a path connects with themselves: `?node path ?node`.
    public void loops(IdPath path, IntSink nodes) {
        switch (path) {
            case IdPath.Inverse inverse -> loops(inverse.path(), nodes);
            case IdPath.Alternative alternative -> {
                loops(alternative.one(), nodes);
                loops(alternative.other(), nodes);
            }
            case IdPath.Closure closure ->
                starts(closure, true, start -> {
                    if (count(start, closure, true, start) > 0) {
                        nodes.add(start);
                    }
                });
            case IdPath.Hop hop -> hops.all(hop, true, same(nodes));
            case IdPath.Sequence sequence -> all(sequence, true, same(nodes));
        }
    }

    private static PairSink same(IntSink nodes) {
        return (start, end) -> {
            if (start == end) {
                nodes.add(start);
            }
        };
    }

    private void walk(int node, IdPath path, boolean forward, IntSink ends) {
        switch (path) {
            case IdPath.Hop hop -> hops.walk(node, hop, forward, ends);
            case IdPath.Inverse inverse -> walk(node, inverse.path(), !forward, ends);
            case IdPath.Sequence sequence -> {
                var second = sequence.later(forward);
                walk(node, sequence.earlier(forward), forward, middle -> walk(middle, second, forward, ends));
            }
            case IdPath.Alternative alternative -> {
                walk(node, alternative.one(), forward, ends);
                walk(node, alternative.other(), forward, ends);
            }
            case IdPath.Closure closure -> reach(node, closure, forward, ends);
        }
    }

    private void reach(int node, IdPath.Closure closure, boolean forward, IntSink ends) {
        try (var reach = new Reach(automaton(closure, forward), hops, guard)) {
            reach.start(node);
            for (var end = reach.next(); end != Reach.NONE; end = reach.next()) {
                ends.add(end);
            }
        }
    }

    private long count(int start, IdPath path, boolean forward, int end) {
        return switch (path) {
            case IdPath.Hop hop -> {
                var tally = new Tally();
                hops.walk(start, hop, forward, found -> tally.add(found == end ? 1 : 0));
                yield tally.sum;
            }
            case IdPath.Inverse inverse -> count(start, inverse.path(), !forward, end);
            case IdPath.Sequence sequence -> {
                var second = sequence.later(forward);
                var tally = new Tally();
                walk(
                        start,
                        sequence.earlier(forward),
                        forward,
                        middle -> tally.add(count(middle, second, forward, end)));
                yield tally.sum;
            }
            case IdPath.Alternative alternative ->
                count(start, alternative.one(), forward, end) + count(start, alternative.other(), forward, end);
            case IdPath.Closure closure -> reaches(start, closure, forward, end) ? 1 : 0;
        };
    }

    private boolean reaches(int start, IdPath.Closure closure, boolean forward, int end) {
        try (var reach = new Reach(automaton(closure, forward), hops, guard)) {
            reach.start(start);
            var found = reach.next();
            while (found != end && found != Reach.NONE) {
                found = reach.next();
            }
            return found == end;
        }
    }

    private void all(IdPath path, boolean forward, PairSink pairs) {
        switch (path) {
            case IdPath.Hop hop -> hops.all(hop, forward, pairs);
            case IdPath.Inverse inverse -> all(inverse.path(), !forward, pairs);
            case IdPath.Sequence sequence -> all(sequence, forward, pairs);
            case IdPath.Alternative alternative -> {
                all(alternative.one(), forward, pairs);
                all(alternative.other(), forward, pairs);
            }
            case IdPath.Closure closure ->
                starts(closure, forward, start -> reach(start, closure, forward, end -> pairs.add(start, end)));
        }
    }

    /// Begins with the part that has fewer starts, as far as the paths tell.
    private void all(IdPath.Sequence sequence, boolean forward, PairSink pairs) {
        var first = sequence.earlier(forward);
        var second = sequence.later(forward);
        if (startsAnywhere(first) && !startsAnywhere(second)) {
            all(second, !forward, (end, middle) -> walk(middle, first, !forward, start -> pairs.add(start, end)));
        } else {
            all(first, forward, (start, middle) -> walk(middle, second, forward, end -> pairs.add(start, end)));
        }
    }

    private static boolean startsAnywhere(IdPath path) {
        return switch (path) {
            case IdPath.Link link -> false;
            case IdPath.Negated negated -> true;
            case IdPath.Closure closure -> true;
            case IdPath.Inverse inverse -> startsAnywhere(inverse.path());
            case IdPath.Sequence sequence -> startsAnywhere(sequence.first()) && startsAnywhere(sequence.second());
            case IdPath.Alternative either -> startsAnywhere(either.one()) || startsAnywhere(either.other());
        };
    }

    /// Tells each node once from which a closure may lead anywhere.
    private void starts(IdPath.Closure closure, boolean forward, IntSink starts) {
        var first = automaton(closure, forward).state(Automaton.START);
        if (first.accepts() || first.moves().stream().anyMatch(move -> move.hop() instanceof IdPath.Negated)) {
            edges.nodes(starts);
            return;
        }
        try (var told = new IntSet(guard)) {
            for (var move : first.moves()) {
                hops.all(move.hop(), move.forward(), (start, end) -> {
                    if (told.add(start)) {
                        starts.add(start);
                    }
                });
            }
        }
    }

    private Automaton automaton(IdPath.Closure closure, boolean forward) {
        return (forward ? automata : reversed).computeIfAbsent(closure, path -> Automaton.of(path, forward));
    }

    private static final class Tally {

        private long sum;

        private void add(long some) {
            sum += some;
        }
    }
}
