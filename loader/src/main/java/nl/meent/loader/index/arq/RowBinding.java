package nl.meent.loader.index.arq;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/// A row as a binding of Jena; terms become nodes when they are asked for.
final class RowBinding extends BindingBase {

    private final Layout layout;
    private final int[] visible;
    private final int[] row;
    private final QueryTerms terms;

    /// @param parent what was bound before; its variables are not looked for in the row
    /// @param visible the slots that show
    RowBinding(@Nullable Binding parent, Layout layout, int[] visible, int[] row, QueryTerms terms) {
        super(parent);
        this.layout = layout;
        this.visible = visible;
        this.row = row;
        this.terms = terms;
    }

    @Override
    protected Iterator<Var> vars1() {
        return mine().iterator();
    }

    @Override
    protected int size1() {
        return mine().size();
    }

    @Override
    protected boolean isEmpty1() {
        return mine().isEmpty();
    }

    @Override
    protected boolean contains1(Var variable) {
        return number(variable) != 0;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        var number = number(variable);
        return number == 0 ? null : terms.node(number);
    }

    @Override
    protected Binding detachWithNewParent(Binding newParent) {
        var builder = BindingFactory.builder(newParent);
        for (var variable : mine()) {
            builder.add(variable, terms.node(number(variable)));
        }
        return builder.build();
    }

    private List<Var> mine() {
        var mine = new ArrayList<Var>(visible.length);
        for (var slot : visible) {
            if (row[slot] != 0 && isMine(layout.vars().get(slot))) {
                mine.add(layout.vars().get(slot));
            }
        }
        return mine;
    }

    private boolean isMine(Var variable) {
        return parent == null || !parent.contains(variable);
    }

    private int number(Var variable) {
        var slot = layout.find(variable);
        if (slot < 0 || row[slot] == 0) {
            return 0;
        }
        for (var each : visible) {
            if (each == slot) {
                return row[slot];
            }
        }
        return 0;
    }
}
