package nl.meent.loader.index;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Made-up triple patterns and property paths.
final class RandomTriples {

    private final Draft draft;

    RandomTriples(Draft draft) {
        this.draft = draft;
    }

    /// A block of patterns that hang together nearly always: a product of all with all says little and takes long.
    String block(Scope scope) {
        var count = 1 + draft.weighed(55, 28, 12, 5);
        draft.note(count == 1 ? "pattern" : "patterns");
        var label = "_:" + draft.name();
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(pattern(scope, label, i > 0)).append(" . ");
        }
        return text.toString();
    }

    /// A pattern of a template, which has no paths and only variables that are there.
    String template(Scope scope, String label) {
        var subject = switch (draft.weighed(70, 20, 10)) {
            case 0 -> scope.read(draft);
            case 1 -> resource();
            default -> label;
        };
        var predicate = draft.chance(70) ? predicate() : scope.read(draft);
        var object = draft.chance(70) ? scope.read(draft) : constant();
        return "%s %s %s . ".formatted(subject, predicate, object);
    }

    String graphName(Scope scope) {
        if (draft.chance(50)) {
            draft.note("GRAPH ?g");
            return draft.chance(80)
                    ? scope.variable(draft, Scope.Role.GRAPH, draft.graph())
                    : scope.variable(draft, Scope.Role.GRAPH);
        }
        draft.note("GRAPH <g>");
        return draft.chance(4) ? "<urn:x-arq:UnionGraph>" : graph();
    }

    String graph() {
        return switch (draft.weighed(85, 12, 3)) {
            case 0 -> Words.write(draft.graph());
            case 1 -> Words.write(draft.one(Words.GRAPHS));
            default -> stranger();
        };
    }

    /// A pattern after a triple of the data, with variables for what it does not keep. One in five is after nothing.
    private String pattern(Scope scope, String label, boolean joins) {
        var hook = joins && draft.chance(92) ? scope.joined(draft) : "";
        var end = draft.example(hook);
        var fact = draft.fact(scope.graph(), end);
        var after = draft.chance(80);
        var verb = verb(scope, fact);
        var subject = subject(scope, fact, label, after);
        var object = object(scope, fact, label, after);
        if (!hook.isEmpty()) {
            var first = end.map(fact.getSubject()::equals).orElse(draft.chance(50));
            subject = first ? hook : subject;
            object = first ? object : hook;
        }
        if (subject.startsWith("?") && hook.isEmpty() && draft.chance(2)) {
            draft.note("twice in a pattern");
            return draft.chance(75)
                    ? "%s %s %s".formatted(subject, verb, subject)
                    : "%s %s %s".formatted(subject, subject, object);
        }
        return "%s %s %s".formatted(subject, verb, object);
    }

    private String subject(Scope scope, Triple fact, String label, boolean after) {
        return switch (draft.weighed(80, 11, 2, 3, 3, 1)) {
            case 0 -> variable(scope, fact.getSubject(), after);
            case 1 -> written(scope, fact.getSubject());
            case 2 -> resource();
            case 3 -> noted("blank node", label);
            case 4 -> noted("blank node", property(scope, fact.getSubject()));
            default -> stranger();
        };
    }

    private String object(Scope scope, Triple fact, String label, boolean after) {
        return switch (draft.weighed(75, 13, 3, 4, 4, 1)) {
            case 0 -> variable(scope, fact.getObject(), after);
            case 1 -> written(scope, fact.getObject());
            case 2 -> constant();
            case 3 -> noted("blank node", label);
            case 4 -> noted("blank node", property(scope, fact.getObject()));
            default -> stranger();
        };
    }

    private String variable(Scope scope, Node node, boolean after) {
        return after ? scope.variable(draft, Scope.Role.NODE, node) : scope.variable(draft, Scope.Role.NODE);
    }

    private String property(Scope scope, Node subject) {
        var fact = draft.fact(scope.graph(), Optional.of(subject));
        return "[ %s %s ]".formatted(verb(scope, fact), variable(scope, fact.getObject(), true));
    }

    /// A blank node of the data cannot be asked for by name.
    private String written(Scope scope, Node node) {
        return node.isBlank() ? variable(scope, node, true) : Words.write(node);
    }

    private String stranger() {
        draft.note("unknown constant");
        return Words.write(Words.STRANGERS.getFirst());
    }

    private String verb(Scope scope, Triple fact) {
        return switch (draft.weighed(72, 4, 11, 13)) {
            case 0 -> Words.write(fact.getPredicate());
            case 1 -> predicate();
            case 2 -> noted("?p", scope.variable(draft, Scope.Role.PREDICATE, fact.getPredicate()));
            default -> noted("path", path(2, Words.write(fact.getPredicate())));
        };
    }

    private String predicate() {
        return switch (draft.weighed(96, 3, 1)) {
            case 0 -> Words.write(draft.one(Words.PREDICATES));
            case 1 -> Words.write(Words.THINGS.getFirst());
            default -> stranger();
        };
    }

    private String resource() {
        return Words.write(draft.one(draft.chance(85) ? Words.THINGS : Words.GRAPHS));
    }

    /// A term that mostly stands in the data.
    String constant() {
        return switch (draft.weighed(60, 20, 17, 3)) {
            case 0 -> known(draft.fact("", Optional.empty()).getObject());
            case 1 -> resource();
            case 2 -> literal();
            default -> Words.write(draft.one(Words.STRANGERS));
        };
    }

    /// What a variable stands for in most cases.
    String known(String variable) {
        return draft.example(variable).map(this::known).orElseGet(this::constant);
    }

    private String known(Node node) {
        return node.isBlank() ? resource() : Words.write(node);
    }

    String literal() {
        return Words.write(draft.one(Words.LITERALS));
    }

    private String path(int depth, String base) {
        if (depth == 0) {
            return draft.chance(75) ? step(base) : negated();
        }
        var inner = path(depth - 1, base);
        return switch (draft.weighed(22, 16, 10, 12, 14, 12, 8, 6)) {
            case 0 -> noted("path *", "(%s)*".formatted(inner));
            case 1 -> noted("path +", "(%s)+".formatted(inner));
            case 2 -> noted("path ?", "(%s)?".formatted(inner));
            case 3 -> noted("path ^", "^(%s)".formatted(inner));
            case 4 -> noted("path /", "(%s/%s)".formatted(inner, path(depth - 1, base)));
            case 5 -> noted("path |", "(%s|%s)".formatted(inner, path(depth - 1, base)));
            case 6 -> negated();
            default -> step(base);
        };
    }

    private String negated() {
        draft.note("path !");
        return switch (draft.below(4)) {
            case 0 -> "!" + predicate();
            case 1 -> "!(^%s)".formatted(predicate());
            case 2 -> "!(%s|%s)".formatted(predicate(), predicate());
            default -> "!(%s|^%s)".formatted(predicate(), predicate());
        };
    }

    /// A step that leads somewhere in most cases: along a predicate that is there, or along the one with cycles.
    private String step(String base) {
        var name = switch (draft.weighed(40, 30, 30)) {
            case 0 -> base;
            case 1 -> Words.write(Words.PREDICATES.getFirst());
            default -> predicate();
        };
        return draft.chance(15) ? "^" + name : name;
    }

    private String noted(String operator, String text) {
        draft.note(operator);
        return text;
    }
}
