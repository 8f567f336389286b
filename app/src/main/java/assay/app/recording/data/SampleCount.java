package assay.app.recording.data;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.SampleFilter;

/// Counts samples without making a tree of them. Cost: one step per row in range.
final class SampleCount {
    private static final int CHECK_EVERY = 1 << 16;

    private SampleCount() {}

    static long of(Profile profile, SampleFilter filter, Cancellation cancellation) {
        Samples rows = profile.samples();
        boolean counted = profile.summary().unit() == WeightUnit.SAMPLES;
        int to = filter.range().toNanos() == Long.MAX_VALUE
                ? rows.size()
                : rows.firstAtOrAfter(filter.range().toNanos());
        long count = 0;
        for (int row = rows.firstAtOrAfter(filter.range().fromNanos()); row < to; row++) {
            if (row % CHECK_EVERY == 0) {
                cancellation.check();
            }
            if (filter.accepts(rows.thread()[row], rows.stack()[row])) {
                count += counted ? rows.weight()[row] : 1;
            }
        }
        return count;
    }
}
