package nl.meent.loader.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;

/// What a query came to.
sealed interface Answer {

    /// More rows than this are not compared: a made-up product of all with all would fill the memory.
    int MOST_ROWS = 20_000;

    record Rows(List<Var> variables, List<Map<Var, Node>> rows) implements Answer {}

    record Truth(boolean yes) implements Answer {}

    record Built(Graph graph) implements Answer {}

    /// No answer.
    ///
    /// @param refused whether the query was refused, and not the engine at fault
    record Failed(String message, boolean refused) implements Answer {}

    record Slow() implements Answer {}

    record Huge() implements Answer {}

    /// Who answers.
    enum Oracle {
        /// ARQ as everyone has it.
        USUAL,
        /// ARQ without its optimiser, in the order as written: the usual one fails on a predicate that has become a
        /// blank node, which NOT EXISTS then takes for a no.
        AS_WRITTEN,
        /// The evaluator that ARQ has to show what is meant: from the inside out, on whole tables.
        REFERENCE
    }

    static Answer of(Query query, DatasetGraph data, Duration limit) {
        return of(query, data, limit, Oracle.USUAL);
    }

    /// The answer of one of ARQ's ways of execution.
    static Answer of(Query query, DatasetGraph data, Duration limit, Oracle oracle) {
        try {
            return Txn.calculateRead(data, () -> {
                var builder = QueryExec.dataset(data).query(query);
                if (!limit.isZero()) {
                    builder.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
                }
                set(builder, oracle);
                try (var execution = builder.build()) {
                    return read(query, execution);
                }
            });
        } catch (QueryCancelledException ignored) {
            return new Slow();
        } catch (QueryException refusal) {
            return new Failed(refusal.toString(), true);
        } catch (RuntimeException | StackOverflowError fault) {
            var place = fault.getStackTrace().length > 0 ? " at " + fault.getStackTrace()[0] : "";
            return new Failed(fault + place, false);
        }
    }

    private static void set(QueryExecBuilder builder, Oracle oracle) {
        switch (oracle) {
            case USUAL -> {}
            case AS_WRITTEN ->
                builder.set(ARQ.optimization, false).set(ARQ.stageGenerator, (StageGenerator) QC::executeDirect);
            case REFERENCE -> {
                var engines = new QueryEngineRegistry();
                engines.add(QueryEngineRef.getFactory());
                builder.set(ARQConstants.registryQueryEngines, engines);
            }
        }
    }

    private static Answer read(Query query, QueryExec execution) {
        if (query.isAskType()) {
            return new Truth(execution.ask());
        }
        if (query.isConstructType()) {
            return new Built(execution.construct());
        }
        var found = execution.select();
        var variables = List.copyOf(found.getResultVars());
        var rows = new ArrayList<Map<Var, Node>>();
        while (found.hasNext()) {
            if (rows.size() == MOST_ROWS) {
                return new Huge();
            }
            var binding = found.next();
            var row = HashMap.<Var, Node>newHashMap(variables.size());
            for (var variable : variables) {
                if (binding.contains(variable)) {
                    row.put(variable, binding.get(variable));
                }
            }
            rows.add(row);
        }
        return new Rows(variables, rows);
    }
}
