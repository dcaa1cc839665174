package nl.meent.loader.index;

import java.util.function.BiFunction;

/// Made-up expressions, errors among them: nothing keeps a language tag from being added to a date.
final class RandomExpressions {

    private final Draft draft;
    private final RandomTriples triples;
    private final BiFunction<Scope, Integer, String> groups;

    /// @param groups makes the group of an EXISTS in a scope, no deeper than the number
    RandomExpressions(Draft draft, RandomTriples triples, BiFunction<Scope, Integer, String> groups) {
        this.draft = draft;
        this.triples = triples;
        this.groups = groups;
    }

    String condition(Scope scope, int depth) {
        if (depth <= 0) {
            return draft.chance(70) ? comparison(scope, 0) : test(scope);
        }
        return switch (draft.weighed(30, 24, 8, 8, 7, 9, 8, 3, 3)) {
            case 0 -> comparison(scope, depth - 1);
            case 1 -> test(scope);
            case 2 -> both("||", scope, depth);
            case 3 -> both("&&", scope, depth);
            case 4 -> noted("!", "!(%s)".formatted(condition(scope, depth - 1)));
            case 5 -> among(scope);
            case 6 -> text(scope);
            case 7 -> noted("EXISTS in an expression", "(EXISTS %s)".formatted(groups.apply(scope, depth - 1)));
            default -> noted("boolean value", "(%s)".formatted(value(scope, depth - 1)));
        };
    }

    String value(Scope scope, int depth) {
        if (depth <= 0) {
            return draft.chance(75) ? scope.read(draft) : triples.constant();
        }
        var inner = value(scope, depth - 1);
        return switch (draft.weighed(20, 16, 12, 8, 8, 8, 8, 6, 6, 8)) {
            case 0 -> scope.read(draft);
            case 1 -> noted("arithmetic", arithmetic(inner, value(scope, depth - 1)));
            case 2 -> noted("STR", "STR(%s)".formatted(inner));
            case 3 -> noted("IRI", iri(scope));
            case 4 -> noted("LANG", "LANG(%s)".formatted(inner));
            case 5 -> noted("DATATYPE", "DATATYPE(%s)".formatted(inner));
            case 6 -> noted("IF", "IF(%s, %s, %s)".formatted(condition(scope, 0), inner, triples.constant()));
            case 7 -> noted("COALESCE", "COALESCE(%s, %s)".formatted(scope.read(draft), inner));
            case 8 -> noted("cast", "xsd:%s(%s)".formatted(type(), inner));
            default -> noted("function", function(inner));
        };
    }

    private String arithmetic(String left, String right) {
        return "(%s %s %s)".formatted(left, draft.one("+", "-", "*", "/"), draft.chance(50) ? right : "2");
    }

    /// An IRI that the data may have, or may not.
    private String iri(Scope scope) {
        return switch (draft.below(4)) {
            case 0 -> "IRI(STR(%s))".formatted(scope.read(draft));
            case 1 -> "IRI(CONCAT(\"http://e/i\", STR(%s)))".formatted(scope.read(draft));
            case 2 -> "IRI(\"http://e/%s\")".formatted(draft.one("i1", "g0", "p1", "none"));
            default -> "IRI(CONCAT(STR(%s), \"x\"))".formatted(scope.read(draft));
        };
    }

    private String type() {
        return draft.one("integer", "decimal", "double", "string", "boolean", "dateTime");
    }

    private String function(String inner) {
        return switch (draft.below(9)) {
            case 0 -> "STRLEN(STR(%s))".formatted(inner);
            case 1 -> "UCASE(%s)".formatted(inner);
            case 2 -> "CONCAT(STR(%s), \"\")".formatted(inner);
            case 3 -> "STRDT(STR(%s), xsd:integer)".formatted(inner);
            case 4 -> "STRLANG(STR(%s), \"en\")".formatted(inner);
            case 5 -> "ABS(%s)".formatted(inner);
            case 6 -> "YEAR(%s)".formatted(inner);
            case 7 -> "SUBSTR(STR(%s), 1, 1)".formatted(inner);
            default -> "STRAFTER(STR(%s), \"e/\")".formatted(inner);
        };
    }

    private String comparison(Scope scope, int depth) {
        draft.note("comparison");
        var left = draft.chance(80) ? scope.read(draft) : value(scope, depth);
        var right = draft.chance(40) ? scope.read(draft) : value(scope, depth);
        if (draft.chance(35)) {
            right = draft.chance(40) ? triples.known(left) : triples.constant();
        }
        return "(%s %s %s)".formatted(left, draft.one("=", "=", "=", "!=", "!=", "<", ">", "<=", ">="), right);
    }

    private String test(Scope scope) {
        var name = draft.one("isIRI", "isBlank", "isLiteral", "isNumeric", "BOUND", "BOUND", "sameTerm");
        draft.note(name);
        if (name.equals("sameTerm")) {
            var other = draft.chance(50) ? scope.read(draft) : triples.constant();
            return "sameTerm(%s, %s)".formatted(scope.read(draft), other);
        }
        return "%s%s(%s)".formatted(draft.chance(30) ? "!" : "", name, scope.read(draft));
    }

    private String both(String operator, Scope scope, int depth) {
        draft.note(operator);
        return "(%s %s %s)".formatted(condition(scope, depth - 1), operator, condition(scope, depth - 1));
    }

    private String among(Scope scope) {
        var not = draft.chance(35);
        draft.note(not ? "NOT IN" : "IN");
        var last = draft.chance(20) ? scope.read(draft) : triples.literal();
        var variable = scope.read(draft);
        var first = draft.chance(50) ? triples.known(variable) : triples.constant();
        return "(%s %s (%s, %s, %s))".formatted(variable, not ? "NOT IN" : "IN", triples.constant(), first, last);
    }

    private String text(Scope scope) {
        var variable = scope.read(draft);
        return switch (draft.below(5)) {
            case 0 ->
                noted("REGEX", "REGEX(STR(%s), \"%s\")".formatted(variable, draft.one("^http", "[12]", "A$", ".")));
            case 1 -> noted("REGEX", "REGEX(%s, \"A\", \"i\")".formatted(variable));
            case 2 ->
                noted("CONTAINS", "CONTAINS(STR(%s), \"%s\")".formatted(variable, draft.one("i1", "2", "\u00e9")));
            case 3 -> noted("STRSTARTS", "STRSTARTS(%s, \"a\")".formatted(variable));
            default -> noted("LANGMATCHES", "LANGMATCHES(LANG(%s), \"%s\")".formatted(variable, draft.one("en", "*")));
        };
    }

    private String noted(String operator, String text) {
        draft.note(operator);
        return text;
    }
}
