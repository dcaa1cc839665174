package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Made-up canonical lines of N-Quads, different ones, some of the same triple in several graphs.
///
/// @param graphs how many names of graphs to choose from
/// @param predicates how many predicates
/// @param terms how many subjects, and how many literals
/// @param words how often a literal repeats its text: long ones make a large dictionary
record MadeQuads(int graphs, int predicates, int terms, int words) {

    List<String> lines(SplittableRandom random, int triples) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < triples; i++) {
            var triple = subject(random) + " <a:p/" + random.nextInt(predicates) + "> " + object(random);
            var first = random.nextInt(graphs);
            var last = first + (random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1);
            for (int graph = first; graph < last; graph++) {
                lines.add(triple + (graph == 0 ? " ." : " <a:g/" + (graph % graphs) + "> ."));
            }
        }
        return Dump.sorted(lines.stream());
    }

    private String subject(SplittableRandom random) {
        return random.nextInt(20) == 0 ? "_:b" + random.nextInt(terms) : "<a:s/" + random.nextInt(terms) + ">";
    }

    private String object(SplittableRandom random) {
        var number = random.nextInt(terms);
        return switch (random.nextInt(5)) {
            case 0, 1 -> subject(random);
            case 2 -> "\"%d\"^^<http://www.w3.org/2001/XMLSchema#integer>".formatted(number);
            case 3 -> "\"%s\"@nl".formatted(("é " + number).repeat(words));
            default -> "\"%s\"".formatted(("naam " + number).repeat(words));
        };
    }
}
