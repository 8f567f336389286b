package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;

/// The accepted samples of a profile added up per stack: the only pass over samples that a changed filter needs.
/// Hot path: columns by stack id.
final class StackWeights {
    private static final int CHECK_MASK = 0xffff;

    private final long[] weight;
    private final long[] samples;
    private long stacklessWeight;
    private long stacklessSamples;

    private StackWeights(int stacks) {
        weight = new long[stacks];
        samples = new long[stacks];
    }

    static StackWeights of(ProfileData data, SampleFilter filter, Cancellation cancellation) {
        Samples rows = data.profile().samples();
        boolean counted = data.profile().summary().unit() == WeightUnit.SAMPLES;
        StackWeights sums = new StackWeights(data.symbols().stacks().size());
        int to = rows.firstAtOrAfter(filter.range().toNanos());
        for (int row = rows.firstAtOrAfter(filter.range().fromNanos()); row < to; row++) {
            int stack = rows.stack()[row];
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (filter.accepts(rows.thread()[row], stack)) {
                long each = rows.weight()[row];
                sums.add(stack, each, counted ? each : 1);
            }
        }
        return sums;
    }

    /// The sums of what each stack has become; what was left out is in none of them.
    StackWeights moved(RewrittenStacks rewritten) {
        StackWeights sums = new StackWeights(rewritten.symbols().stacks().size());
        for (int stack = 0; stack < weight.length; stack++) {
            int shown = samples[stack] > 0 ? rewritten.stackOf(stack) : RewrittenStacks.DROPPED;
            if (shown >= 0) {
                sums.add(shown, weight[stack], samples[stack]);
            }
        }
        return sums;
    }

    private void add(int stack, long addedWeight, long addedSamples) {
        if (stack >= 0) {
            weight[stack] += addedWeight;
            samples[stack] += addedSamples;
        } else {
            stacklessWeight += addedWeight;
            stacklessSamples += addedSamples;
        }
    }

    int size() {
        return weight.length;
    }

    /// Weight of the samples whose stack this is; of those without one for [Samples#NONE].
    long weight(int stack) {
        return stack >= 0 ? weight[stack] : stacklessWeight;
    }

    /// Number of the samples whose stack this is; of those without one for [Samples#NONE].
    long samples(int stack) {
        return stack >= 0 ? samples[stack] : stacklessSamples;
    }
}
