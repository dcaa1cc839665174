package nl.meent.loader.index.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares answers with those of ARQ, as multisets, on graphs and paths made by chance.
final class PathSearchArqTest {

    private static final int CASES = 250;

    @ParameterizedTest
    @ValueSource(longs = {0, 1000, 2000, 3000, 4000, 5000, 6000, 7000})
    void answersAsArq(long firstSeed) {
        for (var seed = firstSeed; seed < firstSeed + CASES; seed++) {
            new Case(seed).check();
        }
    }

    private static final class Case {

        private final long seed;
        private final Collection<MapEdges.Edge> edges;
        private final IdPath path;
        private final String text;
        private final int start;
        private final int end;
        private final ArqOracle arq;
        private final WatchingGuard guard = WatchingGuard.endless();
        private final PathSearch search;

        private Case(long seed) {
            this.seed = seed;
            var random = new RandomPaths(seed);
            edges = random.graph();
            path = random.path(3);
            text = RandomPaths.text(path);
            start = random.node();
            end = random.node();
            arq = new ArqOracle(edges, seed % 2 == 0);
            search = new PathSearch(new MapEdges(edges), guard);
        }

        private void check() {
            var from = RandomPaths.term(start);
            var to = RandomPaths.term(end);
            same("from", arq.ask(from + " " + text + " ?y"), got -> search.from(start, path, y -> got.add("0 " + y)));
            same("to", startsOf(to), got -> search.to(path, end, x -> got.add(x + " 0")));
            same("count", arq.ask(from + " " + text + " " + to), got -> {
                for (var left = search.count(start, path, end); left > 0; left--) {
                    got.add("0 0");
                }
            });
            same("all", all(), got -> search.all(path, (x, y) -> got.add(x + " " + y)));
            same("loops", loops(), got -> search.loops(path, x -> got.add(x + " 0")));
            assertEquals(0, guard.held(), "held after seed " + seed);
        }

        private void same(String shape, List<String> expected, Consumer<List<String>> told) {
            var got = new ArrayList<String>();
            told.accept(got);
            assertEquals(
                    expected.stream().sorted().toList(),
                    got.stream().sorted().toList(),
                    () -> shape + " of " + text + " with " + start + " and " + end + ", seed " + seed);
        }

        /// ARQ loses the path of length zero to a term that is no node where it begins `(a*/b*)/c*` at the left.
        private List<String> startsOf(String term) {
            if (nodes().contains(end)) {
                return arq.ask("?x " + text + " " + term);
            }
            var backward = RandomPaths.text(RandomPaths.reversed(path));
            return arq.ask(term + " " + backward + " ?x");
        }

        /// ARQ loses pairs of an inverted sequence, which it begins at the wrong end unless a start is given.
        private List<String> all() {
            if (!RandomPaths.invertsSequence(path, false)) {
                return arq.ask("?x " + text + " ?y");
            }
            return eachNode(node -> arq.ask("BIND(" + node + " AS ?x) " + node + " " + text + " ?y"));
        }

        private List<String> loops() {
            if (!RandomPaths.invertsSequence(path, false)) {
                return arq.ask("?x " + text + " ?x");
            }
            return eachNode(node -> arq.ask("BIND(" + node + " AS ?x) " + node + " " + text + " " + node));
        }

        private List<String> eachNode(Function<String, List<String>> answers) {
            return nodes().stream()
                    .map(RandomPaths::term)
                    .flatMap(node -> answers.apply(node).stream())
                    .toList();
        }

        private Set<Integer> nodes() {
            return edges.stream()
                    .flatMap(edge -> Stream.of(edge.subject(), edge.object()))
                    .collect(Collectors.toSet());
        }
    }
}
