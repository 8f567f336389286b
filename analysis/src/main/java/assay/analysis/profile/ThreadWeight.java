package assay.analysis.profile;

import assay.analysis.model.ProfileData;
import assay.analysis.model.WeightUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one thread weighs in a profile.
///
/// @param thread index into the run's threads
public record ThreadWeight(int thread, String name, long weight, long samples) {
    /// The threads that have samples in range, heaviest first.
    public static List<ThreadWeight> of(ProfileData data, TimeRange range) {
        var rows = data.profile().samples();
        boolean counted = data.profile().summary().unit() == WeightUnit.SAMPLES;
        long[] weight = new long[data.threads().size()];
        long[] samples = new long[data.threads().size()];
        int to = rows.firstAtOrAfter(range.toNanos());
        for (int row = rows.firstAtOrAfter(range.fromNanos()); row < to; row++) {
            int thread = rows.thread()[row];
            if (thread >= 0) {
                weight[thread] += rows.weight()[row];
                samples[thread] += counted ? rows.weight()[row] : 1;
            }
        }
        return IntStream.range(0, weight.length)
                .filter(thread -> samples[thread] > 0)
                .mapToObj(thread ->
                        new ThreadWeight(thread, data.threads().get(thread).name(), weight[thread], samples[thread]))
                .sorted(Comparator.comparingLong(ThreadWeight::weight)
                        .reversed()
                        .thenComparing(ThreadWeight::name))
                .toList();
    }
}
