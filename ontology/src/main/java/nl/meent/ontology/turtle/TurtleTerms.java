package nl.meent.ontology.turtle;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/// Writes single IRIs and literals, and remembers which prefixes that took.
final class TurtleTerms {

    /// A part of PN_LOCAL (Turtle 1.1, production 168) that needs no escapes and that people can read.
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?");

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private final Map<String, String> prefixes;
    private final Set<String> used = new TreeSet<>();

    TurtleTerms(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    Set<String> used() {
        return used;
    }

    String predicate(Node node) {
        return node.equals(RDF.type.asNode()) ? "a" : iri(node.getURI());
    }

    String term(Node node) {
        return node.isURI() ? iri(node.getURI()) : literal(node);
    }

    private String iri(String iri) {
        var best = "";
        var namespace = "";
        for (var prefix : prefixes.entrySet()) {
            var start = prefix.getValue();
            if (start.length() > namespace.length()
                    && iri.startsWith(start)
                    && LOCAL.matcher(iri.substring(start.length())).matches()) {
                best = prefix.getKey();
                namespace = start;
            }
        }
        if (namespace.isEmpty()) {
            return "<" + iri + ">";
        }
        used.add(best);
        return best + ":" + iri.substring(namespace.length());
    }

    private String literal(Node node) {
        var text = node.getLiteralLexicalForm();
        var datatype = node.getLiteralDatatype();
        if (!node.getLiteralLanguage().isEmpty()) {
            return quoted(text) + "@" + node.getLiteralLanguage();
        }
        var bare = (XSDDatatype.XSDinteger.equals(datatype)
                        && INTEGER.matcher(text).matches())
                || (XSDDatatype.XSDdecimal.equals(datatype)
                        && DECIMAL.matcher(text).matches())
                || (XSDDatatype.XSDboolean.equals(datatype) && BOOLEANS.contains(text));
        if (bare) {
            return text;
        }
        return XSDDatatype.XSDstring.equals(datatype)
                ? quoted(text)
                : quoted(text) + "^^" + iri(node.getLiteralDatatypeURI());
    }

    private static String quoted(String text) {
        var escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r");
        return escaped.contains("\n") ? "\"\"\"" + escaped + "\"\"\"" : "\"" + escaped.replace("\t", "\\t") + "\"";
    }
}
