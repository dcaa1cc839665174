package nl.meent.loader.record.xml;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/// The prefixes that a mapping declares. A name without a prefix is in no namespace (XPath 1.0, 2.3).
record Names(Map<String, String> prefixes) implements NamespaceContext {

    /// A name test: `*`, `p:*`, `name` or `p:name`.
    ///
    /// @param namespace empty where any will do
    record Test(Optional<String> namespace, String local) {

        boolean matches(@Nullable String uri, String name) {
            return (local.equals("*") || local.equals(name))
                    && (namespace.isEmpty() || namespace.get().equals(Objects.requireNonNullElse(uri, "")));
        }

        boolean matches(Node node) {
            return matches(node.getNamespaceURI(), node.getLocalName());
        }
    }

    Test test(String name) {
        var colon = name.indexOf(':');
        if (name.equals("*")) {
            return new Test(Optional.empty(), name);
        }
        var namespace = colon < 0 ? "" : getNamespaceURI(name.substring(0, colon));
        return new Test(Optional.of(namespace), name.substring(colon + 1));
    }

    @Override
    public String getNamespaceURI(String prefix) {
        return prefix.equals(XMLConstants.XML_NS_PREFIX)
                ? XMLConstants.XML_NS_URI
                : prefixes.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public @Nullable String getPrefix(String uri) {
        return null;
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
        return Collections.emptyIterator();
    }
}
