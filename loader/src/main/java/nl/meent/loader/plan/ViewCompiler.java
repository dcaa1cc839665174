package nl.meent.loader.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meent.loader.mapping.LogicalSource;
import nl.meent.loader.mapping.LogicalSource.Field;
import nl.meent.loader.mapping.LogicalSource.Formulation;
import nl.meent.loader.mapping.LogicalSource.View;
import nl.meent.loader.plan.FieldPlan.DocumentPlan;

/// Turns the fields of a view into plans, and gives each name its place in the rows.
final class ViewCompiler {

    private final Readers readers;
    private final List<String> names = new ArrayList<>();

    ViewCompiler(Readers readers) {
        this.readers = readers;
    }

    /// The names so far; their places are those in the rows.
    List<String> names() {
        return names;
    }

    /// The place of a name, which gets one where it has none.
    int place(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    /// The fields of a view, over the records of what it is a view on.
    List<FieldPlan> fields(View view, Scope scope) {
        var formulation = view.on() instanceof LogicalSource.File file
                ? Optional.of(file.formulation())
                : Optional.<Formulation>empty();
        return view.fields().stream()
                .map(field -> field(field, "", scope, formulation))
                .toList();
    }

    private FieldPlan field(Field field, String prefix, Scope scope, Optional<Formulation> around) {
        var name = prefix + field.name();
        var own = field.formulation().or(() -> around);
        return switch (field) {
            case Field.Values values ->
                new FieldPlan.Values(
                        new TermCompiler(scope, "").values(values.expression()),
                        place(name),
                        place(name + ".#"),
                        documents(values, name, own));
            case Field.Records records ->
                new FieldPlan.Records(
                        scope.structure(records.iterator(), records.origin()),
                        place(name + ".#"),
                        document(records.fields(), name, own.orElseThrow(), "", -1),
                        own.orElseThrow() instanceof Formulation.Json || own.orElseThrow() instanceof Formulation.Yaml);
        };
    }

    /// How the values of a field are read where it has fields of its own.
    private List<DocumentPlan> documents(Field.Values values, String name, Optional<Formulation> own) {
        var documents = new ArrayList<DocumentPlan>();
        var direct = new ArrayList<Field>();
        for (var child : values.fields()) {
            if (child instanceof Field.Records records) {
                var inner = name + "." + records.name();
                documents.add(document(
                        records.fields(),
                        inner,
                        records.formulation().or(() -> own).orElseThrow(),
                        records.iterator(),
                        place(inner + ".#")));
            } else {
                direct.add(child);
            }
        }
        if (!direct.isEmpty()) {
            documents.add(
                    document(direct, name, own.orElseThrow(), values.iterator().orElse(""), -1));
        }
        return documents;
    }

    private DocumentPlan document(
            List<Field> fields, String name, Formulation formulation, String iterator, int place) {
        var scope = new Scope();
        // Inside a value of a YAML file stands JSON: the reader gave it as such.
        var inner = formulation instanceof Formulation.Yaml ? new Formulation.Json() : formulation;
        var plans = fields.stream()
                .map(field -> field(field, name + ".", scope, Optional.of(inner)))
                .toList();
        return new DocumentPlan(inner, iterator, scope, plans, place, readers);
    }
}
