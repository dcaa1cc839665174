package nl.meent.loader.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.meent.loader.mapping.Expression.Constant;
import nl.meent.loader.mapping.Expression.Fresh;
import nl.meent.loader.mapping.Expression.Reference;
import nl.meent.loader.mapping.Expression.Template;
import nl.meent.loader.mapping.MappingGraph.Entry;
import nl.meent.loader.term.IriCheck;
import nl.meent.loader.term.LanguageTag;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/// Reads term maps (RML-Core, term maps) and refuses terms that cannot be.
final class TermRules {

    /// Where a term stands in a triple; it decides what kind of term it can be.
    enum Position {
        SUBJECT("subject map"),
        PREDICATE("term map"),
        OBJECT("object map"),
        GRAPH("term map"),
        DATATYPE("term map");

        private final String kind;

        Position(String kind) {
            this.kind = kind;
        }
    }

    private static final Map<String, TermType> TYPES = Map.of(
            "IRI", TermType.IRI,
            "URI", TermType.URI,
            "UnsafeIRI", TermType.UNSAFE_IRI,
            "UnsafeURI", TermType.UNSAFE_URI,
            "BlankNode", TermType.BLANK_NODE,
            "Literal", TermType.LITERAL);

    private final Reading reading;
    private final ExpressionRules expressions;
    private int fresh;

    TermRules(Reading reading, ExpressionRules expressions) {
        this.reading = reading;
        this.expressions = expressions;
    }

    /// The term map that a property gives, or the constant that its shortcut gives.
    Optional<TermMap> of(Entry entry, String shortcut, Position position) {
        if (entry.property().getLocalName().equals(shortcut)) {
            return checked(constant(entry), position);
        }
        return reading.node(entry).flatMap(node -> of(node, position));
    }

    /// The term map that a node is.
    Optional<TermMap> of(Resource node, Position position) {
        reading.checkProperties(node, position.kind);
        var type = type(node);
        if (type.equals(Optional.of(TermType.BLANK_NODE)) && !expressions.has(node)) {
            return Optional.of(new TermMap(
                    new Fresh(++fresh),
                    TermType.BLANK_NODE,
                    Optional.empty(),
                    Optional.empty(),
                    expressions.condition(node),
                    reading.where(node)));
        }
        return expressions.of(node).flatMap(expression -> checked(read(node, expression, type, position), position));
    }

    private TermMap read(Resource node, Expression expression, Optional<TermType> type, Position position) {
        var datatype = only(node, "datatypeMap", "datatype").flatMap(entry -> of(entry, "datatype", Position.DATATYPE));
        var language = only(node, "languageMap", "language").flatMap(this::language);
        if (datatype.isPresent() && language.isPresent()) {
            reading.fault(reading.where(node), Reading.name(node), "has both a datatype and a language");
        }
        var literal = datatype.isPresent() || language.isPresent();
        return new TermMap(
                expression,
                expression instanceof Constant(var value)
                        ? typeOf(value)
                        : type.orElseGet(() -> usual(expression, position, literal)),
                datatype,
                language,
                expressions.condition(node),
                reading.where(node));
    }

    private Optional<Entry> only(Resource node, String map, String shortcut) {
        var all = reading.both(node, map, shortcut);
        if (all.size() > 1) {
            reading.fault(all.get(1).where(), "rml:" + shortcut, "is there " + all.size() + " times, expected once");
        }
        return all.stream().findFirst();
    }

    private static TermType usual(Expression expression, Position position, boolean literal) {
        var text = position == Position.OBJECT && !(expression instanceof Template);
        return literal || text ? TermType.LITERAL : TermType.IRI;
    }

    private Optional<TermType> type(Resource node) {
        return reading.one(node, "termType").flatMap(entry -> {
            var found = entry.value() instanceof IRI iri && MappingGraph.isRml(iri)
                    ? Optional.ofNullable(TYPES.get(iri.getLocalName()))
                    : Optional.<TermType>empty();
            if (found.isEmpty()) {
                reading.fault(entry.where(), entry.value().stringValue(), "is no term type");
            }
            return found;
        });
    }

    private Optional<Expression> language(Entry entry) {
        if (!entry.property().getLocalName().equals("language")) {
            return reading.node(entry).flatMap(expressions::map).filter(inner -> isTag(entry, inner));
        }
        return Optional.<Expression>of(new Constant(entry.value())).filter(inner -> isTag(entry, inner));
    }

    private boolean isTag(Entry entry, Expression expression) {
        if (expression instanceof Constant(var value) && !LanguageTag.isWellFormed(value.stringValue())) {
            reading.fault(
                    entry.where(), value.stringValue(), "is no language tag (BCP 47), expected one such as nl or en");
            return false;
        }
        return true;
    }

    private static TermMap constant(Entry entry) {
        return new TermMap(
                new Constant(entry.value()),
                typeOf(entry.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entry.where());
    }

    private static TermType typeOf(Value value) {
        return value instanceof Literal
                ? TermType.LITERAL
                : value instanceof IRI ? TermType.UNSAFE_IRI : TermType.BLANK_NODE;
    }

    private Optional<TermMap> checked(TermMap map, Position position) {
        var value = shown(map.expression());
        if (position != Position.OBJECT && map.type() == TermType.LITERAL) {
            reading.fault(
                    map.origin(),
                    value,
                    "makes a literal, which cannot be a " + position.name().toLowerCase(java.util.Locale.ROOT));
            return Optional.empty();
        }
        if (position != Position.OBJECT && position != Position.SUBJECT && map.type() == TermType.BLANK_NODE) {
            reading.fault(
                    map.origin(),
                    value,
                    "makes a blank node, which cannot be a " + position.name().toLowerCase(java.util.Locale.ROOT));
            return Optional.empty();
        }
        if (map.type() != TermType.LITERAL
                && (map.datatype().isPresent() || map.language().isPresent())) {
            reading.fault(map.origin(), value, "has a datatype or language and makes no literal");
            return Optional.empty();
        }
        return checkedTemplate(map).flatMap(found -> checkedConstant(found, position));
    }

    /// The fixed text of a template has to be able to stand in an IRI; values are encoded, it is not.
    private Optional<TermMap> checkedTemplate(TermMap map) {
        if (!map.type().isIri() || map.type().isUnsafe() || !(map.expression() instanceof Template template)) {
            return Optional.of(map);
        }
        var sample = new StringBuilder();
        for (var part : template.parts()) {
            sample.append(part instanceof Expression.Part.Text(var text) ? text : "x");
        }
        var start = sample.toString().getBytes(StandardCharsets.UTF_8);
        var whole = IriCheck.hasScheme(start, 0, start.length) ? sample.toString() : "http://example.org/" + sample;
        if (!IriCheck.isAbsolute(whole) || (map.type() == TermType.URI && !isAscii(sample))) {
            reading.fault(
                    map.origin(), sample.toString(), "is what the template makes of values x, and no " + map.type());
            return Optional.empty();
        }
        return Optional.of(map);
    }

    private Optional<TermMap> checkedConstant(TermMap map, Position position) {
        if (map.expression() instanceof Constant(var value)) {
            var fault = fault(value, map, position);
            if (!fault.isEmpty()) {
                reading.fault(map.origin(), value.stringValue(), fault);
                return Optional.empty();
            }
        }
        return Optional.of(map);
    }

    private static String fault(Value value, TermMap map, Position position) {
        if (value.isBNode() || value.isTriple()) {
            return "is no IRI and no literal, expected one of them";
        }
        if (value.isIRI() && !IriCheck.isAbsolute(value.stringValue())) {
            return "is no IRI";
        }
        if (value.stringValue().equals(Vocabulary.RML + "defaultGraph") && position != Position.GRAPH) {
            return "stands for a graph, and no term";
        }
        return map.datatype().isPresent() || map.language().isPresent()
                ? "is a constant with a datatype or language beside it; write them in the constant"
                : "";
    }

    private static boolean isAscii(CharSequence text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String shown(Expression expression) {
        return switch (expression) {
            case Constant constant -> constant.value().stringValue();
            case Reference reference -> reference.reference();
            default -> "this map";
        };
    }
}
