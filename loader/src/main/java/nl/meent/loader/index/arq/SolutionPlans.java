package nl.meent.loader.index.arq;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.meent.loader.index.exec.Distinct;
import nl.meent.loader.index.exec.Group;
import nl.meent.loader.index.exec.Slice;
import nl.meent.loader.index.exec.Slots;
import nl.meent.loader.index.exec.Sort;
import nl.meent.loader.index.exec.Tally;
import nl.meent.loader.index.exec.Value;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.binding.BindingComparator;

/// Plans of what works on a solution as a whole: grouping, order, duplicates, slices. Where something was bound
/// before, they are plans on their own, joined with it.
final class SolutionPlans {

    private final PlanMaker maker;
    private final Query query;
    private final Layout layout;
    private final Expressions expressions;

    SolutionPlans(PlanMaker maker, Query query, Layout layout, Expressions expressions) {
        this.maker = maker;
        this.query = query;
        this.layout = layout;
        this.expressions = expressions;
    }

    Flow plan(Op op, Flow in) {
        var known = op instanceof OpDistinct
                || op instanceof OpReduced
                || op instanceof OpGroup
                || op instanceof OpOrder
                || op instanceof OpTopN
                || op instanceof OpSlice;
        if (!known || (maker.isInside() && !in.pristine())) {
            // ARQ gives what is inside of EXISTS the values of its variables first, so that a LIMIT counts what is
            // left.
            throw new Unsupported(op.getName());
        }
        return in.pristine() ? first(op, in) : maker.joined(in.closed(), op, null);
    }

    private Flow first(Op op, Flow in) {
        return switch (op) {
            case OpDistinct distinct -> distinct(distinct, maker.plan(distinct.getSubOp(), in));
            // Where an order brings equal rows together ARQ makes this of DISTINCT, and counts on its own order of
            // ties.
            case OpReduced reduced -> distinct(reduced, maker.plan(reduced.getSubOp(), in));
            case OpGroup group -> group(group, in);
            case OpOrder order -> sort(order.getConditions(), Integer.MAX_VALUE, maker.plan(order.getSubOp(), in));
            case OpTopN top -> sort(top.getConditions(), top.getLimit(), maker.plan(top.getSubOp(), in));
            case OpSlice slice -> slice(slice, maker.plan(slice.getSubOp(), in).closed());
            default -> throw new Unsupported(op.getName());
        };
    }

    private Flow distinct(Op op, Flow flow) {
        var slots = layout.named(OpVars.visibleVars(op));
        var step =
                flow.join() == null ? flow.step() : flow.join().buildCounting(flow.step(), flow.before(), set(slots));
        var distinct = new Distinct(step, layout.row(), slots, query.guard());
        return solution(flow, distinct, flow.sure());
    }

    private Flow group(OpGroup group, Flow in) {
        var flow = maker.plan(group.getSubOp(), in);
        var whole = layout.named(OpVars.visibleVars(group.getSubOp()));
        var aggregates = new Aggregates(expressions, query, layout.row(), whole);
        var needed = new BitSet();
        var keys = new Slots<Value>();
        for (var variable : group.getGroupVars().getVars()) {
            var expression = group.getGroupVars().getExpr(variable);
            var slot = layout.slot(variable);
            if (expression == null) {
                needed.set(slot);
                keys.add(() -> layout.row()[slot], slot);
            } else {
                needed.or(expressions.slots(expression));
                keys.add(expressions.value(expression), slot);
            }
        }
        var tallies = new Slots<Supplier<Tally>>();
        for (var each : group.getAggregators()) {
            needed.or(aggregates.needed(each.getAggregator(), flow.sure()));
            tallies.add(aggregates.tally(each.getAggregator(), flow.sure()), layout.slot(each.getVar()));
        }
        var step = flow.join() == null ? flow.step() : flow.join().buildCounting(flow.step(), flow.before(), needed);
        return solution(flow, new Group(step, layout.row(), keys, tallies, query.guard()), new BitSet());
    }

    private Flow sort(List<SortCondition> conditions, int limit, Flow open) {
        var flow = open.closed();
        var keys = conditions.stream()
                .map(condition -> expressions.value(condition.getExpression()))
                .toList();
        var directions = conditions.stream()
                .mapToInt(
                        condition -> condition.getDirection() == org.apache.jena.query.Query.ORDER_DESCENDING ? -1 : 1)
                .toArray();
        Comparator<int[]> order = (one, other) -> {
            for (int i = 0; i < directions.length; i++) {
                var difference = compare(one[i], other[i]);
                if (difference != 0) {
                    return directions[i] * Integer.signum(difference);
                }
            }
            return 0;
        };
        return solution(flow, new Sort(flow.step(), layout.row(), keys, order, limit, query.guard()), flow.sure());
    }

    /// As `ORDER BY` orders: what has no value first, then as Jena compares any two terms.
    private int compare(int one, int other) {
        if (one == other || one == 0 || other == 0) {
            return Integer.compare(one == 0 ? 0 : 1, other == 0 ? 0 : 1);
        }
        query.guard().step();
        return BindingComparator.compareNodesRaw(
                query.terms().value(one), query.terms().value(other));
    }

    private Flow slice(OpSlice slice, Flow flow) {
        var offset = Math.max(0, slice.getStart());
        var limit = slice.getLength() < 0 ? Long.MAX_VALUE : slice.getLength();
        return solution(flow, new Slice(flow.step(), offset, limit), flow.sure());
    }

    private static BitSet set(int[] slots) {
        var set = new BitSet();
        IntStream.of(slots).forEach(set::set);
        return set;
    }

    private static Flow solution(Flow before, nl.meent.loader.index.exec.Step step, BitSet sure) {
        return new Flow(step, null, sure, sure, before.maybe(), false);
    }
}
