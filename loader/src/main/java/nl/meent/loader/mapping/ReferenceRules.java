package nl.meent.loader.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.mapping.Expression.Call;
import nl.meent.loader.mapping.Expression.Part;
import nl.meent.loader.mapping.Expression.Reference;
import nl.meent.loader.mapping.Expression.Template;
import nl.meent.loader.mapping.LogicalSource.Field;
import nl.meent.loader.mapping.LogicalSource.Formulation;
import nl.meent.loader.mapping.LogicalSource.View;
import nl.meent.loader.mapping.TriplesMap.JoinCondition;
import nl.meent.loader.mapping.TriplesMap.ObjectRule;
import nl.meent.loader.record.json.JsonPath;
import nl.meent.loader.record.query.QueryReader;
import nl.meent.loader.record.xml.XPathSyntax;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Where;

/// Checks references against the formulation of their source, as far as it can be done without data: JSONPath and
/// XPath have to parse, fields of views and triples maps have to be there. Columns of a CSV file are checked when
/// it is opened.
final class ReferenceRules {

    /// What is wrong with a reference in some place, if anything.
    private interface Scope {
        Optional<String> fault(String reference);
    }

    private final Reading reading;
    private final Map<String, TriplesMap> maps = new HashMap<>();
    private final Set<LogicalSource> checked = new HashSet<>();

    ReferenceRules(Reading reading) {
        this.reading = reading;
    }

    /// Checks all maps of a mapping.
    void check(List<TriplesMap> all) {
        all.forEach(map -> maps.put(map.name(), map));
        all.forEach(this::check);
    }

    private void check(TriplesMap map) {
        source(map.source());
        var scope = scope(map.source());
        term(map.subject(), scope);
        map.graphs().forEach(graph -> term(graph, scope));
        for (var rule : map.predicateObjects()) {
            rule.predicates().forEach(predicate -> term(predicate, scope));
            rule.graphs().forEach(graph -> term(graph, scope));
            rule.objects().forEach(object -> object(object, map, scope));
        }
    }

    private void object(ObjectRule rule, TriplesMap map, Scope scope) {
        switch (rule) {
            case ObjectRule.Term term -> term(term.map(), scope);
            case ObjectRule.Subject subject -> subject(subject, map, scope);
        }
    }

    private void subject(ObjectRule.Subject subject, TriplesMap map, Scope scope) {
        var parent = maps.get(subject.parent());
        if (parent == null) {
            reading.fault(subject.origin(), subject.parent(), "is no triples map");
            return;
        }
        if (subject.conditions().isEmpty() && !isSame(parent.source(), map.source())) {
            reading.fault(
                    subject.origin(),
                    subject.parent(),
                    "goes over another source; it needs a join condition (rml:joinCondition)");
        }
        conditions(subject.conditions(), scope, scope(parent.source()));
    }

    private void conditions(List<JoinCondition> conditions, Scope child, Scope parent) {
        for (var condition : conditions) {
            expression(condition.child(), child);
            expression(condition.parent(), parent);
        }
    }

    /// Whether two descriptions mean the same records.
    static boolean isSame(LogicalSource one, LogicalSource other) {
        if (one instanceof LogicalSource.File file && other instanceof LogicalSource.File same) {
            return file.access().equals(same.access())
                    && file.formulation().equals(same.formulation())
                    && file.iterator().equals(same.iterator());
        }
        return one.equals(other);
    }

    private void source(LogicalSource source) {
        if (!checked.add(source)) {
            return;
        }
        switch (source) {
            case LogicalSource.File file -> iterator(file);
            case View view -> view(view);
        }
    }

    private void iterator(LogicalSource.File file) {
        if (file.formulation() instanceof Formulation.Csv) {
            return;
        }
        if (file.formulation() instanceof Formulation.Query) {
            var fault =
                    file.iterator().map(QueryReader::fault).orElse(Optional.of("is missing, expected a SPARQL query"));
            fault.ifPresent(
                    message -> reading.fault(file.origin(), file.iterator().orElse(""), message));
            return;
        }
        file.iterator()
                .flatMap(path -> scope(file.formulation()).fault(path))
                .ifPresent(message -> tell(file.origin(), file.iterator().orElse(""), message));
    }

    private void view(View view) {
        source(view.on());
        var scope = scope(view.on());
        var inner = view.on() instanceof LogicalSource.File file
                ? Optional.of(file.formulation())
                : Optional.<Formulation>empty();
        view.fields().forEach(field -> field(field, scope, inner));
        for (var join : view.joins()) {
            source(join.parent());
            var parent = scope(join.parent());
            conditions(join.conditions(), names(view), parent);
            join.fields().forEach(field -> joined(field, parent));
        }
    }

    /// A join takes values of its parent as they are.
    private void joined(Field field, Scope parent) {
        if (field instanceof Field.Values values && values.fields().isEmpty()) {
            expression(values.expression(), parent);
        } else {
            reading.unsupported(field.origin(), field.name(), "is a field with fields or records inside, in a join");
        }
    }

    private void field(Field field, Scope scope, Optional<Formulation> around) {
        var own = field.formulation().or(() -> around);
        if (field.formulation().orElse(new Formulation.Json()) instanceof Formulation.Query) {
            reading.unsupported(field.origin(), field.name(), "is read by a query, which reads files only");
            return;
        }
        switch (field) {
            case Field.Values values -> expression(values.expression(), scope);
            case Field.Records records -> {
                if (own.isEmpty()) {
                    reading.fault(records.origin(), records.name(), "iterates over something that has no records");
                } else if (!records.iterator().isEmpty()) {
                    scope(own.get())
                            .fault(records.iterator())
                            .ifPresent(message -> tell(records.origin(), records.iterator(), message));
                }
            }
        }
        if (own.isEmpty() && !field.fields().isEmpty()) {
            reading.fault(field.origin(), field.name(), "has fields, and no reference formulation to read them by");
        }
        own.ifPresent(formulation -> field.fields().forEach(child -> field(child, scope(formulation), own)));
    }

    private void term(TermMap map, Scope scope) {
        expression(map.expression(), scope);
        map.datatype().ifPresent(datatype -> term(datatype, scope));
        map.language().ifPresent(language -> expression(language, scope));
        map.condition().ifPresent(condition -> expression(condition, scope));
    }

    private void expression(Expression expression, Scope scope) {
        switch (expression) {
            case Reference reference -> reference(reference, scope);
            case Template template ->
                template.parts().forEach(part -> {
                    if (part instanceof Part.Slot(var reference)) {
                        reference(reference, scope);
                    }
                });
            case Call call -> call.inputs().forEach(input -> input.forEach(inner -> expression(inner, scope)));
            case Expression.Constant constant -> {}
            case Expression.Fresh fresh -> {}
        }
    }

    private void reference(Reference reference, Scope scope) {
        scope.fault(reference.reference())
                .ifPresent(message -> tell(reference.origin(), reference.reference(), message));
    }

    private void tell(Where where, String value, String message) {
        reading.tell(Code.UNKNOWN_REFERENCE, where, value, message, "correct it in the mapping");
    }

    private Scope scope(LogicalSource source) {
        return switch (source) {
            case LogicalSource.File file -> scope(file.formulation());
            case View view -> names(view);
        };
    }

    private static Scope names(View view) {
        var names = Names.of(view);
        return reference -> names.contains(reference)
                ? Optional.empty()
                : Optional.of("is no field of the view, which has " + String.join(", ", names));
    }

    private static Scope scope(Formulation formulation) {
        return switch (formulation) {
            case Formulation.Csv csv -> reference -> Optional.empty();
            case Formulation.Query query -> reference -> Optional.empty();
            case Formulation.Json json -> ReferenceRules::jsonFault;
            case Formulation.Yaml yaml -> ReferenceRules::jsonFault;
            case Formulation.Xml xml -> reference -> XPathSyntax.fault(reference, xml.namespaces());
        };
    }

    private static Optional<String> jsonFault(String reference) {
        try {
            JsonPath.parse(reference);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("is no JSONPath: " + e.getMessage());
        }
    }

    /// The names that triples maps may use of a view.
    static final class Names {

        private Names() {}

        /// Every field that has values, `#` for the number of the record, and `field.#` for the number of a value.
        static Set<String> of(View view) {
            var names = new LinkedHashSet<String>();
            view.fields().forEach(field -> add(field, "", names));
            view.joins().forEach(join -> join.fields().forEach(field -> add(field, "", names)));
            names.add("#");
            return names;
        }

        private static void add(Field field, String prefix, Set<String> names) {
            var name = prefix + field.name();
            if (field instanceof Field.Values) {
                names.add(name);
            }
            names.add(name + ".#");
            field.fields().forEach(child -> add(child, name + ".", names));
        }
    }
}
