package nl.meent.loader.record.xml;

import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// Where the nodes of a tree stand in the document: their lines, and their XPaths with positions.
final class Places {

    /// Of a tree and its ancestors, whose brothers are no longer there to be counted.
    private final IdentityHashMap<Node, Integer> streamed = new IdentityHashMap<>();
    /// Positions once counted: items come in document order, so that the next is found from the last.
    private final IdentityHashMap<Node, Integer> counted = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Integer> lines = new IdentityHashMap<>();

    void putPosition(Node node, int position) {
        streamed.put(node, position);
    }

    void putLine(Node node, int line) {
        lines.put(node, line);
    }

    /// Forgets an element that the stream has passed, and all that was in it.
    void forget(Node passed) {
        streamed.remove(passed);
        counted.clear();
        lines.clear();
    }

    /// The line of a node, for anything but an element that of the element it is in.
    int line(Node node) {
        for (@Nullable Node at = node; at != null; at = parent(at)) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /// The XPath of a node, such as `/companies[1]/company[2]/@id`.
    String path(Node node) {
        return node instanceof Document ? "/" : steps(node);
    }

    private String steps(@Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Document unused -> "";
            case Attr attribute -> steps(attribute.getOwnerElement()) + "/@" + attribute.getName();
            default -> steps(node.getParentNode()) + "/" + name(node) + "[" + position(node) + "]";
        };
    }

    private static String name(Node node) {
        return switch (node.getNodeType()) {
            case Node.TEXT_NODE -> "text()";
            case Node.COMMENT_NODE -> "comment()";
            case Node.PROCESSING_INSTRUCTION_NODE -> "processing-instruction('" + node.getNodeName() + "')";
            default -> node.getNodeName();
        };
    }

    private int position(Node node) {
        var known = streamed.get(node);
        if (known != null) {
            return known;
        }
        var position = 1;
        for (var at = node.getPreviousSibling(); at != null; at = at.getPreviousSibling()) {
            if (Objects.equals(at.getNodeName(), node.getNodeName())) {
                var before = counted.get(at);
                if (before != null) {
                    position += before;
                    break;
                }
                position++;
            }
        }
        counted.put(node, position);
        return position;
    }

    private static @Nullable Node parent(Node node) {
        return node instanceof Attr attribute ? attribute.getOwnerElement() : node.getParentNode();
    }
}
