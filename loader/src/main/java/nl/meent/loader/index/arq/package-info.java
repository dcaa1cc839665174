/// Where Jena meets the index: terms as nodes, the index as a `DatasetGraph`, queries by our own executor.
///
/// No other room of the index knows Jena. Of what Jena does not promise to keep, this room uses: `OpExecutor`,
/// `OpExecutorFactory`, `QC` and `QueryEngineMain` (execution), `BindingBase`, `QueryIteratorBase` and
/// `ExecutionContext` (rows), the classes of `algebra.op` and the optimiser (plans), `Aggregator` and `Accumulator`
/// (aggregates), `GraphBase` and `DatasetGraphBaseFind` (plain access).
@NullMarked
package nl.meent.loader.index.arq;

import org.jspecify.annotations.NullMarked;
