package nl.meent.loader.record.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathEvaluationResult.XPathResultType;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/// The reader against the JDK's XPath on the whole document, on random documents and expressions.
class OracleTest {

    private static final List<String> PREDICATES = List.of(
            "", "", "", "", "", "[@i]", "[2]", "[last()]", "[a]", "[../@i > 3]", "[not(b)]", "[../b]", "[.//a][1]");
    private static final List<String> STEPS = List.of("a", "b", "a", "b", "*", "..", ".", "self::a", "descendant::b");
    private static final List<String> ENDS =
            List.of("@i", "text()", "@*", "a", "b", ".", "../@i", "following-sibling::a");
    private static final List<String> ANSWERS = List.of(
            "count(../*)",
            "string(../../@i)",
            "../../a/@i",
            "/a/@i",
            "count(//b)",
            "ancestor::b/@i",
            "../a[2]",
            "concat(@i, ../@i)",
            "(../@i)/../a",
            "preceding-sibling::*[1]/@i",
            "a | ../b",
            "boolean(b)",
            "a/../../@i");

    @Test
    void answersAsTheLibraryDoesOnTheWholeDocument() throws Exception {
        var seed = Long.getLong("meent.seed", 20261124L);
        var random = new Random(seed);
        for (var run = 0; run < 400; run++) {
            var xml = new StringBuilder();
            element(random, 0, xml);
            var iterator = iterator(random);
            var references = Stream.generate(() -> reference(random)).limit(2).toList();

            var expected = oracle(xml.toString(), iterator, references);

            var columns = references.stream().map(r -> Reading.column(r, false)).toList();
            var bytes = new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8));
            var found = Reading.of(bytes, Optional.of(iterator), columns, Set.of());
            assertEquals(expected, found.records(), () -> seed + " " + iterator + " " + references + " " + xml);
        }
    }

    private static void element(Random random, int depth, StringBuilder xml) {
        var name = depth == 0 || random.nextBoolean() ? "a" : "b";
        xml.append('<').append(name).append(random.nextInt(3) > 0 ? " i='" + random.nextInt(9) + "'>" : ">");
        for (var i = depth < 5 ? random.nextInt(4) + (depth == 0 ? 2 : 0) : 0; i > 0; i--) {
            xml.append(random.nextBoolean() ? "" : random.nextBoolean() ? "t" + random.nextInt(9) : "<!-- c -->");
            element(random, depth + 1, xml);
        }
        xml.append("</").append(name).append('>');
    }

    private static String iterator(Random random) {
        var path = new StringBuilder(random.nextInt(3) == 0 ? "//" : "/");
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            path.append(random.nextInt(3) > 0 ? pick(random, List.of("a", "b", "*")) : pick(random, STEPS));
            var predicate = path.toString().endsWith(".") ? "" : pick(random, PREDICATES);
            path.append(predicate).append(i == 1 ? "" : random.nextInt(8) == 0 ? "//" : "/");
        }
        return path.toString();
    }

    private static String reference(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> pick(random, ANSWERS);
            case 1 -> pick(random, ENDS);
            case 2 -> pick(random, STEPS) + "/" + pick(random, ENDS);
            default -> pick(random, STEPS) + "/" + pick(random, List.of("a", "b", "*")) + pick(random, PREDICATES);
        };
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<List<List<String>>> oracle(String xml, String iterator, List<String> references)
            throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var records = new ArrayList<List<List<String>>>();
        for (var item :
                XPathFactory.newDefaultInstance().newXPath().evaluateExpression(iterator, document, XPathNodes.class)) {
            var record = new ArrayList<List<String>>();
            for (var reference : references) {
                record.add(values(reference, item));
            }
            records.add(record);
        }
        return records;
    }

    private static List<String> values(String reference, Node item) throws XPathExpressionException {
        var xpath = XPathFactory.newDefaultInstance().newXPath();
        var values = new ArrayList<String>();
        var result = xpath.evaluateExpression(reference, item);
        if (result.type() != XPathResultType.NODESET) {
            return List.of(xpath.evaluate(reference, item));
        }
        ((XPathNodes) result.value())
                .forEach(node -> values.add(
                        node.getNodeType() == Node.DOCUMENT_NODE
                                ? node.getFirstChild().getTextContent()
                                : node.getTextContent()));
        return values;
    }
}
