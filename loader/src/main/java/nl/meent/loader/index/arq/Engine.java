package nl.meent.loader.index.arq;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/// The engine of ARQ for an index: its optimiser, `FROM` and `FROM NAMED` on the index itself, and our executor.
final class Engine extends QueryEngineMain {

    private Engine(Query query, DatasetGraph dataset, Binding input, Context context) {
        super(query, dataset, input, context);
    }

    private Engine(Op op, DatasetGraph dataset, Binding input, Context context) {
        super(op, dataset, input, context);
    }

    /// Makes this the engine of a dataset, in its own context; what is global stays as it is.
    static void install(IndexDataset dataset) {
        JenaSystem.init();
        var context = dataset.getContext();
        var engines = QueryEngineRegistry.get().copy();
        engines.add(new Factory());
        QueryEngineRegistry.set(context, engines);
        if (dataset.view().fast()) {
            QC.setFactory(context, FastExecutor::new);
        } else {
            QC.setFactory(context, StrictExecutor::new);
        }
    }

    @Override
    protected DatasetGraph dynamicDataset(
            DatasetDescription description, DatasetGraph dataset, boolean unionDefaultGraph) {
        var index = (IndexDataset) dataset;
        var graphs = index.index().graphs();
        var from = new ArrayList<Integer>();
        for (var name : nodes(description.getDefaultGraphURIs())) {
            from.addAll(places(index, name));
        }
        var named = nodes(description.getNamedGraphURIs());
        return index.with(new IndexDataset.View(
                graphs.merged(from.stream().distinct().toList()),
                named.stream()
                        .flatMap(name -> index.named(name).stream())
                        .distinct()
                        .toList(),
                named.stream().filter(name -> index.named(name).isEmpty()).collect(Collectors.toSet()),
                index.view().fast()));
    }

    private static List<Integer> places(IndexDataset index, Node name) {
        if (Quad.isUnionGraph(name)) {
            return index.view().named();
        }
        if (Quad.isDefaultGraph(name)) {
            var place = index.index().graphs().find(0);
            return place < 0 ? List.of() : List.of(place);
        }
        return index.named(name);
    }

    private static List<Node> nodes(List<String> addresses) {
        return addresses.stream().map(NodeFactory::createURI).toList();
    }

    private static final class Factory implements QueryEngineFactory {

        @Override
        public boolean accept(Query query, DatasetGraph dataset, Context context) {
            return dataset instanceof IndexDataset;
        }

        @Override
        public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
            return new Engine(query, dataset, input, context).getPlan();
        }

        @Override
        public boolean accept(Op op, DatasetGraph dataset, Context context) {
            return dataset instanceof IndexDataset;
        }

        @Override
        public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
            return new Engine(op, dataset, input, context).getPlan();
        }
    }
}
