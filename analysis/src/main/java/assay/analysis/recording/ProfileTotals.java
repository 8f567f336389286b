package assay.analysis.recording;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;

/// Adds up the samples of one event type of a run as they go by.
final class ProfileTotals {
    private final String event;
    private final WeightUnit unit;
    private long samples;
    private long weight;
    private long truncated;
    private long stackless;
    private boolean stacks;
    private long lastNanos = Long.MIN_VALUE;

    /// @param unit of the samples of the first chunk that has any, which is that of the profile
    ProfileTotals(String event, WeightUnit unit) {
        this.event = event;
        this.unit = unit;
    }

    WeightUnit unit() {
        return unit;
    }

    /// Takes in a sample.
    ///
    /// @param stack its stack in the run, or [Samples#NONE]
    /// @param cut whether the recording cut the stack
    void add(long timeNanos, int stack, boolean cut, long sampleWeight) {
        long count = unit == WeightUnit.SAMPLES ? sampleWeight : 1;
        samples += count;
        weight += sampleWeight;
        lastNanos = Math.max(lastNanos, timeNanos);
        if (stack == Samples.NONE) {
            stackless += count;
        } else {
            stacks = true;
            truncated += cut ? count : 0;
        }
    }

    /// Whether any sample has a stack; without one there is nothing to draw.
    boolean hasStacks() {
        return stacks;
    }

    /// Time of the last sample.
    long lastNanos() {
        return lastNanos;
    }

    ProfileSummary summary() {
        return new ProfileSummary(SampleRule.of(event).kind(), event, unit, samples, weight, truncated, stackless);
    }
}
