package nl.meent.loader.convert.oracle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meent.loader.convert.oracle.Data.Cell;
import nl.meent.loader.mapping.Expression;
import nl.meent.loader.mapping.LogicalSource;
import nl.meent.loader.mapping.Mapping;
import nl.meent.loader.mapping.TermMap;
import nl.meent.loader.mapping.TermType;
import nl.meent.loader.mapping.TriplesMap;
import nl.meent.loader.mapping.TriplesMap.ObjectRule;
import nl.meent.loader.record.Kind;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;

/// The plain brother of the compiled plan: the same records of the mapping, walked for each record of the data, with
/// strings, lists and sets, and not a thought for speed.
final class Interpreter {

    /// A record in which something is wrong: no quads are made of it.
    private static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<String, Data> data = new LinkedHashMap<>();
    private final Map<String, TriplesMap> maps = new LinkedHashMap<>();

    Interpreter(List<Data> all, Mapping mapping) {
        all.forEach(one -> data.put(one.file(), one));
        mapping.triplesMaps().forEach(map -> maps.put(map.name(), map));
    }

    /// The quads, as lines of N-Quads.
    Set<String> quads() {
        var quads = new LinkedHashSet<String>();
        for (var source : data.values()) {
            for (var record : source.records()) {
                quads.addAll(quads(source, record));
            }
        }
        return quads;
    }

    private Set<String> quads(Data source, Map<String, List<Cell>> record) {
        var quads = new LinkedHashSet<String>();
        try {
            for (var map : maps.values()) {
                if (source(map).name().equals(source.name())) {
                    quads.addAll(quads(map, record));
                }
            }
            return quads;
        } catch (Faulty e) {
            return Set.of();
        }
    }

    private Data source(TriplesMap map) {
        return data.get(((LogicalSource.File) map.source()).access().name());
    }

    private Set<String> quads(TriplesMap map, Map<String, List<Cell>> record) {
        var quads = new LinkedHashSet<String>();
        var subjects = subjects(map, record);
        if (subjects.isEmpty()) {
            return quads;
        }
        var common = terms(map.graphs(), map, record);
        for (var rule : map.predicateObjects()) {
            var graphs = new LinkedHashSet<>(common);
            graphs.addAll(terms(rule.graphs(), map, record));
            if (map.graphs().isEmpty() && rule.graphs().isEmpty()) {
                graphs.add("");
            }
            if (graphs.isEmpty()) {
                continue;
            }
            var predicates = terms(rule.predicates(), map, record);
            var objects = new LinkedHashSet<String>();
            rule.objects().forEach(object -> objects.addAll(objects(object, map, record)));
            for (var subject : subjects) {
                for (var predicate : predicates) {
                    for (var object : objects) {
                        graphs.forEach(graph -> quads.add(subject + " " + predicate + " " + object
                                + (graph.isEmpty() ? "" : " " + graph) + " ."));
                    }
                }
            }
        }
        return quads;
    }

    private Set<String> subjects(TriplesMap map, Map<String, List<Cell>> record) {
        if (map.subject().expression() instanceof Expression.Template template
                && map.subject().type().isIri()
                && !map.subject().type().isUnsafe()
                && references(template).stream()
                        .anyMatch(reference -> cells(reference, record).stream()
                                .anyMatch(cell -> cell.text().isEmpty()))) {
            throw new Faulty();
        }
        if (map.subject().type().isIri()
                && !(map.subject().expression() instanceof Expression.Constant)
                && values(map.subject().expression(), record, map.subject().type()).stream()
                        .anyMatch(cell -> cell.text().isEmpty())) {
            throw new Faulty();
        }
        return terms(List.of(map.subject()), map, record);
    }

    private Set<String> objects(ObjectRule rule, TriplesMap map, Map<String, List<Cell>> record) {
        return switch (rule) {
            case ObjectRule.Term(var term) -> terms(List.of(term), map, record);
            case ObjectRule.Subject(var parent, var conditions, var origin) -> {
                var other = maps.get(parent);
                if (conditions.isEmpty()) {
                    yield subjects(other, record);
                }
                var found = new LinkedHashSet<String>();
                for (var candidate : source(other).records()) {
                    var joined = conditions.stream().allMatch(condition -> {
                        var texts = texts(condition.child(), record);
                        texts.retainAll(texts(condition.parent(), candidate));
                        return !texts.isEmpty();
                    });
                    if (joined) {
                        found.addAll(parentSubjects(other, candidate));
                    }
                }
                yield found;
            }
        };
    }

    /// A parent whose subject is faulty is none.
    private Set<String> parentSubjects(TriplesMap parent, Map<String, List<Cell>> candidate) {
        try {
            return subjects(parent, candidate);
        } catch (Faulty e) {
            return Set.of();
        }
    }

    private List<String> texts(Expression expression, Map<String, List<Cell>> record) {
        return values(expression, record, TermType.LITERAL).stream()
                .map(Cell::text)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Set<String> terms(List<TermMap> terms, TriplesMap map, Map<String, List<Cell>> record) {
        var all = new LinkedHashSet<String>();
        terms.forEach(term -> all.addAll(terms(term, map, record)));
        return all;
    }

    private List<String> terms(TermMap term, TriplesMap map, Map<String, List<Cell>> record) {
        if (term.expression() instanceof Expression.Constant(var value)) {
            return List.of(constant(value));
        }
        var languages = term.language().map(language -> texts(language, record)).orElse(new ArrayList<>(List.of("")));
        var found = new ArrayList<String>();
        for (var language : languages) {
            if (term.language().isPresent() && !language.matches("[A-Za-z]{2,8}(-[A-Z]{2})?")) {
                throw new Faulty();
            }
            for (var cell : values(term.expression(), record, term.type())) {
                found.add(term(term, map, cell, language));
            }
        }
        return found;
    }

    private String term(TermMap term, TriplesMap map, Cell cell, String language) {
        return switch (term.type()) {
            case IRI, URI, UNSAFE_IRI, UNSAFE_URI -> iri(term, map, cell.text());
            case BLANK_NODE ->
                "_:b"
                        + cell.text()
                                .codePoints()
                                .mapToObj(c -> "x" + Integer.toHexString(c))
                                .collect(Collectors.joining());
            case LITERAL -> literal(term, cell, language);
        };
    }

    private static String iri(TermMap term, TriplesMap map, String text) {
        var whole = text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") ? text : map.base() + text;
        var bad = whole.codePoints()
                .anyMatch(c -> c <= 0x20
                        || "<>\"{}|^`\\".indexOf(c) >= 0
                        || c == 0x7F
                        || (c >= 0xE000 && c < 0xF900)
                        || c >= 0xF0000);
        var isTemplate = term.expression() instanceof Expression.Template;
        if (!term.type().isUnsafe() && !isTemplate) {
            if (bad
                    || whole.matches(".*%(?![0-9A-Fa-f]{2}).*")
                    || whole.chars().filter(c -> c == '#').count() > 1) {
                throw new Faulty();
            }
        }
        return "<" + escapedIri(whole) + ">";
    }

    private static String escapedIri(String iri) {
        return iri.codePoints()
                .mapToObj(c -> c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0
                        ? String.format("\\u%04X", c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String literal(TermMap term, Cell cell, String language) {
        var text = '"' + escaped(cell.text()) + '"';
        if (term.language().isPresent()) {
            return text + "@" + language;
        }
        if (term.datatype().isPresent()) {
            var type = ((Expression.Constant) term.datatype().get().expression())
                    .value()
                    .stringValue();
            check(type.substring(type.indexOf('#') + 1), cell.text());
            return type.endsWith("#string") ? text : text + "^^<" + type + ">";
        }
        return text
                + switch (cell.kind()) {
                    case INTEGER -> "^^<http://www.w3.org/2001/XMLSchema#integer>";
                    case DOUBLE -> "^^<http://www.w3.org/2001/XMLSchema#double>";
                    case BOOLEAN -> "^^<http://www.w3.org/2001/XMLSchema#boolean>";
                    default -> "";
                };
    }

    private static void check(String type, String text) {
        var ok = switch (type) {
            case "integer" -> text.matches("[+-]?[0-9]+");
            case "decimal" -> text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
            case "boolean" -> text.matches("true|false|0|1");
            case "date" -> isDate(text);
            default -> true;
        };
        if (!ok) {
            throw new Faulty();
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private List<Cell> values(Expression expression, Map<String, List<Cell>> record, TermType type) {
        return switch (expression) {
            case Expression.Constant(var value) -> List.of(new Cell(value.stringValue(), Kind.STRING));
            case Expression.Reference(var reference, var origin) -> cells(reference, record);
            case Expression.Template template -> filled(template, record, type);
            default -> throw new IllegalArgumentException(expression.toString());
        };
    }

    private List<Cell> filled(Expression.Template template, Map<String, List<Cell>> record, TermType type) {
        var choices = List.of(Map.<String, String>of());
        for (var reference : new LinkedHashSet<>(references(template))) {
            var next = new ArrayList<Map<String, String>>();
            for (var choice : choices) {
                for (var cell : cells(reference, record)) {
                    var more = new LinkedHashMap<>(choice);
                    more.put(reference, cell.text());
                    next.add(more);
                }
            }
            choices = next;
        }
        return choices.stream()
                .map(choice -> template.parts().stream()
                        .map(part -> switch (part) {
                            case Expression.Part.Text(var text) -> text;
                            case Expression.Part.Slot(var reference) -> safe(choice.get(reference.reference()), type);
                        })
                        .collect(Collectors.joining()))
                .map(text -> new Cell(text, Kind.STRING))
                .toList();
    }

    private static List<String> references(Expression.Template template) {
        return template.parts().stream()
                .filter(Expression.Part.Slot.class::isInstance)
                .map(part -> ((Expression.Part.Slot) part).reference().reference())
                .toList();
    }

    private static String safe(String text, TermType type) {
        if (!type.isIri() || type.isUnsafe()) {
            return text;
        }
        return text.codePoints()
                .mapToObj(c -> isUnreserved(c, type) ? Character.toString(c) : percent(Character.toString(c)))
                .collect(Collectors.joining());
    }

    private static boolean isUnreserved(int c, TermType type) {
        var ascii = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
        // The planes that the made-up texts touch: Latin, Japanese and emoji are ucschar, private use is not.
        var beyond = (c >= 0xA0 && c < 0xE000) || (c >= 0x10000 && c < 0x1FFFE);
        return ascii || (type == TermType.IRI && beyond);
    }

    private static String percent(String character) {
        var text = new StringBuilder();
        for (var b : character.getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format("%%%02X", b));
        }
        return text.toString();
    }

    private static List<Cell> cells(String reference, Map<String, List<Cell>> record) {
        var column = reference.startsWith("$['") ? reference.substring(3, reference.length() - 5) : reference;
        return record.get(column);
    }

    private static String constant(Value value) {
        return switch (value) {
            case IRI iri -> iri.stringValue().endsWith("defaultGraph") ? "" : "<" + iri.stringValue() + ">";
            case Literal literal ->
                '"'
                        + escaped(literal.getLabel())
                        + '"'
                        + literal.getLanguage()
                                .map(tag -> "@" + tag)
                                .orElseGet(() ->
                                        literal.getDatatype().stringValue().endsWith("#string")
                                                ? ""
                                                : "^^<" + literal.getDatatype() + ">");
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '\t' -> "\\t";
                    case '\b' -> "\\b";
                    case '\n' -> "\\n";
                    case '\f' -> "\\f";
                    case '\r' -> "\\r";
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> c < 0x20 || c == 0x7F ? String.format("\\u%04X", c) : Character.toString(c);
                })
                .collect(Collectors.joining());
    }
}
