package nl.meent.ontology.turtle;

import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/// Writes Turtle (RDF 1.1) in one order: used prefixes by name, then subjects by kind and IRI, `a` and labels before
/// other predicates, objects by kind, language and value. Blank nodes stand inside what points at them.
///
/// Two texts with the same triples and prefixes become the same text; writing twice changes nothing.
public final class CanonicalTurtle {

    private CanonicalTurtle() {}

    /// The canonical form of a Turtle text. The comment lines with which it begins are kept.
    ///
    /// @throws org.apache.jena.riot.RiotException where the text is not Turtle
    /// @throws IllegalArgumentException where a comment stands further down, which would be lost, or where two
    ///     things point at one blank node
    public static String format(String text) {
        var head = TurtleComments.leading(text);
        TurtleComments.firstBelow(text, head.length()).ifPresent(line -> {
            throw new IllegalArgumentException("a comment on line " + line
                    + " would be lost; say it with rdfs:comment or skos:note, or in the comment at the top");
        });
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(text))
                .lang(Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        return head + write(graph, graph.getPrefixMapping().getNsPrefixMap());
    }

    /// The graph as text.
    ///
    /// @param prefixes namespace by prefix; those that nothing uses are left out
    public static String write(Graph graph, Map<String, String> prefixes) {
        var terms = new TurtleTerms(prefixes);
        var body = new TurtleBody(graph, terms).text();
        var head = prefixes.entrySet().stream()
                .filter(prefix -> terms.used().contains(prefix.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n")
                .collect(Collectors.joining());
        return head + body;
    }
}
