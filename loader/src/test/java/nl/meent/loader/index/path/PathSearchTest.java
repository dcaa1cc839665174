package nl.meent.loader.index.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PathSearchTest {

    private static final int LENGTH = 200_000;
    private static final IdPath P = new IdPath.Link(1);
    private static final IdPath Q = new IdPath.Link(2);
    private static final IdPath MANY = new IdPath.ZeroOrMore(P);
    private static final IdPath SOME = new IdPath.OneOrMore(P);
    private static final Edges CHAIN = chain(false);
    private static final Edges CYCLE = chain(true);

    private final WatchingGuard guard = WatchingGuard.endless();

    private static Edges chain(boolean closed) {
        return new MapEdges(IntStream.rangeClosed(1, closed ? LENGTH : LENGTH - 1)
                .mapToObj(node -> new MapEdges.Edge(node, 1, (node % LENGTH) + 1))
                .toList());
    }

    private static Edges edges(MapEdges.Edge... edges) {
        return new MapEdges(List.of(edges));
    }

    private static MapEdges.Edge edge(int subject, int predicate, int object) {
        return new MapEdges.Edge(subject, predicate, object);
    }

    private List<Integer> from(Edges edges, int start, IdPath path) {
        var ends = new ArrayList<Integer>();
        new PathSearch(edges, guard).from(start, path, ends::add);
        return ends;
    }

    /// Closures that reach each node of a cycle, nested so that walking the inner one anew would take for ever.
    private static Stream<IdPath> nested() {
        return Stream.of(
                MANY,
                SOME,
                new IdPath.ZeroOrMore(MANY),
                new IdPath.OneOrMore(new IdPath.ZeroOrMore(SOME)),
                new IdPath.ZeroOrOne(new IdPath.Alternative(SOME, P)),
                new IdPath.Inverse(new IdPath.ZeroOrMore(new IdPath.Sequence(MANY, MANY))),
                new IdPath.ZeroOrMore(new IdPath.Sequence(MANY, P)),
                new IdPath.ZeroOrMore(new IdPath.Negated(List.of(2), List.of())));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void reachesEachNodeOfLongCycleOnce(IdPath path) {
        var ends = from(CYCLE, 7, path);

        assertEquals(LENGTH, ends.size());
        assertEquals(LENGTH, ends.stream().distinct().count());
    }

    @Test
    void walksLongChainBothWays() {
        var starts = new ArrayList<Integer>();
        new PathSearch(CHAIN, guard).to(SOME, LENGTH, starts::add);

        assertEquals(LENGTH - 1, starts.size());
        assertEquals(LENGTH, from(CHAIN, 1, MANY).size());
        assertEquals(1, from(CHAIN, LENGTH, MANY).size());
    }

    @Test
    void countsClosureOnceAndEachWayOfSequence() {
        var diamond = edges(edge(4, 1, 5), edge(4, 1, 6), edge(5, 1, 7), edge(6, 1, 7));
        var search = new PathSearch(diamond, guard);

        assertEquals(1, search.count(4, SOME, 7));
        assertEquals(2, search.count(4, new IdPath.Sequence(P, P), 7));
        assertEquals(3, search.count(4, new IdPath.Alternative(SOME, new IdPath.Sequence(P, P)), 7));
        assertEquals(0, search.count(7, SOME, 4));
        assertEquals(1, search.count(7, new IdPath.Inverse(SOME), 4));
    }

    @Test
    void connectsAbsentTermWithItselfOnly() {
        var search = new PathSearch(edges(edge(4, 1, 5)), guard);

        assertEquals(List.of(-3), from(CHAIN, -3, MANY));
        assertEquals(List.of(-3), from(CHAIN, -3, new IdPath.ZeroOrOne(new IdPath.Negated(List.of(2), List.of(2)))));
        assertEquals(List.of(), from(CHAIN, -3, SOME));
        assertEquals(List.of(4), from(CHAIN, 4, new IdPath.ZeroOrMore(new IdPath.Link(-2))));
        assertEquals(1, search.count(-3, MANY, -3));
        assertEquals(0, search.count(-3, MANY, -4));
    }

    @Test
    void pairsEachNodeOfGraphWithItself() {
        var pairs = new ArrayList<String>();
        new PathSearch(edges(edge(4, 1, 5), edge(5, 2, 6)), guard).all(MANY, (x, y) -> pairs.add(x + " " + y));

        assertEquals(List.of("4 4", "4 5", "5 5", "6 6"), pairs);
    }

    @Test
    void startsSequenceWithClosureAtItsLink() {
        var pairs = new ArrayList<String>();
        var edges = new MapEdges(Stream.concat(
                        IntStream.range(1, LENGTH).mapToObj(node -> edge(node, 1, node + 1)), Stream.of(edge(3, 2, 9)))
                .toList());
        new PathSearch(edges, guard).all(new IdPath.Sequence(MANY, Q), (x, y) -> pairs.add(x + " " + y));

        assertEquals(List.of("3 9", "2 9", "1 9"), pairs);
        assertTrue(guard.steps() < 100);
    }

    @Test
    void guardStopsSearchAtOnceAndGetsMemoryBack() {
        var strict = new WatchingGuard(1000, Long.MAX_VALUE);
        var search = new PathSearch(CYCLE, strict);

        assertThrows(WatchingGuard.Stopped.class, () -> search.from(1, MANY, end -> {}));
        assertEquals(1001, strict.steps());
        assertEquals(0, strict.held());
    }

    @Test
    void guardIsChargedForMemoryAndMayRefuseIt() {
        from(CYCLE, 1, MANY);
        assertTrue(guard.peak() >= (long) LENGTH * Integer.BYTES);
        assertEquals(0, guard.held());

        var poor = new WatchingGuard(Long.MAX_VALUE, 100_000);
        var search = new PathSearch(CYCLE, poor);
        assertThrows(WatchingGuard.Stopped.class, () -> search.all(MANY, (start, end) -> {}));
        assertEquals(0, poor.held());
    }

    @Test
    void sinkMayStopSearch() {
        var search = new PathSearch(CYCLE, guard);

        assertThrows(
                WatchingGuard.Stopped.class,
                () -> search.from(1, MANY, end -> {
                    throw new WatchingGuard.Stopped();
                }));
        assertEquals(0, guard.held());
        assertTrue(guard.steps() < 10);
    }
}
