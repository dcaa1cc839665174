package nl.meent.loader.record.xml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathEvaluationResult.XPathResultType;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// A compiled expression: what it selects, in document order.
sealed interface Selection {

    List<Node> from(Node context) throws XPathExpressionException;

    /// Our own walk for a path without predicates: many times faster than the library.
    record Walk(boolean absolute, List<Move> moves) implements Selection {

        /// One step: `.`, `..`, `text()`, a name test, or `@` and a name test.
        record Move(String step, Names.Test test) {}

        static Walk of(String path, Names names) {
            var moves = Stream.of(path.split("/"))
                    .filter(step -> !step.isEmpty())
                    .map(step -> new Move(step, names.test(step.substring(step.startsWith("@") ? 1 : 0))));
            return new Walk(path.startsWith("/"), moves.toList());
        }

        @Override
        public List<Node> from(Node context) {
            var found = List.of(absolute ? document(context) : context);
            for (var move : moves) {
                var next = new ArrayList<Node>();
                found.forEach(node -> move(node, move, next));
                // Only a way up can lead to a node twice.
                found = move.step.equals("..") ? List.copyOf(new LinkedHashSet<>(next)) : next;
            }
            return found;
        }

        private static void move(Node node, Move move, List<Node> found) {
            if (move.step.equals(".")) {
                found.add(node);
            } else if (move.step.equals("..")) {
                var parent = node instanceof Attr attribute ? attribute.getOwnerElement() : node.getParentNode();
                Stream.ofNullable(parent).forEach(found::add);
            } else if (move.step.startsWith("@")) {
                attributes(node, move.test, found);
            } else if (!(node instanceof Attr)) {
                children(node, move, found);
            }
        }

        private static void children(Node node, Move move, List<Node> found) {
            var text = move.step.equals("text()");
            for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                var type = child.getNodeType();
                if (text ? type == Node.TEXT_NODE : type == Node.ELEMENT_NODE && move.test.matches(child)) {
                    found.add(child);
                }
            }
        }

        private static void attributes(Node node, Names.Test test, List<Node> found) {
            var attributes = node.getAttributes();
            for (var i = 0; attributes != null && i < attributes.getLength(); i++) {
                var attribute = attributes.item(i);
                var declaration = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
                if (!declaration && test.matches(attribute)) {
                    found.add(attribute);
                }
            }
        }
    }

    /// The JDK's XPath for all else; a string, number or boolean comes as a text node.
    ///
    /// @param inside whether it needs nothing outside its context
    record Query(XPathExpression expression, XPathResultType type, boolean inside) implements Selection {

        @Override
        public List<Node> from(Node context) throws XPathExpressionException {
            if (!nodes()) {
                var text = (String) expression.evaluate(context, XPathConstants.STRING);
                return List.of(document(context).createTextNode(text));
            }
            var found = new ArrayList<Node>();
            expression.evaluateExpression(context, XPathNodes.class).forEach(found::add);
            return found;
        }

        boolean nodes() {
            return type == XPathResultType.NODESET;
        }
    }

    private static Document document(Node node) {
        return node instanceof Document document ? document : node.getOwnerDocument();
    }
}
