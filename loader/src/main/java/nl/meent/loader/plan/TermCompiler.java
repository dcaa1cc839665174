package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.meent.loader.mapping.Expression;
import nl.meent.loader.mapping.Expression.Call;
import nl.meent.loader.mapping.Expression.Constant;
import nl.meent.loader.mapping.Expression.Fresh;
import nl.meent.loader.mapping.Expression.Reference;
import nl.meent.loader.mapping.Expression.Template;
import nl.meent.loader.mapping.TermMap;
import nl.meent.loader.mapping.TermType;
import nl.meent.loader.record.Kind;
import nl.meent.loader.term.IriCheck;
import nl.meent.loader.term.LexicalForm;
import nl.meent.loader.term.TermBuffer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;

/// Turns expressions and term maps of one kind of record into plans.
final class TermCompiler {

    private final Scope scope;
    private final String base;

    /// @param base what relative IRIs are appended to
    TermCompiler(Scope scope, String base) {
        this.scope = scope;
        this.base = base;
    }

    /// The plan of an expression.
    ValuePlan values(Expression expression) {
        return switch (expression) {
            case Constant(var value) ->
                new ValuePlan.Same(
                        Bytes.of(value.stringValue()), Kind.STRING, scope.nextSlot(), List.of(value.stringValue()));
            case Reference reference -> new ValuePlan.Cells(scope.column(reference), scope.nextSlot());
            case Template template -> new ValuePlan.Filled(TemplateShape.of(template, "", scope), scope.nextSlot());
            case Call call -> called(call);
            case Fresh fresh -> throw new IllegalStateException("A fresh blank node has no values");
        };
    }

    private ValuePlan called(Call call) {
        var inputs = call.inputs().stream()
                .map(input -> input.stream().map(this::values).toList())
                .toList();
        var column = inputs.stream()
                .flatMap(input -> input.stream())
                .mapToInt(ValuePlan::column)
                .filter(found -> found != Cursor.NO_COLUMN)
                .findFirst()
                .orElse(Cursor.NO_COLUMN);
        return new ValuePlan.Called(call.function(), inputs, call.output().kind(), column, scope.nextSlot());
    }

    /// The plan of a subject map.
    TermPlan subject(TermMap map) {
        return plan(map, true);
    }

    /// The plan of any other term map.
    TermPlan term(TermMap map) {
        return plan(map, false);
    }

    private TermPlan plan(TermMap map, boolean key) {
        var plan = withoutCondition(map, key);
        return map.condition()
                .<TermPlan>map(condition -> new TermPlan.When(values(condition), plan))
                .orElse(plan);
    }

    private TermPlan withoutCondition(TermMap map, boolean key) {
        if (map.expression() instanceof Constant(var value)) {
            return new TermPlan.Same(Bytes.of(constant(value)));
        }
        if (map.expression() instanceof Fresh(var mark)) {
            return new TermPlan.Fresh(mark);
        }
        return switch (map.type()) {
            case IRI, URI, UNSAFE_IRI, UNSAFE_URI -> iri(map, key);
            case BLANK_NODE ->
                map.expression() instanceof Template template
                        ? new BlankPlan.FromTemplate(TemplateShape.of(template, "", scope))
                        : new BlankPlan.FromValues(values(map.expression()));
            case LITERAL -> literal(map);
        };
    }

    private TermPlan iri(TermMap map, boolean key) {
        if (map.expression() instanceof Template template && !map.type().isUnsafe()) {
            var way = map.type() == TermType.URI ? TemplateShape.Way.URI_SAFE : TemplateShape.Way.IRI_SAFE;
            return new IriPlan.FromTemplate(TemplateShape.of(template, prefix(template), scope), way, key);
        }
        return new IriPlan.FromValues(values(map.expression()), map.type(), Bytes.of(base), key);
    }

    /// The base, unless the template begins with a scheme of its own: a safe value never holds the colon of one.
    private String prefix(Template template) {
        var first = template.parts().getFirst();
        if (first instanceof Expression.Part.Text(var text)) {
            var start = bytes(text);
            return IriCheck.hasScheme(start, 0, start.length) ? "" : base;
        }
        return base;
    }

    private TermPlan literal(TermMap map) {
        var values = values(map.expression());
        if (map.language().isPresent()) {
            return map.language().get() instanceof Constant(var tag)
                    ? new LiteralPlan.Fixed(values, Bytes.of("@" + tag.stringValue()))
                    : new LiteralPlan.LanguageOf(values, values(map.language().get()));
        }
        if (map.datatype().isEmpty()) {
            return new LiteralPlan.Natural(values);
        }
        return map.datatype().get().expression() instanceof Constant(var datatype)
                        && datatype instanceof IRI iri
                        && map.datatype().get().condition().isEmpty()
                ? LiteralPlan.Typed.of(values, new LexicalForm(iri))
                : LiteralPlan.DatatypeOf.of(values, term(map.datatype().get()), scope.nextSlot());
    }

    /// A constant as a term; the default graph is no term at all.
    private static byte[] constant(Value value) {
        var out = new TermBuffer(64);
        if (value instanceof IRI iri) {
            out.put('<');
            var text = bytes(iri.stringValue());
            out.iri(text, 0, text.length);
            out.put('>');
        } else {
            literal((Literal) value, out);
        }
        return java.util.Arrays.copyOf(out.bytes, out.used);
    }

    private static void literal(Literal literal, TermBuffer out) {
        out.put('"');
        var text = bytes(literal.getLabel());
        out.literal(text, 0, text.length);
        out.put('"');
        if (literal.getLanguage().isPresent()) {
            out.put("@" + literal.getLanguage().get());
        } else {
            out.put(LiteralPlan.Typed.suffix(new LexicalForm(literal.getDatatype())).array);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
