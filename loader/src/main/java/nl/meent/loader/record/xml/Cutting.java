package nl.meent.loader.record.xml;

import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/// Cuts elements out of their tree, with the namespace declarations that hold for them.
final class Cutting {

    private final Document document = XPathSyntax.document();
    private final LSSerializer serializer = ((DOMImplementationLS) document.getImplementation()).createLSSerializer();

    Cutting() {
        serializer.getDomConfig().setParameter("xml-declaration", false);
    }

    /// A copy of an element that is the root of a document of its own.
    Element out(Element element) {
        while (document.getFirstChild() != null) {
            document.removeChild(document.getFirstChild());
        }
        var copy = (Element) document.importNode(element, true);
        for (Node at = element.getParentNode(); at instanceof Element ancestor; at = at.getParentNode()) {
            declare(ancestor, copy);
        }
        document.appendChild(copy);
        return copy;
    }

    /// An element as an XML document without a declaration.
    String text(Element element) {
        return serializer.writeToString(out(element));
    }

    private static void declare(Element ancestor, Element copy) {
        var attributes = ancestor.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var declaration = attributes.item(i);
            var uri = declaration.getNamespaceURI();
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(uri) && !copy.hasAttribute(declaration.getNodeName())) {
                copy.setAttributeNS(uri, declaration.getNodeName(), declaration.getNodeValue());
            }
        }
    }
}
