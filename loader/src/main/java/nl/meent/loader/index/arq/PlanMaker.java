package nl.meent.loader.index.arq;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import nl.meent.loader.index.exec.Bind;
import nl.meent.loader.index.exec.Closed;
import nl.meent.loader.index.exec.EachGraph;
import nl.meent.loader.index.exec.Exists;
import nl.meent.loader.index.exec.Filter;
import nl.meent.loader.index.exec.HashJoin;
import nl.meent.loader.index.exec.JoinBuilder;
import nl.meent.loader.index.exec.Minus;
import nl.meent.loader.index.exec.Nothing;
import nl.meent.loader.index.exec.Once;
import nl.meent.loader.index.exec.Optional;
import nl.meent.loader.index.exec.PathStep;
import nl.meent.loader.index.exec.Rows;
import nl.meent.loader.index.exec.Test;
import nl.meent.loader.index.exec.Union;
import nl.meent.loader.index.path.PathSearch;
import nl.meent.loader.index.plan.Pattern;
import nl.meent.loader.index.plan.Place;
import nl.meent.loader.index.plan.Where;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.jspecify.annotations.Nullable;

/// Makes a plan of an algebra expression as ARQ has optimised it: its sequences and conditionals may look at what was
/// bound before, all other joins are of plans on their own. What it does not know, it refuses with [Unsupported].
final class PlanMaker {

    private final Query query;
    private final Layout layout;
    private final Where.Active graph;
    private final boolean inside;
    private final Expressions expressions;
    private final SolutionPlans solutions;

    /// @param layout the row of the plan
    /// @param graph the graph that patterns look at
    /// @param inside whether it runs inside of another one, whose variables it may look at anywhere
    PlanMaker(Query query, Layout layout, Where.Active graph, boolean inside) {
        this.query = query;
        this.layout = layout;
        this.graph = graph;
        this.inside = inside;
        expressions = new Expressions(layout, query, inside);
        solutions = new SolutionPlans(this, query, layout, expressions);
    }

    /// Whether it runs inside of another plan.
    boolean isInside() {
        return inside;
    }

    /// The plan of an expression for what comes in.
    Flow plan(Op op, Flow in) {
        return switch (op) {
            case OpBGP patterns -> join(patterns.getPattern().getList(), in, graph);
            case OpTriple pattern -> join(List.of(pattern.getTriple()), in, graph);
            case OpFilter filter -> filter(filter.getExprs().getList(), plan(filter.getSubOp(), in));
            case OpSequence sequence -> sequence(sequence.getElements(), in);
            case OpGraph named -> named(named, in);
            case OpPath path -> path(path, in.closed());
            case OpJoin two -> joined(plan(two.getLeft(), in).closed(), two.getRight(), null);
            case OpLeftJoin two -> {
                var condition = two.getExprs() == null
                        ? List.<Expr>of()
                        : two.getExprs().getList();
                yield joined(plan(two.getLeft(), in).closed(), two.getRight(), condition);
            }
            case OpConditional two -> optional(plan(two.getLeft(), in).closed(), two.getRight());
            case OpUnion two -> union(List.of(two.getLeft(), two.getRight()), in.closed());
            case OpDisjunction several -> union(several.getElements(), in.closed());
            case OpMinus two -> minus(two, plan(two.getLeft(), in).closed());
            case OpTable table -> table(table, in.closed());
            case OpExtend extend -> bind(extend, plan(extend.getSubOp(), in).closed());
            case OpAssign assign -> bind(assign, plan(assign.getSubOp(), in).closed());
            case OpProject project -> plan(project.getSubOp(), in);
            case OpNull unused -> in.closed().then(new Nothing(), new BitSet(), new BitSet());
            case OpLabel label when label.hasSubOp() -> plan(label.getSubOp(), in);
            default -> solutions.plan(op, in);
        };
    }

    /// A plan on its own, and the slots in which each of its answers has a value.
    private record Apart(Closed closed, BitSet sure) {}

    /// A plan on its own, whose answers are joined with rows of this one.
    ///
    /// @param variables the ones that its answers have
    private Apart apart(Op op, Collection<Var> variables) {
        var own = new Layout(op);
        var maker = new PlanMaker(query, own, graph, false);
        var plan = maker.plan(op, Flow.begin(new Once(), new BitSet(), new BitSet(), true))
                .closed();
        var shown =
                variables.stream().filter(variable -> own.find(variable) >= 0).toList();
        var places = shown.stream().mapToInt(own::find).toArray();
        var slots = shown.stream().mapToInt(layout::slot).toArray();
        var sure = layout.find(shown.stream()
                .filter(variable -> plan.sure().get(own.find(variable)))
                .toList());
        return new Apart(new Closed(plan.step(), own.row(), places, slots, graph, query.guard()), sure);
    }

    /// Joins with a plan on its own.
    Flow joined(Flow left, Op right, @Nullable List<Expr> optional) {
        var variables = OpVars.visibleVars(right);
        var apart = apart(right, variables);
        var slots = layout.find(variables);
        var row = layout.row();
        if (optional == null) {
            var step = HashJoin.inner(left.step(), row, apart.closed()::rows, left.maybe(), query.guard());
            return left.then(step, apart.sure(), slots);
        }
        var condition = expressions.all(optional);
        var step = HashJoin.left(left.step(), row, apart.closed()::rows, condition, left.maybe(), query.guard());
        return left.then(step, new BitSet(), slots);
    }

    private Flow join(List<Triple> triples, Flow in, Where where) {
        if (triples.isEmpty()) {
            return in;
        }
        var builder = in.join() == null ? new JoinBuilder(query.index(), layout.row(), query.guard()) : in.join();
        for (var triple : triples) {
            builder.add(new Pattern(
                    place(triple.getSubject()), place(triple.getPredicate()), place(triple.getObject()), where));
        }
        var slots = builder.slots();
        return new Flow(
                in.step(), builder, in.before(), Flow.union(in.sure(), slots), Flow.union(in.maybe(), slots), false);
    }

    private Place place(Node node) {
        if (Var.isVar(node)) {
            return Place.slot(layout.slot(Var.alloc(node)));
        }
        if (!node.isConcrete()) {
            throw new Unsupported("term");
        }
        return Place.term(query.terms().number(node));
    }

    private Flow filter(List<Expr> conditions, Flow in) {
        var flow = in;
        for (var condition : conditions) {
            flow = filter(condition, flow);
        }
        return flow;
    }

    private Flow filter(Expr condition, Flow in) {
        var pattern = condition instanceof E_Exists || condition instanceof E_NotExists;
        var test = pattern ? exists(condition, in) : expressions.test(condition);
        var slots = pattern ? everything() : expressions.slots(condition);
        if (in.join() == null) {
            return new Flow(new Filter(in.step(), test, query.guard()), null, in.sure(), in.sure(), in.maybe(), false);
        }
        in.join().add(test, slots);
        var open = (BitSet) slots.clone();
        open.andNot(in.sure());
        // A variable that has no value yet must not get one from patterns to come before the condition is tested.
        var all = expressions.isComplete(condition);
        return open.isEmpty() && all ? in : in.closed();
    }

    /// What a pattern looks at is more than the variables it mentions, once the optimiser has put values for some.
    private BitSet everything() {
        var all = new BitSet();
        all.set(0, layout.row().length);
        return all;
    }

    private Test exists(Expr condition, Flow in) {
        var sub = ((ExprFunctionOp) condition).getGraphPattern();
        var plan =
                plan(sub, Flow.begin(new Once(), in.sure(), in.maybe(), false)).closed();
        var exists = new Exists(plan.step(), layout.row());
        return condition instanceof E_Exists ? exists : () -> !exists.holds();
    }

    private Flow sequence(List<Op> elements, Flow in) {
        var flow = in;
        for (var element : elements) {
            flow = plan(element, flow);
        }
        return flow;
    }

    private Flow named(OpGraph named, Flow in) {
        var name = named.getNode();
        if (!Var.isVar(name)) {
            if (!query.dataset().containsGraph(name)) {
                return in.closed().then(new Nothing(), new BitSet(), new BitSet());
            }
            var active = new Where.Active(query.dataset().selection(name));
            return new PlanMaker(query, layout, active, inside).plan(named.getSubOp(), in);
        }
        var each = new Where.Each(
                layout.slot(Var.alloc(name)), query.dataset().view().named());
        if (named.getSubOp() instanceof OpBGP patterns && !patterns.getPattern().isEmpty()) {
            return join(patterns.getPattern().getList(), in, each);
        }
        return eachGraph(named, in.closed(), each);
    }

    private Flow eachGraph(OpGraph named, Flow in, Where.Each each) {
        var slot = new BitSet();
        slot.set(each.slot());
        var active = new Where.Active(query.index().graphs().everything());
        var begin = Flow.begin(new Once(), in.sure(), in.maybe(), false);
        var plan = new PlanMaker(query, layout, active, inside)
                .plan(named.getSubOp(), begin)
                .closed();
        var graphs = query.index().graphs();
        var step = new EachGraph(in.step(), layout.row(), each, active, plan.step(), graphs, query.guard());
        return in.then(step, Flow.union(plan.sure(), slot), Flow.union(plan.maybe(), slot));
    }

    private Flow path(OpPath op, Flow in) {
        var triple = op.getTriplePath();
        if (triple.isTriple()) {
            return join(List.of(triple.asTriple()), in, graph);
        }
        var start = place(triple.getSubject());
        var end = place(triple.getObject());
        var search = new PathSearch(new IndexEdges(query.index(), graph, query.guard()), query.guard());
        var path = new PathReader(query.terms()).read(triple.getPath());
        var slots = new BitSet();
        IntStream.of(start.slot(), end.slot()).filter(slot -> slot >= 0).forEach(slots::set);
        return in.then(
                new PathStep(
                        in.step(), layout.row(), start, path, end, search, query.terms()::sameValue, query.guard()),
                slots,
                slots);
    }

    private Flow optional(Flow left, Op right) {
        var plan = plan(right, Flow.begin(new Once(), left.sure(), left.maybe(), false))
                .closed();
        return left.then(new Optional(left.step(), plan.step()), new BitSet(), plan.maybe());
    }

    private Flow union(List<Op> branches, Flow in) {
        var plans = branches.stream()
                .map(branch -> plan(branch, Flow.begin(new Once(), in.sure(), in.maybe(), false))
                        .closed())
                .toList();
        var sure = (BitSet) plans.getFirst().sure().clone();
        var maybe = new BitSet();
        for (var plan : plans) {
            sure.and(plan.sure());
            maybe.or(plan.maybe());
        }
        return in.then(new Union(in.step(), plans.stream().map(Flow::step).toList()), sure, maybe);
    }

    private Flow minus(OpMinus op, Flow left) {
        var common = OpVars.visibleVars(op.getLeft());
        common.retainAll(OpVars.visibleVars(op.getRight()));
        if (common.isEmpty()) {
            return left;
        }
        var answers = apart(op.getRight(), common).closed();
        var test = new Minus(layout.row(), answers::rows, left.maybe(), query.guard());
        return left.then(new Filter(left.step(), test, query.guard()), new BitSet(), new BitSet());
    }

    private Flow table(OpTable op, Flow in) {
        if (op.isJoinIdentity()) {
            return in;
        }
        var variables = op.getTable().getVars();
        var slots = variables.stream().mapToInt(layout::slot).toArray();
        var rows = new Rows(slots, query.guard());
        var places = IntStream.range(0, slots.length).toArray();
        op.getTable()
                .rows()
                .forEachRemaining(binding -> rows.add(
                        variables.stream()
                                .mapToInt(variable -> expressions.number(binding.get(variable)))
                                .toArray(),
                        places));
        var step = HashJoin.inner(in.step(), layout.row(), () -> rows, in.maybe(), query.guard());
        return in.then(step, rows.sure(), layout.find(variables));
    }

    private Flow bind(OpExtendAssign op, Flow in) {
        var flow = in;
        for (var variable : new ArrayList<>(op.getVarExprList().getVars())) {
            var expression = op.getVarExprList().getExpr(variable);
            if (expression == null) {
                throw new Unsupported("variable without an expression");
            }
            var value = expressions.value(expression);
            var slot = layout.slot(variable);
            var slots = new BitSet();
            slots.set(slot);
            flow = flow.then(new Bind(flow.step(), layout.row(), slot, value), new BitSet(), slots);
        }
        return flow;
    }
}
