package nl.meent.loader.index.arq;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;

/// Which variable has which slot of a row, and the row.
final class Layout {

    /// Room for variables that Jena does not count as mentioned.
    private static final int SPARE = 4;

    private final Map<Var, Integer> slots = new HashMap<>();
    private final List<Var> vars = new ArrayList<>();
    private final int[] row;

    /// A row with room for the variables of a plan.
    Layout(Op op) {
        row = new int[OpVars.mentionedVars(op).size() + SPARE];
    }

    int[] row() {
        return row;
    }

    /// The slot of a variable, which is given one where it has none.
    int slot(Var variable) {
        var known = slots.get(variable);
        if (known != null) {
            return known;
        }
        if (vars.size() == row.length) {
            throw new Unsupported("more variables than were mentioned");
        }
        slots.put(variable, vars.size());
        vars.add(variable);
        return vars.size() - 1;
    }

    /// The slot of a variable; -1 where it has none.
    int find(Var variable) {
        return slots.getOrDefault(variable, -1);
    }

    /// The slots of those variables that have one.
    BitSet find(Collection<Var> variables) {
        var found = new BitSet();
        variables.stream().mapToInt(this::find).filter(slot -> slot >= 0).forEach(found::set);
        return found;
    }

    /// The slots of those variables that have one and a name: blank nodes of patterns have none, and Jena leaves them
    /// out where it compares whole rows.
    int[] named(Collection<Var> variables) {
        return find(variables.stream().filter(variable -> variable.isNamedVar()).toList()).stream()
                .toArray();
    }

    /// The variables, by slot.
    List<Var> vars() {
        return vars;
    }
}
