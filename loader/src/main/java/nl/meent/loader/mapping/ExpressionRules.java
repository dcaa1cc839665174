package nl.meent.loader.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.function.Function;
import nl.meent.loader.function.FunctionLibrary;
import nl.meent.loader.function.Output;
import nl.meent.loader.function.Parameter;
import nl.meent.loader.mapping.Expression.Call;
import nl.meent.loader.mapping.Expression.Constant;
import nl.meent.loader.mapping.Expression.Reference;
import nl.meent.loader.mapping.Expression.Template;
import nl.meent.loader.mapping.MappingGraph.Entry;
import nl.meent.loader.report.Code;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/// Reads expressions (RML-Core, expression maps) and function executions (RML-FNML).
final class ExpressionRules {

    private static final List<String> KINDS = List.of("constant", "reference", "template", "functionExecution");

    private static final int DEEPEST = 50;

    private final Reading reading;
    private final Path folder;
    private Optional<FunctionLibrary> library = Optional.empty();
    private final Set<Resource> calling = new HashSet<>();

    /// @param folder where functions find their tables
    ExpressionRules(Reading reading, Path folder) {
        this.reading = reading;
        this.folder = folder;
    }

    /// Only a mapping that calls functions pays for reading their descriptions.
    private FunctionLibrary functions() {
        var known = library.orElseGet(() -> FunctionLibrary.builtIn(folder));
        library = Optional.of(known);
        return known;
    }

    /// Whether a node has an expression.
    boolean has(Resource node) {
        return KINDS.stream().anyMatch(kind -> !reading.graph().all(node, kind).isEmpty());
    }

    /// The expression of a node, which has to have exactly one.
    Optional<Expression> of(Resource node) {
        var found = KINDS.stream()
                .flatMap(kind -> reading.graph().all(node, kind).stream())
                .toList();
        if (found.size() != 1) {
            reading.fault(
                    reading.where(node),
                    Reading.name(node),
                    "has " + found.size()
                            + " of rml:constant, rml:reference, rml:template, rml:functionExecution, expected one");
            return Optional.empty();
        }
        return read(node, found.getFirst());
    }

    /// The expression of a node that is nothing but an expression map.
    Optional<Expression> map(Resource node) {
        reading.checkProperties(node, "expression map");
        return of(node);
    }

    /// The condition of a node (`rml:condition`).
    Optional<Expression> condition(Resource node) {
        return reading.one(node, "condition").flatMap(reading::node).flatMap(this::map);
    }

    private Optional<Expression> read(Resource node, Entry entry) {
        return switch (entry.property().getLocalName()) {
            case "constant" -> Optional.of(new Constant(entry.value()));
            case "reference" -> reading.text(entry).map(text -> new Reference(text, entry.where()));
            case "template" -> reading.text(entry).flatMap(text -> template(entry, text));
            default -> reading.node(entry).flatMap(execution -> call(node, execution, entry));
        };
    }

    private Optional<Expression> template(Entry entry, String text) {
        try {
            return Optional.of(new Template(TemplateText.parse(text, entry.where())));
        } catch (IllegalArgumentException e) {
            reading.fault(entry.where(), text, "is no template: it " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Expression> call(Resource node, Resource execution, Entry entry) {
        if (calling.size() == DEEPEST) {
            reading.fault(entry.where(), Reading.name(execution), "is a call inside " + DEEPEST + " others");
            return Optional.empty();
        }
        if (!calling.add(execution)) {
            reading.fault(entry.where(), Reading.name(execution), "calls itself");
            return Optional.empty();
        }
        try {
            reading.checkProperties(execution, "function execution");
            return function(execution, entry).flatMap(function -> call(node, execution, entry, function));
        } finally {
            calling.remove(execution);
        }
    }

    private Optional<Expression> call(Resource node, Resource execution, Entry entry, Function function) {
        var inputs = inputs(execution, function);
        var output = output(node, function);
        for (var i = 0; i < inputs.size(); i++) {
            var parameter = function.parameters().get(i);
            if (parameter.required() && inputs.get(i).isEmpty()) {
                reading.fault(entry.where(), parameter.iri(), "is missing; the function needs it");
            }
        }
        return output.map(chosen -> new Call(function, inputs, chosen, entry.where()));
    }

    private Optional<Function> function(Resource execution, Entry entry) {
        var named = constant(execution, "function", "functionMap");
        if (named.isEmpty()) {
            reading.fault(entry.where(), "rml:functionExecution", "has no rml:function");
            return Optional.empty();
        }
        var iri = named.get().value().stringValue();
        var function = functions().find(iri);
        if (function.isEmpty()) {
            var nearest = functions().nearest(iri);
            reading.tell(
                    Code.UNKNOWN_FUNCTION,
                    named.get().where(),
                    iri,
                    "is no function that Meent knows",
                    nearest.isEmpty()
                            ? "docs/functions.md lists them all"
                            : "did you mean " + String.join(" or ", nearest) + "?");
        }
        return function;
    }

    private List<List<Expression>> inputs(Resource execution, Function function) {
        var inputs = new ArrayList<List<Expression>>();
        function.parameters().forEach(parameter -> inputs.add(new ArrayList<>()));
        for (var entry : reading.graph().all(execution, "input")) {
            reading.node(entry).ifPresent(input -> input(input, function, inputs));
        }
        return inputs;
    }

    private void input(Resource input, Function function, List<List<Expression>> inputs) {
        reading.checkProperties(input, "input");
        var named = constant(input, "parameter", "parameterMap");
        if (named.isEmpty()) {
            reading.fault(reading.where(input), Reading.name(input), "has no rml:parameter");
            return;
        }
        var position = position(function, named.get().value().stringValue());
        if (position < 0) {
            var known = function.parameters().stream().map(Parameter::iri).toList();
            reading.tell(
                    Code.UNKNOWN_FUNCTION,
                    named.get().where(),
                    named.get().value().stringValue(),
                    "is no parameter of " + function.iri(),
                    known.isEmpty() ? "it has none" : "it has " + String.join(", ", known));
            return;
        }
        value(input).ifPresent(inputs.get(position)::add);
    }

    private Optional<Expression> value(Resource input) {
        var given = reading.both(input, "inputValueMap", "inputValue");
        if (given.size() != 1) {
            reading.fault(
                    reading.where(input),
                    Reading.name(input),
                    "has " + given.size() + " of rml:inputValue and rml:inputValueMap, expected one");
            return Optional.empty();
        }
        var entry = given.getFirst();
        return entry.property().getLocalName().equals("inputValue")
                ? Optional.of(new Constant(entry.value()))
                : reading.node(entry).flatMap(this::map);
    }

    private static int position(Function function, String iri) {
        for (var i = 0; i < function.parameters().size(); i++) {
            var parameter = function.parameters().get(i);
            if (parameter.iri().equals(iri) || parameter.predicate().equals(iri)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Output> output(Resource node, Function function) {
        var named = constant(node, "return", "returnMap");
        if (named.isEmpty()) {
            return Optional.of(function.outputs().getFirst());
        }
        var iri = named.get().value().stringValue();
        var found = function.outputs().stream()
                .filter(output -> output.iri().equals(iri) || output.predicate().equals(iri))
                .findFirst();
        if (found.isEmpty()) {
            reading.tell(
                    Code.UNKNOWN_FUNCTION,
                    named.get().where(),
                    iri,
                    "is nothing that " + function.iri() + " returns",
                    "it returns "
                            + String.join(
                                    ", ",
                                    function.outputs().stream().map(Output::iri).toList()));
        }
        return found;
    }

    /// A shortcut, or the constant of a map: functions, parameters and returns are known when the mapping is read.
    private Optional<Entry> constant(Resource node, String shortcut, String map) {
        var all = reading.both(node, map, shortcut);
        if (all.size() > 1) {
            reading.fault(all.get(1).where(), "rml:" + shortcut, "is there " + all.size() + " times, expected once");
        }
        var given = all.stream().findFirst();
        if (given.isEmpty() || given.get().property().getLocalName().equals(shortcut)) {
            return given;
        }
        var inner = given.flatMap(reading::node).flatMap(this::map);
        if (inner.isPresent() && inner.get() instanceof Constant(Value value)) {
            return given.map(entry -> new Entry(entry.property(), value, entry.where()));
        }
        reading.unsupported(given.get().where(), "rml:" + map, "has to be a constant");
        return Optional.empty();
    }
}
