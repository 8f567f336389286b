package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A profile whose stacks begin in a frame for the thread, or the group of threads, they were taken on. Transforms are
/// done with, so that what they do to stacks does not do away with the groups.
public final class GroupedProfile {
    private static final int CHECK_MASK = 0xffff;

    private final ProfileData data;
    private final ShapeOptions options;
    private final int[] recordedStack;

    private GroupedProfile(ProfileData data, ShapeOptions options, int[] recordedStack) {
        this.data = data;
        this.options = options;
        this.recordedStack = recordedStack;
    }

    /// Groups the samples of a profile, in time and memory proportional to them and to the frames of the distinct
    /// stacks of each group.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static GroupedProfile of(
            ProfileData data, ShapeOptions options, ThreadGroups groups, Cancellation cancellation) {
        Samples rows = data.profile().samples();
        RewrittenStacks rewritten =
                RewrittenStacks.of(data.symbols(), UsedStacks.of(rows).stacks(), options, cancellation);
        GroupedStacks stacks = new GroupedStacks(rewritten, groups, options);
        int[] stackOfRow = new int[rows.size()];
        for (int row = 0; row < stackOfRow.length; row++) {
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            stackOfRow[row] = stacks.stack(rows.thread()[row], rows.stack()[row]);
        }
        ProfileData grouped = new ProfileData(
                new Profile(data.profile().summary(), kept(rows, stackOfRow)), stacks.symbols(), data.threads());
        return new GroupedProfile(grouped, options.grouped(), stacks.recorded());
    }

    private static Samples kept(Samples rows, int[] stackOfRow) {
        int count = (int) Arrays.stream(stackOfRow)
                .filter(stack -> stack != RewrittenStacks.DROPPED)
                .count();
        if (count == stackOfRow.length) {
            return new Samples(rows.timeNanos(), rows.thread(), stackOfRow, rows.weight());
        }
        long[] time = new long[count];
        int[] thread = new int[count];
        int[] stack = new int[count];
        long[] weight = new long[count];
        int to = 0;
        for (int row = 0; row < stackOfRow.length; row++) {
            if (stackOfRow[row] != RewrittenStacks.DROPPED) {
                time[to] = rows.timeNanos()[row];
                thread[to] = rows.thread()[row];
                stack[to] = stackOfRow[row];
                weight[to++] = rows.weight()[row];
            }
        }
        return new Samples(time, thread, stack, weight);
    }

    /// The samples that are left, with tables of their own.
    public ProfileData data() {
        return data;
    }

    /// How a tree of them is shaped: as asked for, but that transforms are done with and that groups come first.
    public ShapeOptions options() {
        return options;
    }

    /// The filter of the grouped profile that accepts what `filter` accepts of the profile as recorded.
    public SampleFilter filter(SampleFilter filter) {
        return filter.withInclude(moved(filter.include())).withExclude(moved(filter.exclude()));
    }

    private @Nullable BitSet moved(@Nullable BitSet recorded) {
        if (recorded == null) {
            return null;
        }
        BitSet stacks = new BitSet(recordedStack.length);
        for (int stack = 0; stack < recordedStack.length; stack++) {
            stacks.set(stack, recordedStack[stack] >= 0 && recorded.get(recordedStack[stack]));
        }
        return stacks;
    }
}
