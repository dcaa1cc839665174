package nl.meent.loader.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.mapping.LogicalSource.Field;
import nl.meent.loader.mapping.LogicalSource.Formulation;
import nl.meent.loader.mapping.LogicalSource.View;
import nl.meent.loader.mapping.LogicalSource.ViewJoin;
import nl.meent.loader.mapping.MappingGraph.Entry;
import org.eclipse.rdf4j.model.Resource;

/// Reads logical views (RML-LV).
final class ViewRules {

    private final Reading reading;
    private final ExpressionRules expressions;
    private final JoinRules joins;
    private final SourceRules sources;
    private final Set<Resource> open = new HashSet<>();

    ViewRules(Reading reading, ExpressionRules expressions, JoinRules joins, SourceRules sources) {
        this.reading = reading;
        this.expressions = expressions;
        this.joins = joins;
        this.sources = sources;
    }

    Optional<View> view(Resource node) {
        reading.checkProperties(node, "logical view");
        reading.graph()
                .all(node, "structuralAnnotation")
                .forEach(entry -> reading.note(
                        entry.where(), "rml:structuralAnnotation", "is not used; the output is the same without it"));
        var on = reading.one(node, "viewOn").flatMap(reading::node).flatMap(sources::of);
        var fields = fields(node);
        var joined = new ArrayList<ViewJoin>();
        for (var entry : reading.graph().all(node)) {
            var name = MappingGraph.isRml(entry.property()) ? entry.property().getLocalName() : "";
            if (name.equals("leftJoin") || name.equals("innerJoin")) {
                join(entry, name.equals("innerJoin")).ifPresent(joined::add);
            }
        }
        checkNames(node, fields, joined);
        return on.map(source -> new View(Reading.name(node), source, fields, joined, reading.where(node)));
    }

    private void checkNames(Resource node, List<Field> fields, List<ViewJoin> joined) {
        var names = new HashSet<String>();
        var all = new ArrayList<>(fields);
        joined.forEach(join -> all.addAll(join.fields()));
        for (var field : all) {
            if (!names.add(field.name())) {
                reading.fault(reading.where(node), field.name(), "names two fields of one view");
            }
        }
    }

    private List<Field> fields(Resource parent) {
        var fields = new ArrayList<Field>();
        for (var entry : reading.graph().all(parent, "field")) {
            reading.node(entry).flatMap(node -> field(node, entry)).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<Field> field(Resource node, Entry entry) {
        if (!open.add(node)) {
            reading.fault(entry.where(), Reading.name(node), "is a field inside itself");
            return Optional.empty();
        }
        try {
            reading.checkProperties(node, "field");
            var name = reading.one(node, "fieldName").flatMap(reading::text);
            if (name.isEmpty() || name.get().contains(".") || name.get().contains("#")) {
                reading.fault(
                        reading.where(node), name.orElse(""), "is no rml:fieldName, expected a name without . and #");
                return Optional.empty();
            }
            return field(node, name.get());
        } finally {
            open.remove(node);
        }
    }

    private Optional<Field> field(Resource node, String name) {
        var fields = fields(node);
        var iterator = reading.one(node, "iterator").flatMap(reading::text);
        var formulation = reading.graph().all(node, "referenceFormulation").isEmpty()
                ? Optional.<Formulation>empty()
                : sources.formulation(node, Optional.empty(), "");
        if (expressions.has(node)) {
            return expressions
                    .of(node)
                    .map(expression ->
                            new Field.Values(name, expression, formulation, iterator, fields, reading.where(node)));
        }
        if (iterator.isEmpty() && formulation.isEmpty()) {
            reading.fault(reading.where(node), name, "has neither an expression nor an iterator");
            return Optional.empty();
        }
        return Optional.of(new Field.Records(name, formulation, iterator.orElse(""), fields, reading.where(node)));
    }

    private Optional<ViewJoin> join(Entry entry, boolean inner) {
        return reading.node(entry).flatMap(node -> {
            reading.checkProperties(node, "join of views");
            var parent = reading.one(node, "parentLogicalView")
                    .flatMap(reading::node)
                    .flatMap(sources::of);
            if (parent.isPresent() && !(parent.get() instanceof View)) {
                reading.fault(entry.where(), "rml:parentLogicalView", "is no logical view");
            }
            var conditions = joins.conditions(node);
            if (conditions.isEmpty()) {
                reading.fault(entry.where(), Reading.name(node), "has no join condition");
            }
            var fields = fields(node);
            return parent.filter(View.class::isInstance)
                    .map(view -> new ViewJoin(inner, (View) view, conditions, fields, entry.where()));
        });
    }
}
