package nl.meent.ontology.turtle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Lays the triples of a graph out as sentences, one subject after the other.
final class TurtleBody {

    private static final String INDENT = "  ";

    /// What people look for first stands first; the rest follows by IRI.
    private static final List<Node> KINDS = nodes(
            OWL2.Ontology,
            SKOS.ConceptScheme,
            OWL2.Class,
            OWL2.ObjectProperty,
            OWL2.DatatypeProperty,
            OWL2.AnnotationProperty);

    private static final List<Node> PREDICATES =
            nodes(RDF.type, RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.definition);

    private final Graph graph;
    private final TurtleTerms terms;
    private final Set<Node> open = new HashSet<>();

    TurtleBody(Graph graph, TurtleTerms terms) {
        this.graph = graph;
        this.terms = terms;
    }

    String text() {
        var subjects = graph.find().mapWith(Triple::getSubject).toSet();
        var named = subjects.stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(this::kind).thenComparing(Node::getURI))
                .map(subject -> "\n" + terms.term(subject) + sentence(subject, "") + " .\n");
        var loose = subjects.stream()
                .filter(subject -> subject.isBlank() && !graph.contains(Node.ANY, Node.ANY, subject))
                .map(subject -> "\n[]" + sentence(subject, "") + " .\n")
                .sorted();
        return named.collect(Collectors.joining()) + loose.collect(Collectors.joining());
    }

    private Integer kind(Node subject) {
        return graph
                .find(subject, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> rank(KINDS, triple.getObject()))
                .toList()
                .stream()
                .min(Comparator.naturalOrder())
                .orElse(KINDS.size());
    }

    private String sentence(Node subject, String indent) {
        if (!open.add(subject)) {
            throw new IllegalArgumentException("blank nodes that point at each other in a circle; name one of them");
        }
        var inner = indent + INDENT;
        var text = graph.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet().stream()
                .sorted(Comparator.<Node>comparingInt(p -> rank(PREDICATES, p)).thenComparing(Node::getURI))
                .map(predicate -> clause(subject, predicate, inner))
                .collect(Collectors.joining(" ;\n" + inner));
        open.remove(subject);
        return subject.isURI() ? "\n" + inner + text : " " + text;
    }

    private String clause(Node subject, Node predicate, String indent) {
        var objects = graph.find(subject, predicate, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        var flat =
                objects.stream().filter(node -> !node.isBlank()).sorted(order()).map(terms::term);
        var nested = objects.stream()
                .filter(Node::isBlank)
                .map(node -> nested(node, indent + INDENT))
                .sorted();
        var all = new ArrayList<String>(flat.toList());
        all.addAll(nested.toList());
        var separator = all.size() == 1 ? " " : "\n" + indent + INDENT;
        return terms.predicate(predicate) + separator + String.join("," + separator, all);
    }

    private static Comparator<Node> order() {
        return Comparator.<Node, Boolean>comparing(Node::isLiteral)
                .thenComparing(node -> node.isLiteral() ? node.getLiteralLanguage() : "")
                .thenComparing(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .thenComparing(node -> node.isURI() ? "" : node.getLiteralDatatypeURI());
    }

    private String nested(Node node, String indent) {
        if (graph.find(Node.ANY, Node.ANY, node).toList().size() > 1) {
            throw new IllegalArgumentException("two things point at one blank node; give it an IRI");
        }
        if (graph.contains(node, RDF.first.asNode(), Node.ANY)) {
            return list(node, indent);
        }
        return graph.contains(node, Node.ANY, Node.ANY) ? "[" + sentence(node, indent) + " ]" : "[]";
    }

    private String list(Node head, String indent) {
        var members = new ArrayList<String>();
        var node = head;
        while (!node.equals(RDF.nil.asNode())) {
            var member = graph.find(node, RDF.first.asNode(), Node.ANY).next().getObject();
            members.add(member.isBlank() ? nested(member, indent) : terms.term(member));
            node = graph.find(node, RDF.rest.asNode(), Node.ANY).next().getObject();
        }
        return "( " + String.join(" ", members) + " )";
    }

    private static int rank(List<Node> known, Node node) {
        var index = known.indexOf(node);
        return index < 0 ? known.size() : index;
    }

    private static List<Node> nodes(Resource... resources) {
        return List.of(resources).stream().map(Resource::asNode).toList();
    }
}
