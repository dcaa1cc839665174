package nl.meent.loader.record.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.meent.loader.report.MeentException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The stream as trees: one for each outermost match of the plan's prefix, below its ancestors with their attributes.
/// Only one is there at a time.
final class Trees {

    /// How deep elements may be nested.
    static final int DEEPEST = 200;
    /// How many characters a tree may hold; a node counts for [#NODE] more.
    static final int LARGEST = 64 << 20;

    private static final int NODE = 16;

    private final Plan plan;
    private final Faults faults;
    private final XMLStreamReader xml;
    private final Places places;
    private final Document document = XPathSyntax.document();
    private final StringBuilder text = new StringBuilder();
    /// For every open ancestor, how often each name was among its children.
    private final List<Map<String, Integer>> counts = new ArrayList<>(List.of(new HashMap<>()));

    private Node parent = document;
    private @Nullable Node tree;
    private int depth;
    private int skipped;
    private int line;
    private int size;

    Trees(Plan plan, Faults faults, Places places) throws XMLStreamException {
        this.plan = plan;
        this.faults = faults;
        this.places = places;
        xml = factory().createXMLStreamReader(faults.gauge());
    }

    /// The next tree; empty at the end.
    Optional<Node> next() throws XMLStreamException {
        if (plan.prefix().isEmpty()) {
            return wholeDocument();
        }
        if (tree != null) {
            leave(tree);
        }
        for (var event = step(); event != XMLStreamReader.END_DOCUMENT; event = step()) {
            if (event == XMLStreamReader.START_ELEMENT && (skipped > 0 || !isOnTheWay())) {
                skipped++;
            } else if (event == XMLStreamReader.START_ELEMENT && enter()) {
                return Optional.ofNullable(tree);
            } else if (event == XMLStreamReader.END_ELEMENT && skipped > 0) {
                skipped--;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                leave(parent);
            }
        }
        return Optional.empty();
    }

    /// How far the stream has been read.
    Location location() {
        return xml.getLocation();
    }

    private Optional<Node> wholeDocument() throws XMLStreamException {
        if (tree != null) {
            return Optional.empty();
        }
        tree = document;
        fill(document);
        return Optional.of(document);
    }

    private boolean isOnTheWay() {
        return plan.anywhere() || plan.prefix().get(depth - 1).matches(xml.getNamespaceURI(), xml.getLocalName());
    }

    private boolean enter() throws XMLStreamException {
        var element = element();
        places.putPosition(element, counts.getLast().merge(element.getNodeName(), 1, Integer::sum));
        parent.appendChild(element);
        parent = element;
        counts.add(new HashMap<>());
        if (!plan.matches(element)) {
            return false;
        }
        tree = element;
        size = 0;
        places.putLine(element, line);
        fill(element);
        return true;
    }

    private void leave(Node passed) {
        parent = Objects.requireNonNull(passed.getParentNode());
        parent.removeChild(passed);
        counts.removeLast();
        places.forget(passed);
        tree = null;
    }

    private void fill(Node top) throws XMLStreamException {
        var at = top;
        while (true) {
            var event = step();
            if (event == XMLStreamReader.START_ELEMENT
                    || event == XMLStreamReader.END_ELEMENT
                    || event == XMLStreamReader.COMMENT
                    || event == XMLStreamReader.PROCESSING_INSTRUCTION) {
                endText(at);
            }
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    at = at.appendChild(element());
                    places.putLine(at, line);
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (at.isSameNode(top)) {
                        return;
                    }
                    at = at.getParentNode();
                }
                case XMLStreamReader.END_DOCUMENT -> {
                    return;
                }
                case XMLStreamReader.COMMENT -> at.appendChild(document.createComment(counted(xml.getText())));
                case XMLStreamReader.PROCESSING_INSTRUCTION ->
                    at.appendChild(document.createProcessingInstruction(
                            xml.getPITarget(), counted(Objects.requireNonNullElse(xml.getPIData(), ""))));
                default -> text.append(xml.getTextCharacters(), xml.getTextStart(), count(xml.getTextLength()));
            }
        }
    }

    private void endText(Node parent) {
        if (!text.isEmpty()) {
            parent.appendChild(document.createTextNode(text.toString()));
            count(NODE);
            text.setLength(0);
        }
    }

    private Element element() {
        var element = document.createElementNS(xml.getNamespaceURI(), name(xml.getPrefix(), xml.getLocalName()));
        for (var i = 0; i < xml.getNamespaceCount(); i++) {
            var prefix = xml.getNamespacePrefix(i);
            var name = prefix == null ? XMLConstants.XMLNS_ATTRIBUTE : XMLConstants.XMLNS_ATTRIBUTE + ":" + prefix;
            var uri = Objects.requireNonNullElse(xml.getNamespaceURI(i), "");
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, counted(uri));
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var name = name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            element.setAttributeNS(xml.getAttributeNamespace(i), name, counted(xml.getAttributeValue(i)));
        }
        count(NODE);
        return element;
    }

    private static String name(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private String counted(String value) {
        count(value.length() + NODE);
        return value;
    }

    private int count(int more) {
        size += more;
        if (size > LARGEST && tree != null) {
            throw new MeentException(faults.tooLarge(location()));
        }
        return more;
    }

    private int step() throws XMLStreamException {
        var before = location().getLineNumber();
        faults.gauge().begin();
        var event = xml.next();
        // An event ends where the next begins, but for white space around the root, of which there is no event.
        line = depth == 0 ? location().getLineNumber() : before;
        if (event == XMLStreamReader.DTD) {
            throw new MeentException(faults.doctype(location()));
        }
        depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new MeentException(faults.tooDeep(location()));
        }
        return event;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The JDK counts every &amp; as an expanded entity; without a XMLStreamReader.DTD there are no others, so none
        // need be counted.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }
}
