package nl.meent.loader.record.xml;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import org.w3c.dom.Document;

/// What is an XPath here: XPath 1.0 with its own 27 functions; no variables, no extension functions, none of XSLT's.
public final class XPathSyntax {

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{N}._·-]*+";
    /// A name test: `*`, `p:*`, `name` or `p:name` (XPath 1.0, 2.3).
    static final String TEST = "(?:" + NAME + "(?::(?:" + NAME + "|\\*))?+|\\*)";

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern CALL = Pattern.compile("(" + NAME + "(?::" + NAME + ")?)\\s*\\(");
    private static final Pattern WALK =
            Pattern.compile("/?STEP(/STEP)*".replace("STEP", "(\\.\\.?|@?" + TEST + "|text\\(\\))"));
    private static final Set<String> CALLABLE = Set.of(
            ("last position count id local-name namespace-uri name string concat starts-with contains substring-before"
                            + " substring-after substring string-length normalize-space translate boolean not true"
                            + " false lang number sum floor ceiling round text node comment processing-instruction"
                            + " and or div mod")
                    .split(" "));
    private static final int LONGEST = 4096;

    private XPathSyntax() {}

    /// What is wrong with an expression, in words; empty where nothing is.
    ///
    /// @param namespaces the prefixes that the expression may use, with their namespaces
    public static Optional<String> fault(String expression, Map<String, String> namespaces) {
        try {
            query(expression, new Names(namespaces));
            return Optional.empty();
        } catch (XPathExpressionException e) {
            return Optional.of(words(e));
        }
    }

    static String words(XPathExpressionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return Objects.requireNonNullElse(cause.getMessage(), "cannot be evaluated");
    }

    /// The expression with zeros for its literals, so that these are not taken for anything else.
    static String withoutLiterals(String expression) {
        return LITERAL.matcher(expression).replaceAll(literal -> "0".repeat(literal.end() - literal.start()));
    }

    /// Compiles an expression, to a walk where it is simple enough.
    static Selection compile(String expression, Names names) throws XPathExpressionException {
        var query = query(expression, names);
        return WALK.matcher(expression).matches() ? Selection.Walk.of(expression, names) : query;
    }

    static Selection.Query query(String expression, Names names) throws XPathExpressionException {
        check(withoutLiterals(expression));
        var xpath = factory().newXPath();
        xpath.setNamespaceContext(names);
        var compiled = xpath.compile(expression);
        // Without variables XPath 1.0 is typed statically: a trial on an empty document tells the type.
        var type = compiled.evaluateExpression(document()).type();
        return new Selection.Query(compiled, type, Reach.of(expression).inside());
    }

    /// A new, empty document.
    static Document document() {
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            document.setStrictErrorChecking(false);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String expression) throws XPathExpressionException {
        if (expression.length() > LONGEST) {
            throw new XPathExpressionException("is longer than " + LONGEST + " characters");
        }
        if (expression.indexOf('$') >= 0) {
            throw new XPathExpressionException("uses a variable, and a mapping has none");
        }
        var calls = CALL.matcher(expression);
        while (calls.find()) {
            if (!CALLABLE.contains(calls.group(1))) {
                throw new XPathExpressionException("calls " + calls.group(1) + "(), which XPath 1.0 does not have");
            }
        }
    }

    private static XPathFactory factory() {
        try {
            var factory = XPathFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory;
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
