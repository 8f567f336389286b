package assay.analysis.profile;

import assay.analysis.model.Samples;
import java.util.BitSet;

/// The stacks of a run that some samples use.
///
/// @param stackless whether some samples have none
record UsedStacks(BitSet stacks, boolean stackless) {
    static UsedStacks of(Samples samples) {
        BitSet stacks = new BitSet();
        boolean stackless = false;
        for (int stack : samples.stack()) {
            if (stack >= 0) {
                stacks.set(stack);
            } else {
                stackless = true;
            }
        }
        return new UsedStacks(stacks, stackless);
    }

    /// These stacks and those of all their callers.
    static BitSet withCallers(BitSet stacks, int[] parent) {
        BitSet needed = (BitSet) stacks.clone();
        for (int stack = stacks.length() - 1; stack >= 0; stack = needed.previousSetBit(stack - 1)) {
            if (parent[stack] >= 0) {
                needed.set(parent[stack]);
            }
        }
        return needed;
    }
}
