package nl.meent.loader.record.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.xpath.XPathEvaluationResult.XPathResultType;
import javax.xml.xpath.XPathExpressionException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How the items of an iterator are found: a prefix of child steps is matched on the stream, and a rest is
/// evaluated on the tree of each match. As matches do not overlap, the items are those of the whole document, in
/// its order.
///
/// @param prefix empty where the whole document has to be there
/// @param anywhere whether the prefix may begin at any element (`//`); a match within a match is then left to the
///     rest
/// @param rest finds the items in the tree of a match
record Plan(List<Names.Test> prefix, boolean anywhere, Selection rest) {

    private static final String DESCENDANTS = "descendant-or-self::node()";
    private static final Pattern CHILD =
            Pattern.compile("(?:child::)?(?<name>" + XPathSyntax.TEST + ")\\s*(?<predicate>(\\[.*)?)", Pattern.DOTALL);
    private static final Pattern COUNTS = Pattern.compile("\\b(position|last)\\b");

    /// @param above how many levels above an item the references need whole elements
    static Plan of(String iterator, int above, Names names) throws XPathExpressionException {
        if (!XPathSyntax.query(iterator, names).nodes()) {
            throw new XPathExpressionException("selects no nodes, as an iterator must");
        }
        var steps = steps(iterator.strip());
        var anywhere = !steps.isEmpty() && steps.getFirst().equals(DESCENDANTS);
        if (anywhere) {
            steps.removeFirst();
        }
        var size = Math.min(streamable(steps, names), deepest(steps, above));
        if (size <= 0) {
            return new Plan(List.of(), false, XPathSyntax.compile(iterator, names));
        }
        var tests = steps.stream().limit(size).map(Plan::name).toList();
        var predicate = part(steps.get(size - 1), "predicate");
        var rest = new ArrayList<>(steps.subList(size, steps.size()));
        // Not self::node() or ./: the JDK drops the predicate of self::node()[p]//a, and finds a itself in
        // ./descendant::a.
        if (anywhere || !predicate.isEmpty()) {
            rest.addFirst((anywhere ? matches(tests) : "self::*") + predicate);
        } else if (rest.isEmpty()) {
            rest.add(".");
        }
        var selection = XPathSyntax.compile(String.join("/", rest), names);
        return new Plan(tests.stream().map(names::test).toList(), anywhere, selection);
    }

    /// Whether an element is where the prefix ends.
    boolean matches(Element element) {
        Node at = element;
        for (var test : prefix.reversed()) {
            if (!(at instanceof Element) || !test.matches(at)) {
                return false;
            }
            at = at.getParentNode();
        }
        return anywhere || at instanceof Document;
    }

    /// The matches in the tree of a match, itself among them, such as
    /// `descendant-or-self::Character[parent::Friends]` for `//Friends/Character`.
    private static String matches(List<String> tests) {
        var parents = tests.subList(0, tests.size() - 1).reversed().stream().map(test -> "parent::" + test);
        var condition = parents.collect(Collectors.joining("/"));
        return "descendant-or-self::" + tests.getLast() + (condition.isEmpty() ? "" : "[" + condition + "]");
    }

    /// The steps of a location path; none where the iterator is anything else. Since it selects nodes, it can only
    /// be a union or begin with a bracket or a function.
    private static List<String> steps(String iterator) {
        var text = XPathSyntax.withoutLiterals(iterator) + "/";
        var steps = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            depth += "([".indexOf(character) >= 0 ? 1 : ")]".indexOf(character) >= 0 ? -1 : 0;
            if (depth == 0 && character == '|') {
                return new ArrayList<>();
            }
            if (depth == 0 && character == '/') {
                var step = iterator.substring(from, i).strip();
                steps.add(step.isEmpty() && i > 0 ? DESCENDANTS : step);
                from = i + 1;
            }
        }
        steps.remove("");
        return steps;
    }

    private static String part(String step, String group) {
        var child = CHILD.matcher(step);
        return child.matches() ? child.group(group) : "";
    }

    private static String name(String step) {
        return part(step, "name");
    }

    /// How many steps a stream can match: children by name. Only the last may have a predicate, and one that looks at
    /// what a node holds, never at its position among others (XPath 1.0, 2.4).
    private static int streamable(List<String> steps, Names names) {
        for (var i = 0; i < steps.size(); i++) {
            var predicate = part(steps.get(i), "predicate");
            if (name(steps.get(i)).isEmpty() || !predicate.isEmpty()) {
                return !predicate.isEmpty() && filters(predicate, names) ? i + 1 : i;
            }
        }
        return steps.size();
    }

    private static boolean filters(String predicate, Names names) {
        try {
            // Of several predicates, what lies between the first and the last bracket is no expression.
            var inner = predicate.substring(1, predicate.length() - 1);
            var type = XPathSyntax.query(inner, names).type();
            return type != XPathResultType.NUMBER && !COUNTS.matcher(inner).find();
        } catch (XPathExpressionException e) {
            return false;
        }
    }

    /// How many steps may lie above a tree that holds everything the steps and the references look at.
    private static int deepest(List<String> steps, int above) {
        var level = 0;
        var deepest = Reach.ROOT;
        for (var step : steps) {
            var climb = Reach.of(step).levels();
            var child = !name(step).isEmpty();
            level += child ? 1 : -climb;
            deepest = climb == 0 ? deepest : Math.min(deepest, child ? level - climb : level);
        }
        return Math.min(deepest, level - above);
    }
}
