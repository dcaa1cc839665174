package nl.meent.loader.index.arq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import nl.meent.loader.term.LiteralEscapes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Nodes of Jena as terms in the canonical form of the dictionary, and back.
///
/// Lexical forms are kept as they are; language tags compare without case (RDF 1.1 Concepts, section 3.3).
final class NodeText {

    private static final byte[] ESCAPES = LiteralEscapes.table();
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(UTF_8);

    private NodeText() {}

    /// The canonical form; empty where no dictionary can have such a node: triple terms, half of a surrogate pair.
    static Optional<byte[]> of(Node node) {
        return plain(node).filter(text -> node.isBlank() || isWhole(node, text));
    }

    /// Half of a surrogate pair has no bytes in UTF-8, and comes out as a question mark.
    private static boolean isWhole(Node node, byte[] text) {
        for (var unit : text) {
            if (unit == '?') {
                return node.isURI()
                        ? node.equals(node(text))
                        : node.getLiteralLexicalForm().equals(node(text).getLiteralLexicalForm());
            }
        }
        return true;
    }

    private static Optional<byte[]> plain(Node node) {
        if (node.isURI()) {
            return Optional.of(("<" + node.getURI() + ">").getBytes(UTF_8));
        }
        if (node.isBlank()) {
            return Optional.of(("_:" + node.getBlankNodeLabel()).getBytes(UTF_8));
        }
        if (!node.isLiteral() || node.getLiteralBaseDirection() != null) {
            return Optional.empty();
        }
        return Optional.of(literal(node));
    }

    /// The node of a canonical form.
    static Node node(byte[] text) {
        return switch (text[0]) {
            case '<' -> NodeFactory.createURI(new String(text, 1, text.length - 2, UTF_8));
            case '_' -> NodeFactory.createBlankNode(new String(text, 2, text.length - 2, UTF_8));
            default -> literal(text);
        };
    }

    private static byte[] literal(Node node) {
        var out = new ByteArrayOutputStream();
        out.write('"');
        for (var unit : node.getLiteralLexicalForm().getBytes(UTF_8)) {
            escape(unit, out);
        }
        out.write('"');
        var language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.writeBytes(("@" + language.toLowerCase(Locale.ROOT)).getBytes(UTF_8));
        } else if (!XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
            out.writeBytes(("^^<" + node.getLiteralDatatypeURI() + ">").getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static void escape(byte unit, ByteArrayOutputStream out) {
        var escape = ESCAPES[unit & 0xFF];
        if (escape == LiteralEscapes.PLAIN) {
            out.write(unit);
        } else if (escape == LiteralEscapes.CODE) {
            out.writeBytes(new byte[] {'\\', 'u', '0', '0', HEX[unit >> 4], HEX[unit & 0xF]});
        } else {
            out.write('\\');
            out.write(escape);
        }
    }

    /// What follows the last quote is a language or a datatype, neither of which can hold one.
    private static Node literal(byte[] text) {
        var end = text.length - 1;
        while (text[end] != '"') {
            end--;
        }
        var lexical = unescape(text, end);
        if (end == text.length - 1) {
            return NodeFactory.createLiteralString(lexical);
        }
        if (text[end + 1] == '@') {
            return NodeFactory.createLiteralLang(lexical, new String(text, end + 2, text.length - end - 2, UTF_8));
        }
        var datatype = new String(text, end + 4, text.length - end - 5, UTF_8);
        return NodeFactory.createLiteralDT(lexical, NodeFactory.getType(datatype));
    }

    private static String unescape(byte[] text, int end) {
        var plain = new byte[end - 1];
        var used = 0;
        for (int i = 1; i < end; i++) {
            if (text[i] != '\\') {
                plain[used++] = text[i];
            } else if (text[++i] == 'u') {
                plain[used++] = (byte) Integer.parseInt(new String(text, i + 1, 4, UTF_8), 16);
                i += 4;
            } else {
                plain[used++] = LiteralEscapes.character(text[i]);
            }
        }
        return new String(plain, 0, used, UTF_8);
    }
}
