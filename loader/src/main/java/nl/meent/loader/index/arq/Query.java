package nl.meent.loader.index.arq;

import nl.meent.loader.index.read.OpenIndex;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/// What all plans of one running query share.
///
/// @param dataset what is asked
/// @param terms its terms
/// @param guard its limits
/// @param context what Jena knows of it
record Query(IndexDataset dataset, QueryTerms terms, QueryGuard guard, ExecutionContext context) {

    private static final Symbol SHARED = Symbol.create("https://w3id.org/meent/loader#query");

    /// The terms and limits, kept in the context of the execution so that every plan of it finds the same.
    private record Shared(QueryTerms terms, QueryGuard guard) {}

    /// The query of an execution.
    static Query of(IndexDataset dataset, ExecutionContext context) {
        Context settings = context.getContext();
        if (settings.get(SHARED) instanceof Shared shared) {
            return new Query(dataset, shared.terms(), shared.guard(), context);
        }
        var budget =
                settings.getLong(IndexDataset.QUERY_MEMORY, Runtime.getRuntime().maxMemory() / 4);
        var guard = new QueryGuard(context.getCancelSignal(), budget);
        var terms = new QueryTerms(dataset.nodes(), guard);
        settings.set(SHARED, new Shared(terms, guard));
        return new Query(dataset, terms, guard, context);
    }

    OpenIndex index() {
        return dataset.index();
    }
}
