package nl.meent.loader.index.arq;

import java.util.BitSet;
import nl.meent.loader.index.exec.JoinBuilder;
import nl.meent.loader.index.exec.Step;
import org.jspecify.annotations.Nullable;

/// A plan while it is made: its last step, or a join that more patterns may still be added to.
///
/// @param step what comes before the join, or the last step where there is none
/// @param join the join that is still open
/// @param before the slots that have values for certain before the join
/// @param sure the slots that have values for certain
/// @param maybe the slots that may have values
/// @param pristine whether it begins where nothing is bound at all
record Flow(Step step, @Nullable JoinBuilder join, BitSet before, BitSet sure, BitSet maybe, boolean pristine) {

    /// The beginning of a plan.
    static Flow begin(Step step, BitSet sure, BitSet maybe, boolean pristine) {
        return new Flow(step, null, sure, sure, maybe, pristine);
    }

    /// The plan with its join made.
    Flow closed() {
        return join == null ? this : new Flow(join.build(step, before), null, sure, sure, maybe, pristine);
    }

    /// The plan with another last step, after which some more slots may have values.
    Flow then(Step next, BitSet nowSure, BitSet nowMaybe) {
        return new Flow(next, null, union(sure, nowSure), union(sure, nowSure), union(maybe, nowMaybe), false);
    }

    static BitSet union(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
