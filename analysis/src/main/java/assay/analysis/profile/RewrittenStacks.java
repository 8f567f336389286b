package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Symbols;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The stacks of a run after some transforms, and where each stack of before went.
final class RewrittenStacks {
    /// What a stack becomes whose samples are left out. A stack of which no frame is left becomes what its outermost
    /// frame's caller was: [assay.analysis.model.StackTable#COMPLETE] or
    /// [assay.analysis.model.StackTable#TRUNCATED].
    static final int DROPPED = -3;

    private final Symbols symbols;
    private final int @Nullable [] stackOf;
    private final boolean keepsStackless;

    /// @param stackOf null if no stack has changed
    private RewrittenStacks(Symbols symbols, int @Nullable [] stackOf, boolean keepsStackless) {
        this.symbols = symbols;
        this.stackOf = stackOf;
        this.keepsStackless = keepsStackless;
    }

    /// The stacks that `used` names, after the transforms of the options.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    static RewrittenStacks of(Symbols symbols, BitSet used, ShapeOptions options, Cancellation cancellation) {
        return options.transforms().isEmpty()
                ? new RewrittenStacks(symbols, null, true)
                : StackRewriter.rewrite(symbols, used, options, cancellation);
    }

    static RewrittenStacks of(Symbols symbols, int[] stackOf, boolean keepsStackless) {
        return new RewrittenStacks(symbols, stackOf, keepsStackless);
    }

    /// The tables that the new stacks refer to.
    Symbols symbols() {
        return symbols;
    }

    /// Number of stacks before.
    int stackCount() {
        return stackOf == null ? symbols.stacks().size() : stackOf.length;
    }

    /// New stack of an old one that is used, or what is negative and left of it.
    int stackOf(int stack) {
        return stackOf == null ? stack : stackOf[stack];
    }

    boolean unchanged() {
        return stackOf == null;
    }

    /// Whether samples that never had a stack stay.
    boolean keepsStackless() {
        return keepsStackless;
    }

    /// New stacks of these old ones.
    BitSet stacksOf(BitSet stacks) {
        BitSet moved = new BitSet(symbols.stacks().size());
        for (int stack = stacks.nextSetBit(0); stack >= 0; stack = stacks.nextSetBit(stack + 1)) {
            if (stackOf(stack) >= 0) {
                moved.set(stackOf(stack));
            }
        }
        return moved;
    }
}
