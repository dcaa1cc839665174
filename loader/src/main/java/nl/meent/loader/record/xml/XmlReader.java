package nl.meent.loader.record.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.xpath.XPathExpressionException;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.Kind;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads the records of an XML document: one for each node that the iterator selects, in document order.
///
/// The document is streamed. Of an iterator, the leading steps to children by name, also below a leading `//`, are
/// matched on the stream, up to the first step with a predicate; that too, where the predicate does not ask for a
/// position. Each match is held as a tree, below its ancestors with their attributes, and the rest of the iterator
/// and all references are evaluated on it. Where the iterator or a reference looks at more (`../name`,
/// `../../a[1]/b`, `preceding-sibling::a`), trees begin as many levels higher; for `ancestor::`, `preceding::`,
/// `following::`, absolute paths, unions and functions the whole document is one tree. Answers are those of XPath
/// 1.0 on the whole document either way; what differs is the memory.
///
/// A tree holds at most 64 MiB of text, elements nest at most 200 deep, and a DOCTYPE ends the reading: so there
/// are no entities but the five of XML and character references. For one thread at a time.
public final class XmlReader implements RecordReader {

    private static final int MOST_RECORDS = 4096;
    /// How many bytes the values of one record may take: nested elements can each be asked for their whole text.
    private static final int MOST_BYTES = 256 << 20;

    private final List<Column> columns;
    private final List<Selection> selections;
    private final Set<String> nulls;
    private final Problems problems;
    private final Plan plan;
    private final Faults faults;
    private final Places places = new Places();
    private final Cutting cutting = new Cutting();

    private Optional<Trees> trees = Optional.empty();
    private List<Node> items = List.of();
    private int next;
    private boolean ended;
    private long number;

    private XmlReader(
            List<Column> columns,
            List<Selection> selections,
            Set<String> nulls,
            Problems problems,
            Plan plan,
            Faults faults) {
        this.columns = List.copyOf(columns);
        this.selections = selections;
        this.nulls = Set.copyOf(nulls);
        this.problems = problems;
        this.plan = plan;
        this.faults = faults;
    }

    /// Opens a document in UTF-8, whatever encoding it declares itself.
    ///
    /// @param iterator an XPath from the document node; without one, that node is the only item
    /// @param namespaces what the prefixes in the iterator and in references stand for
    /// @param columns their references are XPaths from the item
    /// @param nulls values that stand for nothing
    /// @throws MeentException when an expression is at fault, as [XPathSyntax#fault] tells beforehand
    public static RecordReader open(
            InputStream bytes,
            String source,
            Optional<String> iterator,
            Map<String, String> namespaces,
            List<Column> columns,
            Set<String> nulls,
            Problems problems) {
        var names = new Names(Map.copyOf(namespaces));
        var selections = new ArrayList<Selection>();
        var above = 0;
        for (var column : columns) {
            selections.add(
                    compiled(column.reference(), column.origin(), reference -> XPathSyntax.compile(reference, names)));
            above = Math.max(above, Reach.of(column.reference()).levels());
        }
        var highest = above;
        var plan = compiled(iterator.orElse("/"), new Where.Whole(source), path -> Plan.of(path, highest, names));
        return new XmlReader(columns, selections, nulls, problems, plan, new Faults(source, new Gauge(bytes)));
    }

    @FunctionalInterface
    private interface Compiler<T> {
        T compile(String expression) throws XPathExpressionException;
    }

    private static <T> T compiled(String expression, Where where, Compiler<T> compiler) {
        try {
            return compiler.compile(expression);
        } catch (XPathExpressionException e) {
            throw new MeentException(Faults.expression(e, where, expression), e);
        }
    }

    @Override
    public boolean read(Batch batch) {
        batch.clear();
        try {
            while (!ended && batch.records < MOST_RECORDS && batch.used < Batch.BYTES) {
                if (next < items.size()) {
                    record(batch, items.get(next++));
                } else {
                    advance();
                }
            }
        } catch (XMLStreamException e) {
            end(faults.of(e, trees.map(Trees::location)));
        } catch (XPathExpressionException e) {
            batch.withdraw();
            end(Faults.expression(e, new Where.Whole(faults.source()), ""));
        } catch (MeentException e) {
            end(e.problem());
        }
        return batch.records > 0;
    }

    private void end(Problem problem) {
        ended = true;
        problems.add(problem);
    }

    private void advance() throws XMLStreamException, XPathExpressionException {
        if (trees.isEmpty()) {
            trees = Optional.of(new Trees(plan, faults, places));
        }
        var tree = trees.get().next();
        ended = tree.isEmpty();
        next = 0;
        items = ended ? List.of() : plan.rest().from(tree.get());
    }

    private void record(Batch batch, Node item) throws XPathExpressionException {
        var record = batch.begin(++number, places.line(item), places.path(item));
        var before = batch.used;
        // The library looks for its context from the top of the tree: in a tree of many items that would take squares.
        var alone = items.size() > 1 && item instanceof Element element ? cutting.out(element) : item;
        for (var column = 0; column < selections.size(); column++) {
            var selection = selections.get(column);
            for (var node :
                    selection.from(selection instanceof Selection.Query query && query.inside() ? alone : item)) {
                if (batch.used - before > MOST_BYTES) {
                    problems.add(Faults.tooMuch(batch.where(record, column), MOST_BYTES));
                    batch.spoil(record);
                    return;
                }
                add(batch, record, column, node);
            }
        }
    }

    private void add(Batch batch, int record, int column, Node node) {
        if (columns.get(column).structure() && top(node) instanceof Element element) {
            batch.add(record, column, cutting.text(element), Kind.STRUCTURE);
            return;
        }
        var text = Objects.requireNonNullElse(top(node).getTextContent(), "");
        if (!nulls.contains(text)) {
            batch.add(record, column, text, Kind.STRING);
        }
    }

    private static Node top(Node node) {
        return node instanceof Document document ? document.getDocumentElement() : node;
    }

    @Override
    public void close() {
        try {
            faults.gauge().close();
        } catch (IOException e) {
            // Whatever was wanted from the source has been read by now.
            ended = true;
        }
    }
}
