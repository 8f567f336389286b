package assay.analysis.profile;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which samples of a profile count.
///
/// @param threads indexes of the threads whose samples count, null for all, those without a thread included
/// @param stacks ids of the stacks whose samples count, null for all, see [StackMatcher]
public record SampleFilter(
        TimeRange range, @Nullable BitSet threads, @Nullable BitSet stacks) {
    /// Every sample.
    public static final SampleFilter ALL = new SampleFilter(TimeRange.ALL, null, null);

    public SampleFilter withRange(TimeRange range) {
        return new SampleFilter(range, threads, stacks);
    }

    public SampleFilter withThreads(@Nullable BitSet threads) {
        return new SampleFilter(range, threads, stacks);
    }

    public SampleFilter withStacks(@Nullable BitSet stacks) {
        return new SampleFilter(range, threads, stacks);
    }

    /// Whether a sample of this thread and stack counts, whatever its time.
    public boolean accepts(int thread, int stack) {
        return (threads == null || thread >= 0 && threads.get(thread))
                && (stacks == null || stack >= 0 && stacks.get(stack));
    }
}
