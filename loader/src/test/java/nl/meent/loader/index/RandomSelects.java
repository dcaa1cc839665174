package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Made-up SELECT queries, at the top and inside.
final class RandomSelects {

    private final Draft draft;
    private final RandomGroups groups;

    RandomSelects(Draft draft, RandomGroups groups) {
        this.draft = draft;
        this.groups = groups;
    }

    /// A sub-select, whose projected variables it adds to the scope. Its LIMIT comes with an order by all that it
    /// projects, for what rows go on must not be a matter of luck.
    String inner(Scope outer, int depth) {
        var made = select(outer.inner(), depth, "");
        var text = new StringBuilder(made.text());
        if (draft.chance(25) && !made.variables().isEmpty()) {
            draft.note("sub-SELECT with LIMIT");
            text.append(" ORDER BY ").append(String.join(" ", made.variables()));
            text.append(" LIMIT ").append(1 + draft.below(4));
        }
        made.variables().forEach(outer::add);
        return text.toString();
    }

    String outer(int depth, String from) {
        var scope = new Scope();
        var made = select(scope, depth, from);
        var text = new StringBuilder(made.text());
        if (draft.chance(25)) {
            text.append(order(made.grouped() ? made.variables() : scope.own()));
        }
        var ordered = text.indexOf(" ORDER BY ") >= 0;
        if (!made.text().startsWith("SELECT REDUCED") && draft.chance(ordered ? 45 : 5)) {
            draft.note("LIMIT");
            text.append(" LIMIT ").append(draft.below(12));
            text.append(draft.chance(40) ? " OFFSET " + draft.below(5) : "");
        }
        return text.append(draft.chance(4) ? " " + groups.values(scope) : "").toString();
    }

    private String order(Set<String> variables) {
        draft.note("ORDER BY");
        var text = new StringBuilder(" ORDER BY ");
        var scope = new Scope();
        variables.forEach(scope::add);
        for (var keys = draft.weighed(55, 30, 15); keys >= 0; keys--) {
            var key =
                    draft.chance(75) ? scope.read(draft) : groups.expressions().value(scope, 1);
            text.append("%s(%s) ".formatted(draft.one("", "ASC", "DESC"), key));
        }
        return text.toString();
    }

    private Made select(Scope scope, int depth, String from) {
        var modifier = draft.one("", "", "", "", "", "", "DISTINCT ", "DISTINCT ");
        if (draft.chance(2)) {
            modifier = "REDUCED ";
        }
        if (!modifier.isEmpty()) {
            draft.note(modifier.strip());
        }
        var where = from + "WHERE " + groups.group(scope, depth);
        return draft.chance(22) && !scope.own().isEmpty()
                ? grouped(scope, modifier, where)
                : plain(scope, modifier, where);
    }

    private Made plain(Scope scope, String modifier, String where) {
        var variables = new LinkedHashSet<String>();
        if (draft.chance(40)) {
            return new Made("SELECT %s* %s".formatted(modifier, where), scope.own(), false);
        }
        for (var i = draft.below(3); i >= 0; i--) {
            variables.add(scope.read(draft));
        }
        var columns = new ArrayList<>(variables);
        if (draft.chance(20)) {
            draft.note("projected expression");
            var name = "?" + draft.name();
            columns.add("(%s AS %s)".formatted(groups.expressions().value(scope, 2), name));
            variables.add(name);
        }
        return new Made("SELECT %s%s %s".formatted(modifier, String.join(" ", columns), where), variables, false);
    }

    private Made grouped(Scope scope, String modifier, String where) {
        draft.note("aggregate");
        var keys = new LinkedHashSet<String>();
        var by = new ArrayList<String>();
        for (var i = draft.weighed(30, 50, 20); i > 0; i--) {
            var key = draft.one(scope.own());
            if (draft.chance(20)) {
                draft.note("GROUP BY expression");
                var expression = groups.expressions().value(scope, 1);
                key = "?" + draft.name();
                by.add("(%s AS %s)".formatted(expression, key));
            } else if (!keys.contains(key)) {
                by.add(key);
            }
            keys.add(key);
        }
        var columns = new ArrayList<>(keys);
        var variables = new LinkedHashSet<>(keys);
        for (var i = draft.weighed(60, 30, 10); i >= 0; i--) {
            var name = "?" + draft.name();
            columns.add("(%s AS %s)".formatted(aggregate(scope, keys), name));
            variables.add(name);
        }
        var text = "SELECT %s%s %s".formatted(modifier, String.join(" ", columns), where);
        text += by.isEmpty() ? "" : " GROUP BY " + String.join(" ", by);
        return new Made(text + having(scope, keys), variables, true);
    }

    private String having(Scope scope, Set<String> keys) {
        if (!draft.chance(20)) {
            return "";
        }
        draft.note("HAVING");
        return " HAVING (%s %s %d)".formatted(aggregate(scope, keys), draft.one(">", "<=", "!="), draft.below(3));
    }

    /// An aggregate that does not hang on the order of rows: SAMPLE and GROUP_CONCAT are of a key, which a group has
    /// one of.
    private String aggregate(Scope scope, Set<String> keys) {
        var distinct = draft.chance(30) ? "DISTINCT " : "";
        var name = draft.one("COUNT", "COUNT", "COUNT", "COUNT*", "COUNT*", "SUM", "AVG", "MIN", "MAX", "KEY");
        if (name.equals("COUNT*")) {
            return noted("COUNT(" + distinct + "*)", "COUNT(%s*)".formatted(distinct));
        }
        if (name.equals("KEY")) {
            if (keys.isEmpty()) {
                return "COUNT(*)";
            }
            var key = draft.one(List.copyOf(keys));
            return draft.chance(50)
                    ? noted("SAMPLE", "SAMPLE(%s)".formatted(key))
                    : noted("GROUP_CONCAT", "GROUP_CONCAT(DISTINCT %s)".formatted(key));
        }
        var value = draft.chance(85) ? scope.read(draft) : groups.expressions().value(scope, 1);
        return noted(name + " " + distinct, "%s(%s%s)".formatted(name, distinct, value));
    }

    private String noted(String operator, String text) {
        draft.note(operator.strip());
        return text;
    }

    private record Made(String text, Set<String> variables, boolean grouped) {}
}
