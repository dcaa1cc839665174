package nl.meent.loader.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.RDFCollections;

/// One example of `functions.ttl`.
record Example(Description function, List<List<String>> arguments, List<Value> result, boolean fault) {

    private static final String OURS = "https://w3id.org/meent/function#";

    static Stream<Example> all() {
        var model = Description.builtIn();
        return Description.all(model).stream().flatMap(function -> of(model, function));
    }

    static Stream<Example> of(Model model, Description function) {
        var name = SimpleValueFactory.getInstance().createIRI(function.iri());
        return model.filter(name, ours("example"), null).objects().stream()
                .map(example -> example(model, function, (Resource) example));
    }

    /// The tables that examples of `lookup` read, with a file beside their folder that none may read.
    static Path tables(Path home) throws IOException {
        Files.writeString(home.resolve("secret.csv"), "code,name\ngm0363,secret\n");
        var folder = Files.createDirectory(home.resolve("mapping"));
        Files.writeString(folder.resolve("organisations.csv"), """
                \uFEFFcode,name
                gm0363,Amsterdam
                gm0363,Amsterdam (old)
                short
                """);
        Files.writeString(folder.resolve("semicolon.csv"), "code;name\r\ngm0599;Rotterdam\r\n");
        return folder;
    }

    /// The example as a call: arguments by parameter, NULL left out.
    String call() {
        var given = new ArrayList<String>();
        for (var i = 0; i < arguments.size(); i++) {
            var name = localName(function.parameters().get(i).predicate());
            arguments.get(i).forEach(value -> given.add(name + " \"" + value + "\""));
        }
        return localName(function.iri()) + "(" + String.join(", ", given) + ")";
    }

    String outcome() {
        if (fault) {
            return "a fault";
        }
        var texts = result.stream()
                .map(value -> "\"" + value.text() + "\""
                        + value.language().map(language -> "@" + language).orElse(""))
                .toList();
        return texts.isEmpty() ? "NULL" : String.join(", ", texts);
    }

    @Override
    public String toString() {
        return call() + " is " + outcome();
    }

    static String localName(String iri) {
        return iri.substring(iri.indexOf('#') + 1);
    }

    private static Example example(Model model, Description function, Resource example) {
        List<List<String>> arguments = new ArrayList<>();
        function.parameters().forEach(parameter -> arguments.add(new ArrayList<>()));
        for (var binding : list(model, example, "input")) {
            var parameter = value(model, (Resource) binding, "parameter").stringValue();
            arguments
                    .get(index(function, parameter))
                    .add(value(model, (Resource) binding, "value").stringValue());
        }
        var fault = model.contains(example, ours("fault"), null);
        var result = fault ? List.<Value>of() : result(model, example);
        return new Example(function, arguments, result, fault);
    }

    private static int index(Description function, String parameter) {
        return function.parameters().stream().map(Parameter::iri).toList().indexOf(parameter);
    }

    private static List<Value> result(Model model, Resource example) {
        return list(model, example, "result").stream()
                .map(Literal.class::cast)
                .map(literal -> new Value(literal.getLabel(), literal.getLanguage()))
                .toList();
    }

    private static List<org.eclipse.rdf4j.model.Value> list(Model model, Resource subject, String property) {
        return RDFCollections.asValues(model, (Resource) value(model, subject, property), new ArrayList<>());
    }

    private static org.eclipse.rdf4j.model.Value value(Model model, Resource subject, String property) {
        return model.filter(subject, ours(property), null).objects().iterator().next();
    }

    private static IRI ours(String name) {
        return SimpleValueFactory.getInstance().createIRI(OURS, name);
    }
}
