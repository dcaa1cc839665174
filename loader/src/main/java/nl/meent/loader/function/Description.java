package nl.meent.loader.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.record.Kind;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/// What FnO says of a function: its name, what it expects and what it returns.
record Description(String iri, List<Parameter> parameters, List<Output> outputs) {

    private static final String FNO = "https://w3id.org/function/ontology#";
    private static final ValueFactory TERMS = SimpleValueFactory.getInstance();

    /// The descriptions that come with the program.
    static Model builtIn() {
        var model = new LinkedHashModel();
        var parser = new TurtleParser();
        parser.setRDFHandler(new StatementCollector(model));
        try (InputStream text = Description.class.getResourceAsStream("functions.ttl")) {
            parser.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    /// Every function of the model, in its order.
    ///
    /// @throws IllegalStateException where a description is not whole
    static List<Description> all(Model model) {
        return model.filter(null, RDF.TYPE, fno("Function")).subjects().stream()
                .map(function -> of(model, function))
                .toList();
    }

    private static Description of(Model model, Resource function) {
        var parameters = list(model, function, "expects").stream()
                .map(each -> parameter(model, each))
                .toList();
        var outputs = list(model, function, "returns").stream()
                .map(each -> output(model, each))
                .toList();
        return new Description(function.stringValue(), parameters, outputs);
    }

    private static List<Resource> list(Model model, Resource function, String property) {
        var values = RDFCollections.asValues(model, (Resource) one(model, function, property), new ArrayList<>());
        return values.stream().map(Resource.class::cast).toList();
    }

    private static Parameter parameter(Model model, Resource parameter) {
        return new Parameter(
                parameter.stringValue(),
                one(model, parameter, "predicate").stringValue(),
                ((Literal) one(model, parameter, "required")).booleanValue(),
                one(model, parameter, "type").equals(RDF.LIST));
    }

    private static Output output(Model model, Resource output) {
        var type = (IRI) one(model, output, "type");
        return new Output(
                output.stringValue(), one(model, output, "predicate").stringValue(), kind(type.getLocalName()));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "integer" -> Kind.INTEGER;
            case "boolean" -> Kind.BOOLEAN;
            default -> Kind.STRING;
        };
    }

    private static Value one(Model model, Resource subject, String property) {
        return model.filter(subject, fno(property), null).objects().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(subject + " has no fno:" + property));
    }

    private static IRI fno(String name) {
        return TERMS.createIRI(FNO, name);
    }
}
