package nl.meent.loader.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.jena.sparql.core.Quad;

/// Made-up queries, as text: most are SELECT.
final class RandomQueries {

    private final SplittableRandom random;
    private final List<Quad> data;

    RandomQueries(SplittableRandom random, List<Quad> data) {
        this.random = random;
        this.data = data;
    }

    /// A query and the operators it uses.
    record Made(String text, Set<String> operators) {}

    Made next() {
        var draft = new Draft(random.split(), data, 2 + random.nextInt(7));
        var groups = new RandomGroups(draft);
        var depth = 1 + draft.below(3);
        var text = switch (draft.weighed(88, 6, 6)) {
            case 0 -> new RandomSelects(draft, groups).outer(depth, from(draft, groups));
            case 1 -> ask(draft, groups, depth);
            default -> construct(draft, groups, depth);
        };
        return new Made(Words.PREFIXES + text, draft.operators());
    }

    private static String ask(Draft draft, RandomGroups groups, int depth) {
        draft.note("ASK");
        return "ASK " + from(draft, groups) + groups.group(new Scope(), depth);
    }

    private static String construct(Draft draft, RandomGroups groups, int depth) {
        draft.note("CONSTRUCT");
        var scope = new Scope();
        var where = from(draft, groups) + "WHERE " + groups.group(scope, depth);
        var template = new StringBuilder();
        for (var i = draft.below(3); i >= 0; i--) {
            template.append(groups.triples().template(scope, "_:t"));
        }
        return "CONSTRUCT { %s} %s".formatted(template, where);
    }

    private static String from(Draft draft, RandomGroups groups) {
        if (!draft.chance(4)) {
            return "";
        }
        draft.note("FROM");
        var clauses = new LinkedHashSet<String>();
        for (var i = draft.below(4); i >= 0; i--) {
            clauses.add((draft.chance(50) ? "FROM " : "FROM NAMED ")
                    + groups.triples().graph() + " ");
        }
        return String.join("", clauses);
    }
}
