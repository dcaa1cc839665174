package nl.meent.loader.index.arq;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meent.loader.index.read.OpenIndex;
import nl.meent.loader.index.read.Scan;
import nl.meent.loader.index.read.Selection;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/// An index as a dataset of Jena: read only, for any number of threads, each with its own transaction.
///
/// A transaction holds the index open, so that a query ends on the release on which it began, whoever closes it
/// meanwhile. All changes are refused.
public final class IndexDataset extends DatasetGraphBaseFind {

    /// How many bytes one query may hold, about, as a setting of ARQ; a quarter of the heap unless set.
    public static final Symbol QUERY_MEMORY = Symbol.create("https://w3id.org/meent/loader#queryMemory");

    private final OpenIndex index;
    private final NodeCache nodes;
    private final View view;
    private final Supplier<Runnable> leases;
    // Each dataset has transactions of its own; what ends takes its entry away.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Runnable> lease = new ThreadLocal<>();

    private final PrefixMap prefixes = PrefixMapFactory.emptyPrefixMap();

    /// What of an index a dataset shows.
    ///
    /// @param defaultGraph the triples of its default graph
    /// @param named the places of its named graphs
    /// @param empty names of graphs that a query says there are, though no triple is in them
    /// @param fast whether queries are run by our own executor where it can
    public record View(Selection defaultGraph, List<Integer> named, Set<Node> empty, boolean fast) {
        public View {
            named = List.copyOf(named);
            empty = Set.copyOf(empty);
        }
    }

    /// @param leases gives leave to read, and what to run when that is no longer needed
    public IndexDataset(OpenIndex index, NodeCache nodes, View view, Supplier<Runnable> leases) {
        this.index = index;
        this.nodes = nodes;
        this.view = view;
        this.leases = leases;
        Engine.install(this);
    }

    /// Another view of the same index.
    IndexDataset with(View other) {
        return new IndexDataset(index, nodes, other, leases);
    }

    OpenIndex index() {
        return index;
    }

    NodeCache nodes() {
        return nodes;
    }

    View view() {
        return view;
    }

    /// The places of the named graphs with this name: one or none.
    List<Integer> named(Node name) {
        var term = nodes.term(name);
        var graph = term == 0 ? -1 : index.graphs().find(term);
        return graph >= 0 && view.named().contains(graph) ? List.of(graph) : List.of();
    }

    /// The triples that a graph name stands for, among them the names that ARQ has for default graph and union.
    Selection selection(Node name) {
        if (Quad.isDefaultGraph(name)) {
            return view.defaultGraph();
        }
        return index.graphs().merged(Quad.isUnionGraph(name) ? view.named() : named(name));
    }

    Iterator<Triple> triples(Triple wanted, Selection selection) {
        var scan = open(wanted.getSubject(), wanted.getPredicate(), wanted.getObject(), selection);
        return new Found<>(scan, () -> triple(scan));
    }

    @Override
    public Graph getDefaultGraph() {
        return new IndexGraph(this, view.defaultGraph());
    }

    @Override
    public Graph getGraph(Node name) {
        return new IndexGraph(this, selection(name));
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name)
                || Quad.isUnionGraph(name)
                || !named(name).isEmpty()
                || view.empty().contains(name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        var stored =
                view.named().stream().map(graph -> nodes.node(index.graphs().name(graph)));
        return Stream.concat(stored, view.empty().stream()).iterator();
    }

    @Override
    public long size() {
        return (long) view.named().size() + view.empty().size();
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return quads(Quad.defaultGraphIRI, subject, predicate, object, view.defaultGraph());
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node name, Node subject, Node predicate, Node object) {
        return quads(name, subject, predicate, object, selection(name));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        var scan = open(subject, predicate, object, index.graphs().merged(view.named()));
        var places = new GraphsOfSet(index.graphs(), view.named());
        return Iter.flatMap(
                new Found<>(scan, () -> triple(scan)),
                triple -> places.of(scan.set())
                        .mapToObj(graph -> Quad.create(nodes.node(index.graphs().name(graph)), triple))
                        .iterator());
    }

    private Iterator<Quad> quads(Node name, Node subject, Node predicate, Node object, Selection selection) {
        var scan = open(subject, predicate, object, selection);
        return new Found<>(scan, () -> Quad.create(name, triple(scan)));
    }

    private Scan open(Node subject, Node predicate, Node object, Selection selection) {
        var scan = index.scan();
        var terms = new int[] {term(subject), term(predicate), term(object)};
        var absent = IntStream.of(terms).anyMatch(term -> term < 0);
        scan.open(
                absent ? 0 : terms[0],
                absent ? 0 : terms[1],
                absent ? 0 : terms[2],
                absent ? new Selection.Nothing() : selection);
        return scan;
    }

    private int term(@Nullable Node node) {
        if (node == null || !node.isConcrete()) {
            return 0;
        }
        var term = nodes.term(node);
        return term == 0 ? -1 : term;
    }

    @Override
    public void begin(TxnType type) {
        if (type == TxnType.WRITE || isInTransaction()) {
            throw new JenaTransactionException(
                    isInTransaction() ? "This thread has a transaction already" : "An index is never written");
        }
        lease.set(leases.get());
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        var held = lease.get();
        if (held != null) {
            lease.remove();
            held.run();
        }
    }

    @Override
    public boolean isInTransaction() {
        return lease.get() != null;
    }

    @Override
    public @Nullable ReadWrite transactionMode() {
        return isInTransaction() ? ReadWrite.READ : null;
    }

    @Override
    public @Nullable TxnType transactionType() {
        return isInTransaction() ? TxnType.READ : null;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return true;
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("An index is never written");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("An index is never written");
    }

    private Triple triple(Scan scan) {
        return Triple.create(nodes.node(scan.subject()), nodes.node(scan.predicate()), nodes.node(scan.object()));
    }
}
