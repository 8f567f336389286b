package assay.analysis.recording;

import assay.analysis.jfr.Watch;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.WeightUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects the samples of one event type from all chunks of a run.
final class ProfileBuilder {
    private final String event;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(WeightUnit unit, Samples samples) {}

    ProfileBuilder(String event) {
        this.event = event;
    }

    /// Adds the samples of a chunk, stacks and threads as ids of the run.
    void add(WeightUnit unit, Samples samples) {
        blocks.add(new Block(unit, samples));
    }

    boolean hasStacks() {
        return blocks.stream()
                .anyMatch(block -> Arrays.stream(block.samples.stack()).anyMatch(stack -> stack != Samples.NONE));
    }

    /// Puts the samples in order of time; those of the same time stay in file order.
    Profile build(StackTable stacks, Watch watch) {
        WeightUnit unit = commonUnit();
        Samples samples = TimeOrder.sort(join(unit), watch);
        return new Profile(summary(unit, samples, stacks), samples);
    }

    /// The unit of all blocks; if some chunks have weights and others do not, each event counts as one sample.
    private WeightUnit commonUnit() {
        WeightUnit first = blocks.getFirst().unit;
        return blocks.stream().allMatch(block -> block.unit == first) ? first : WeightUnit.SAMPLES;
    }

    private Samples join(WeightUnit unit) {
        int size = blocks.stream().mapToInt(block -> block.samples.size()).sum();
        Samples joined = new Samples(new long[size], new int[size], new int[size], new long[size]);
        int from = 0;
        for (Block block : blocks) {
            int length = block.samples.size();
            System.arraycopy(block.samples.timeNanos(), 0, joined.timeNanos(), from, length);
            System.arraycopy(block.samples.thread(), 0, joined.thread(), from, length);
            System.arraycopy(block.samples.stack(), 0, joined.stack(), from, length);
            if (block.unit == unit) {
                System.arraycopy(block.samples.weight(), 0, joined.weight(), from, length);
            } else {
                Arrays.fill(joined.weight(), from, from + length, 1);
            }
            from += length;
        }
        return joined;
    }

    private ProfileSummary summary(WeightUnit unit, Samples rows, StackTable stacks) {
        ProfileKind kind = SampleRule.of(event).kind();
        boolean counted = unit == WeightUnit.SAMPLES;
        boolean[] truncated = truncated(stacks);
        long samples = 0;
        long weight = 0;
        long cut = 0;
        long stackless = 0;
        for (int row = 0; row < rows.size(); row++) {
            long count = counted ? rows.weight()[row] : 1;
            int stack = rows.stack()[row];
            samples += count;
            weight += rows.weight()[row];
            if (stack == Samples.NONE) {
                stackless += count;
            } else if (truncated[stack]) {
                cut += count;
            }
        }
        return new ProfileSummary(kind, event, unit, samples, weight, cut, stackless);
    }

    private static boolean[] truncated(StackTable stacks) {
        boolean[] truncated = new boolean[stacks.size()];
        int[] parent = stacks.parent();
        for (int node = 0; node < truncated.length; node++) {
            truncated[node] = parent[node] >= 0 ? truncated[parent[node]] : parent[node] == StackTable.TRUNCATED;
        }
        return truncated;
    }
}
