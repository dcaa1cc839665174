package nl.meent.loader.index;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/// The terms that made-up data and made-up queries are woven from: few, so that they meet.
final class Words {

    static final String PREFIXES = """
            PREFIX : <http://e/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final String HOME = "http://e/";

    static final List<Node> THINGS = iris("i", 6);

    static final List<Node> PREDICATES = iris("p", 4);

    /// A thing and a predicate name graphs too, so that one term stands in every place of a quad.
    static final List<Node> GRAPHS = Stream.concat(iris("g", 3).stream(), Stream.of(thing("i0"), thing("p1")))
            .toList();

    static final List<Node> BLANKS = IntStream.range(0, 3)
            .mapToObj(number -> NodeFactory.createBlankNode("b" + number))
            .toList();

    /// Terms that no data hold.
    static final List<Node> STRANGERS = List.of(thing("none"), text("nowhere"), typed("987654", "integer"));

    static final List<Node> LITERALS = List.of(
            text("a"),
            text("b"),
            text(""),
            text("27"),
            text("http://e/i1"),
            text("caf\u00e9 \ud83d\ude00"),
            text("\u00e9\u6f22"),
            text("say \"hi\"\n\\"),
            NodeFactory.createLiteralLang("a", "en"),
            NodeFactory.createLiteralLang("a", "nl"),
            NodeFactory.createLiteralLang("b", "en-GB"),
            typed("1", "integer"),
            typed("2", "integer"),
            typed("-3", "integer"),
            typed("27", "integer"),
            typed("027", "integer"),
            typed("+2", "integer"),
            typed("1", "int"),
            typed("123456789012345678901234567890", "integer"),
            typed("1.0", "decimal"),
            typed("2.50", "decimal"),
            typed("1", "double"),
            typed("2.5e0", "double"),
            typed("NaN", "double"),
            typed("1.5", "float"),
            typed("abc", "integer"),
            typed("true", "boolean"),
            typed("1", "boolean"),
            typed("false", "boolean"),
            typed("2024-02-29", "date"),
            typed("2024-03-01Z", "date"),
            typed("2023-02-30", "date"),
            typed("2024-01-01T12:00:00", "dateTime"),
            typed("2024-01-01T12:00:00Z", "dateTime"),
            typed("2024-01-01T13:00:00+01:00", "dateTime"),
            NodeFactory.createLiteralDT("x", TypeMapper.getInstance().getSafeTypeByName(HOME + "type")));

    private Words() {}

    static Node thing(String name) {
        return NodeFactory.createURI(HOME + name);
    }

    /// A term as a query writes it; a blank node has no such form.
    static String write(Node node) {
        if (node.isURI() && node.getURI().startsWith(HOME)) {
            return ":" + node.getURI().substring(HOME.length());
        }
        return NodeFmtLib.strNT(node);
    }

    private static List<Node> iris(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> thing(letter + number))
                .toList();
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node typed(String form, String type) {
        return NodeFactory.createLiteralDT(
                form, TypeMapper.getInstance().getSafeTypeByName(XSDDatatype.XSD + "#" + type));
    }
}
