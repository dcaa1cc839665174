package nl.meent.loader.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/// The variables a group has, those around it that it may speak of, and the graph it is about.
final class Scope {

    /// What a variable stands for in most cases: one that joins an object with a predicate finds little.
    enum Role {
        NODE("?a", "?b", "?c", "?d", "?e"),
        PREDICATE("?p", "?q"),
        GRAPH("?g", "?h");

        @SuppressWarnings("ImmutableEnumChecker") // List.of is
        private final List<String> names;

        Role(String... names) {
            this.names = List.of(names);
        }

        private boolean has(String variable) {
            var special = PREDICATE.names.contains(variable) || GRAPH.names.contains(variable);
            return this == NODE ? !special : names.contains(variable);
        }
    }

    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> around = new LinkedHashSet<>();
    private final String graph;

    Scope() {
        graph = "";
    }

    private Scope(Scope outer, String graph) {
        this.graph = graph;
        around.addAll(outer.around);
        around.addAll(outer.own);
    }

    Scope inner() {
        return new Scope(this, graph);
    }

    Scope inner(String name) {
        return new Scope(this, name);
    }

    /// The graph as the query names it, a variable too; empty for the default graph.
    String graph() {
        return graph;
    }

    void add(String variable) {
        own.add(variable);
    }

    void add(Scope inner) {
        own.addAll(inner.own);
    }

    Set<String> own() {
        return own;
    }

    /// A variable for a pattern: mostly one that joins.
    String variable(Draft draft, Role role) {
        var variable = old(draft, role, draft.weighed(50, 20, 30));
        own.add(variable);
        return variable;
    }

    /// A variable that can stand for a node along with all that went before.
    String variable(Draft draft, Role role, Node node) {
        var same = draft.standingFor(node);
        var free = role.names.stream()
                .filter(name -> draft.example(name).isEmpty() && !own.contains(name))
                .toList();
        var variable = "?" + draft.name();
        if (!same.isEmpty() && draft.chance(70)) {
            variable = draft.one(same);
        } else if (!free.isEmpty()) {
            variable = draft.one(free);
        }
        draft.example(variable, node);
        own.add(variable);
        return variable;
    }

    /// A variable of this group, when it has any: for a pattern that is to join for sure.
    String joined(Draft draft) {
        var variable = old(draft, Role.NODE, 0);
        own.add(variable);
        return variable;
    }

    /// A variable for an expression, at times one that nothing binds.
    String read(Draft draft) {
        var from = draft.weighed(84, 12, 4);
        if (from == 0 && !own.isEmpty() && draft.chance(30)) {
            return draft.one(own);
        }
        return old(draft, Role.NODE, from);
    }

    /// A variable this group does not have yet, which BIND needs.
    String unused(Draft draft) {
        var variable = draft.chance(50) ? draft.one(Role.NODE.names) : "?" + draft.name();
        return own.contains(variable) ? "?" + draft.name() : variable;
    }

    private String old(Draft draft, Role role, int from) {
        var any = draft.chance(6);
        var mine = fit(own, role, any);
        if (from == 0 && !mine.isEmpty()) {
            return draft.one(mine);
        }
        var others = fit(around, role, any);
        if (from <= 1 && !others.isEmpty()) {
            return draft.one(others);
        }
        return draft.one(role.names);
    }

    private static List<String> fit(Collection<String> variables, Role role, boolean any) {
        return variables.stream().filter(variable -> any || role.has(variable)).toList();
    }
}
