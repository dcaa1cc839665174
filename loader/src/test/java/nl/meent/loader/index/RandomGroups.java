package nl.meent.loader.index;

import java.util.ArrayList;

/// Made-up group graph patterns, out of every operator of SPARQL 1.1 but SERVICE.
final class RandomGroups {

    private final Draft draft;
    private final RandomTriples triples;
    private final RandomExpressions expressions;

    RandomGroups(Draft draft) {
        this.draft = draft;
        triples = new RandomTriples(draft);
        expressions = new RandomExpressions(draft, triples, (scope, depth) -> group(scope.inner(), depth));
    }

    RandomTriples triples() {
        return triples;
    }

    RandomExpressions expressions() {
        return expressions;
    }

    /// A group, whose variables it adds to the scope.
    String group(Scope scope, int depth) {
        var text = new StringBuilder("{ ");
        text.append(draft.chance(85) ? first(scope, depth) : element(scope, depth));
        for (var more = draft.weighed(40, 33, 19, 8); more > 0 && draft.grows(); more--) {
            text.append(element(scope, depth));
        }
        return text.append("}").toString();
    }

    private String first(Scope scope, int depth) {
        return depth > 0 && draft.chance(35) ? graph(scope, depth) : triples.block(scope);
    }

    private String element(Scope scope, int depth) {
        if (depth <= 0) {
            return draft.chance(60) ? triples.block(scope) : filter(scope, 1);
        }
        return switch (draft.weighed(16, 10, 4, 16, 14, 8, 7, 8, 6, 7, 5)) {
            case 0 -> triples.block(scope);
            case 1 -> graph(scope, depth);
            case 2 -> noted("nested group", nested(scope, depth));
            case 3 -> filter(scope, 2);
            case 4 -> noted("OPTIONAL", "OPTIONAL " + nested(scope, depth));
            case 5 -> union(scope, depth);
            case 6 -> noted("MINUS", "MINUS " + group(scope.inner(), depth - 1) + " ");
            case 7 -> exists(scope, depth);
            case 8 -> values(scope);
            case 9 -> bind(scope);
            default -> noted("sub-SELECT", "{ " + new RandomSelects(draft, this).inner(scope, depth - 1) + " } ");
        };
    }

    private String nested(Scope scope, int depth) {
        var inner = scope.inner();
        var text = group(inner, depth - 1);
        scope.add(inner);
        return text + " ";
    }

    private String graph(Scope scope, int depth) {
        var name = triples.graphName(scope);
        var inner = scope.inner(name);
        if (name.startsWith("?") && draft.chance(25)) {
            draft.note("GRAPH ?g with ?g inside");
            inner.add(name);
        }
        var text = draft.chance(70) ? "{ " + triples.block(inner) + "}" : group(inner, depth - 1);
        scope.add(inner);
        return "GRAPH %s %s ".formatted(name, text);
    }

    private String union(Scope scope, int depth) {
        draft.note("UNION");
        var branches = new ArrayList<String>();
        for (var i = draft.chance(20) ? 3 : 2; i > 0; i--) {
            branches.add(nested(scope, depth));
        }
        return String.join("UNION ", branches);
    }

    private String filter(Scope scope, int depth) {
        draft.note("FILTER");
        return "FILTER (%s) ".formatted(expressions.condition(scope, depth));
    }

    private String exists(Scope scope, int depth) {
        var not = draft.chance(50);
        draft.note(not ? "NOT EXISTS" : "EXISTS");
        return "FILTER %s %s ".formatted(not ? "NOT EXISTS" : "EXISTS", group(scope.inner(), depth - 1));
    }

    private String bind(Scope scope) {
        draft.note("BIND");
        var value = expressions.value(scope, 2);
        var variable = scope.unused(draft);
        scope.add(variable);
        return "BIND (%s AS %s) ".formatted(value, variable);
    }

    String values(Scope scope) {
        draft.note("VALUES");
        var first = scope.variable(draft, Scope.Role.NODE);
        var second = scope.variable(draft, Scope.Role.NODE);
        var text = new StringBuilder();
        var pairs = !first.equals(second) && draft.chance(50);
        for (var rows = draft.below(4); rows >= 0; rows--) {
            text.append(pairs ? "(%s %s) ".formatted(datum(first), datum(second)) : datum(first) + " ");
        }
        return "VALUES %s { %s} ".formatted(pairs ? "(%s %s)".formatted(first, second) : first, text);
    }

    private String datum(String variable) {
        if (draft.chance(15)) {
            draft.note("UNDEF");
            return "UNDEF";
        }
        return draft.chance(50) ? triples.known(variable) : triples.constant();
    }

    private String noted(String operator, String text) {
        draft.note(operator);
        return text;
    }
}
