package nl.meent.ontology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// The Turtle files of the ontology module: the model, the concept schemes, the shapes and the alignments. Immutable;
/// the graphs are shared, so treat them as read only.
///
/// @param all every file, by name
public record OntologyFiles(List<OntologyFile> all) {

    private static final String HOME = "/nl/meent/ontology/files/";

    public OntologyFiles {
        all = List.copyOf(all);
    }

    /// The files that travel with the program.
    public static OntologyFiles builtIn() {
        var files = new ArrayList<OntologyFile>();
        for (var name : resource("index.txt").lines().toList()) {
            files.add(parse(name, resource(name)));
        }
        return new OntologyFiles(files);
    }

    /// The files of a working copy of the module.
    public static OntologyFiles in(Path module) {
        var files = new ArrayList<OntologyFile>();
        for (var name : names(module)) {
            try {
                files.add(parse(name, Files.readString(module.resolve(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new OntologyFiles(files);
    }

    /// The Turtle files of a working copy, by name: `meent.ttl` and those in `vocab`, `shapes` and `align`.
    public static List<String> names(Path module) {
        var names = new ArrayList<String>(List.of("meent.ttl"));
        for (var folder : List.of("align", "shapes", "vocab")) {
            try (var inside = Files.list(module.resolve(folder))) {
                inside.map(file -> folder + "/" + file.getFileName())
                        .filter(name -> name.endsWith(".ttl"))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names.stream().sorted().toList();
    }

    /// The JSON-LD context that makes our data read like plain JSON.
    public static String context() {
        return resource("context.jsonld");
    }

    /// The model itself, `meent.ttl`.
    public Graph model() {
        return union(file -> file.name().equals("meent.ttl"));
    }

    /// All concept schemes.
    public Graph concepts() {
        return union(file -> file.name().startsWith("vocab/"));
    }

    /// All SHACL shapes.
    public Graph shapes() {
        return union(file -> file.name().startsWith("shapes/"));
    }

    /// A fresh graph with the triples of the chosen files.
    public Graph union(Predicate<OntologyFile> chosen) {
        var graph = GraphFactory.createDefaultGraph();
        for (var file : all) {
            if (chosen.test(file)) {
                GraphUtil.addInto(graph, file.graph());
                graph.getPrefixMapping().setNsPrefixes(file.graph().getPrefixMapping());
            }
        }
        return graph;
    }

    private static OntologyFile parse(String name, String text) {
        var graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(new StringReader(text))
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw new RiotException(name + ": " + e.getMessage(), e);
        }
        return new OntologyFile(name, text, graph);
    }

    private static String resource(String name) {
        try (var in = OntologyFiles.class.getResourceAsStream(HOME + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
