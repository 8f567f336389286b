package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;

/// The accepted samples of a profile added up per place of a tree: the only pass over samples that a changed filter
/// needs. Hot path: columns by place.
final class StackWeights {
    private static final int CHECK_MASK = 0xffff;

    private final long[] weight;
    private final long[] samples;

    private StackWeights(int places) {
        weight = new long[places];
        samples = new long[places];
    }

    static StackWeights of(ProfileData data, SampleFilter filter, StackPlaces places, Cancellation cancellation) {
        Samples rows = data.profile().samples();
        boolean counted = data.profile().summary().unit() == WeightUnit.SAMPLES;
        StackWeights sums = new StackWeights(places.size());
        int to = rows.firstAtOrAfter(filter.range().toNanos());
        for (int row = rows.firstAtOrAfter(filter.range().fromNanos()); row < to; row++) {
            int stack = rows.stack()[row];
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            if (filter.accepts(rows.thread()[row], stack)) {
                int place = places.placeOf(stack);
                if (place >= 0) {
                    long each = rows.weight()[row];
                    sums.weight[place] += each;
                    sums.samples[place] += counted ? each : 1;
                }
            }
        }
        return sums;
    }

    /// Weight of the samples that end at a place.
    long weight(int place) {
        return weight[place];
    }

    /// Number of the samples that end at a place.
    long samples(int place) {
        return samples[place];
    }
}
