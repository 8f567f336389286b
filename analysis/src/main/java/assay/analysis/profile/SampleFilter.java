package assay.analysis.profile;

import assay.analysis.model.TimeRange;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which samples of a profile count.
///
/// @param threads indexes of the threads whose samples count, null for all, those without a thread included
/// @param include ids of the stacks whose samples count, null for all, those without a stack included
/// @param exclude ids of the stacks whose samples do not count, null for none; see [StackMatcher]
public record SampleFilter(
        TimeRange range,
        @Nullable BitSet threads,
        @Nullable BitSet include,
        @Nullable BitSet exclude) {
    /// Every sample.
    public static final SampleFilter ALL = new SampleFilter(TimeRange.ALL, null, null, null);

    public SampleFilter withRange(TimeRange range) {
        return new SampleFilter(range, threads, include, exclude);
    }

    public SampleFilter withThreads(@Nullable BitSet threads) {
        return new SampleFilter(range, threads, include, exclude);
    }

    public SampleFilter withInclude(@Nullable BitSet include) {
        return new SampleFilter(range, threads, include, exclude);
    }

    public SampleFilter withExclude(@Nullable BitSet exclude) {
        return new SampleFilter(range, threads, include, exclude);
    }

    /// Whether a sample of this thread and stack counts, whatever its time.
    public boolean accepts(int thread, int stack) {
        return (threads == null || thread >= 0 && threads.get(thread))
                && (include == null || stack >= 0 && include.get(stack))
                && (exclude == null || stack < 0 || !exclude.get(stack));
    }
}
