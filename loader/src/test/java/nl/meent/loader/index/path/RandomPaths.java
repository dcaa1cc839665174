package nl.meent.loader.index.path;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes graphs and paths by chance, for tests: terms 1 to 3 are predicates, and -1 and -2 are not in any graph.
final class RandomPaths {

    static final int TERMS = 9;

    private final Random random;

    RandomPaths(long seed) {
        random = new Random(seed);
    }

    /// A small graph; predicates are nodes of it too, and the last term is a literal.
    Set<MapEdges.Edge> graph() {
        return Stream.generate(() -> new MapEdges.Edge(anyOf(TERMS - 1), anyOf(3), anyOf(TERMS)))
                .limit(random.nextInt(14))
                .collect(Collectors.toSet());
    }

    int node() {
        return random.nextInt(8) == 0 ? -1 : anyOf(TERMS);
    }

    IdPath path(int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(10)) {
            case 0, 1 -> new IdPath.Link(predicate());
            case 2 -> negated();
            case 3 -> new IdPath.Inverse(path(depth - 1));
            case 4, 5 -> new IdPath.Sequence(path(depth - 1), path(depth - 1));
            case 6 -> new IdPath.Alternative(path(depth - 1), path(depth - 1));
            case 7 -> new IdPath.ZeroOrMore(path(depth - 1));
            case 8 -> new IdPath.OneOrMore(path(depth - 1));
            default -> new IdPath.ZeroOrOne(path(depth - 1));
        };
    }

    private IdPath negated() {
        var forward = predicates(random.nextInt(3));
        return new IdPath.Negated(forward, predicates(random.nextInt(3) + (forward.isEmpty() ? 1 : 0)));
    }

    private List<Integer> predicates(int count) {
        return Stream.generate(this::predicate).limit(count).toList();
    }

    private int predicate() {
        return random.nextInt(12) == 0 ? -2 : anyOf(3);
    }

    private int anyOf(int most) {
        return 1 + random.nextInt(most);
    }

    /// The path from the end to the start, with nothing inverted but links.
    static IdPath reversed(IdPath path) {
        return switch (path) {
            case IdPath.Link link -> new IdPath.Inverse(link);
            case IdPath.Negated negated -> new IdPath.Negated(negated.backward(), negated.forward());
            case IdPath.Inverse inverse -> plain(inverse.path());
            case IdPath.Sequence both -> new IdPath.Sequence(reversed(both.second()), reversed(both.first()));
            case IdPath.Alternative either -> new IdPath.Alternative(reversed(either.one()), reversed(either.other()));
            case IdPath.ZeroOrMore many -> new IdPath.ZeroOrMore(reversed(many.path()));
            case IdPath.OneOrMore some -> new IdPath.OneOrMore(reversed(some.path()));
            case IdPath.ZeroOrOne maybe -> new IdPath.ZeroOrOne(reversed(maybe.path()));
        };
    }

    private static IdPath plain(IdPath path) {
        return path instanceof IdPath.Link ? path : reversed(reversed(path));
    }

    /// Whether a path walks a sequence from its end to its start.
    static boolean invertsSequence(IdPath path, boolean inverted) {
        return switch (path) {
            case IdPath.Hop hop -> false;
            case IdPath.Inverse inverse -> invertsSequence(inverse.path(), !inverted);
            case IdPath.Sequence both ->
                inverted || invertsSequence(both.first(), false) || invertsSequence(both.second(), false);
            case IdPath.Alternative either ->
                invertsSequence(either.one(), inverted) || invertsSequence(either.other(), inverted);
            case IdPath.Closure closure -> invertsSequence(closure.path(), inverted);
        };
    }

    /// How SPARQL writes a path.
    static String text(IdPath path) {
        return switch (path) {
            case IdPath.Link link -> term(link.predicate());
            case IdPath.Negated negated ->
                Stream.concat(
                                negated.forward().stream().map(RandomPaths::term),
                                negated.backward().stream().map(predicate -> "^" + term(predicate)))
                        .collect(Collectors.joining("|", "!(", ")"));
            case IdPath.Inverse inverse -> "^(" + text(inverse.path()) + ")";
            case IdPath.Sequence sequence -> "(" + text(sequence.first()) + ")/(" + text(sequence.second()) + ")";
            case IdPath.Alternative either -> "(" + text(either.one()) + ")|(" + text(either.other()) + ")";
            case IdPath.ZeroOrMore many -> "(" + text(many.path()) + ")*";
            case IdPath.OneOrMore some -> "(" + text(some.path()) + ")+";
            case IdPath.ZeroOrOne maybe -> "(" + text(maybe.path()) + ")?";
        };
    }

    /// How SPARQL writes a term.
    static String term(int number) {
        return number == TERMS ? "\"literal\"" : "<urn:x:" + number + ">";
    }
}
