package nl.meent.loader.index.arq;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.meent.loader.index.exec.Tally;
import nl.meent.loader.index.exec.Tuples;
import nl.meent.loader.index.exec.Value;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/// Aggregates of Jena as tallies. Counts are of numbers; minima and maxima look at each different value once; all
/// else Jena accumulates, row by row.
final class Aggregates {

    private static final long BYTES_PER_VALUE = 48;

    /// What an accumulator of Jena holds for a value that it keeps, as all do but sums and the like.
    private static final long BYTES_PER_KEPT = 160;

    private final Expressions expressions;
    private final QueryTerms terms;
    private final QueryGuard guard;
    private final ExecutionContext context;
    private final int[] row;
    private final int[] whole;

    /// @param row the row that is gathered
    /// @param whole the slots that make it, for counting different ones
    Aggregates(Expressions expressions, Query query, int[] row, int[] whole) {
        this.expressions = expressions;
        this.terms = query.terms();
        this.guard = query.guard();
        this.context = query.context();
        this.row = row;
        this.whole = whole;
    }

    /// Makes the tally of each group.
    ///
    /// @param sure the slots that have values in every row
    Supplier<Tally> tally(Aggregator aggregator, BitSet sure) {
        return switch (aggregator) {
            case AggCount unused -> Count::new;
            case AggCountDistinct unused -> CountDifferentRows::new;
            case AggCountVar count
            when isVariable(count) -> {
                var value = expressions.value(expression(count));
                yield sure.intersects(slots(count)) ? Count::new : () -> new CountBound(value);
            }
            case AggCountVarDistinct count
            when isVariable(count) -> {
                var value = expressions.value(expression(count));
                yield () -> new CountDifferent(value);
            }
            case AggMin least when isVariable(least) -> different(least);
            case AggMax most when isVariable(most) -> different(most);
            default -> accumulating(aggregator);
        };
    }

    /// The slots whose values a tally looks at.
    BitSet needed(Aggregator aggregator, BitSet sure) {
        if (aggregator instanceof AggCount) {
            return new BitSet();
        }
        if (aggregator instanceof AggCountDistinct) {
            var all = new BitSet();
            IntStream.of(whole).forEach(all::set);
            return all;
        }
        var slots = slots(aggregator);
        var counted = aggregator instanceof AggCountVar && isVariable(aggregator) && sure.intersects(slots);
        return counted ? new BitSet() : slots;
    }

    private BitSet slots(Aggregator aggregator) {
        var slots = new BitSet();
        aggregator.getExprList().forEach(expression -> slots.or(expressions.slots(expression)));
        return slots;
    }

    private static boolean isVariable(Aggregator aggregator) {
        return aggregator.getExprList().size() == 1 && expression(aggregator) instanceof ExprVar;
    }

    private static org.apache.jena.sparql.expr.Expr expression(Aggregator aggregator) {
        return aggregator.getExprList().get(0);
    }

    private Supplier<Tally> different(Aggregator aggregator) {
        var value = expressions.value(expression(aggregator));
        var view = expressions.view();
        return () -> new Different(value, accumulating(aggregator, view));
    }

    private Supplier<Tally> accumulating(Aggregator aggregator) {
        var view = expressions.view();
        aggregator.getExprList().forEach(expressions::value);
        return () -> accumulating(aggregator, view);
    }

    private Tally accumulating(Aggregator aggregator, Binding view) {
        return new Accumulating(aggregator, view);
    }

    private int number(long count) {
        return terms.number(NodeValue.makeInteger(count).asNode());
    }

    /// Rows.
    private final class Count implements Tally {
        private long count;

        @Override
        public void add(long times) {
            count += times;
        }

        @Override
        public int result() {
            return number(count);
        }
    }

    /// Rows in which something has a value.
    private final class CountBound implements Tally {
        private final Value value;
        private long count;

        CountBound(Value value) {
            this.value = value;
        }

        @Override
        public void add(long times) {
            count += value.get() == 0 ? 0 : times;
        }

        @Override
        public int result() {
            return number(count);
        }
    }

    /// Different values.
    private final class CountDifferent implements Tally {
        private final Value value;
        private final Set<Integer> values = new HashSet<>();

        CountDifferent(Value value) {
            this.value = value;
        }

        @Override
        public void add(long times) {
            var number = value.get();
            if (number != 0 && values.add(number)) {
                guard.hold(BYTES_PER_VALUE);
            }
        }

        @Override
        public int result() {
            return number(values.size());
        }
    }

    /// Different rows.
    private final class CountDifferentRows implements Tally {
        private final Tuples rows = new Tuples(whole.length, guard);

        @Override
        public void add(long times) {
            rows.place(row, whole);
        }

        @Override
        public int result() {
            return number(rows.count());
        }
    }

    /// What comes out the same however often a value comes by.
    private final class Different implements Tally {
        private final Value value;
        private final Tally tally;
        private final Set<Integer> values = new HashSet<>();

        Different(Value value, Tally tally) {
            this.value = value;
            this.tally = tally;
        }

        @Override
        public void add(long times) {
            if (values.add(value.get())) {
                guard.hold(BYTES_PER_VALUE);
                tally.add(1);
            }
        }

        @Override
        public int result() {
            return tally.result();
        }
    }

    /// Whatever Jena accumulates.
    private final class Accumulating implements Tally {
        private final Aggregator aggregator;
        private final Accumulator accumulator;
        private final Binding view;
        private final boolean keeps;
        private boolean empty = true;

        Accumulating(Aggregator aggregator, Binding view) {
            this.aggregator = aggregator;
            this.view = view;
            accumulator = aggregator.createAccumulator();
            keeps = !(aggregator instanceof AggSum
                    || aggregator instanceof AggAvg
                    || aggregator instanceof AggMin
                    || aggregator instanceof AggMax
                    || aggregator instanceof AggSample
                    || aggregator instanceof AggCountVar);
        }

        /// How long the text is that Jena may keep, where that is known without evaluating an expression again.
        private int length() {
            var number = isVariable(aggregator)
                    ? expressions.value(expression(aggregator)).get()
                    : 0;
            var node = number == 0 ? null : terms.node(number);
            return node != null && node.isLiteral()
                    ? 2 * node.getLiteralLexicalForm().length()
                    : 0;
        }

        @Override
        public void add(long times) {
            empty = false;
            for (var left = times; left > 0; left--) {
                guard.step();
                if (keeps) {
                    guard.hold(BYTES_PER_KEPT + length());
                }
                accumulator.accumulate(view, context);
            }
        }

        @Override
        public int result() {
            return expressions.number(empty ? aggregator.getValueEmpty() : NodeValue.toNode(accumulator.getValue()));
        }
    }
}
