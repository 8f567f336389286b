package assay.analysis.profile;

import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one thread weighs in a profile.
///
/// @param thread index into the run's threads, or [Samples#NONE] for the samples without one
/// @param name empty for those
public record ThreadWeight(int thread, String name, long weight, long samples) {
    /// The threads that have accepted samples, heaviest first; together they weigh what the filter accepts.
    public static List<ThreadWeight> of(ProfileData data, SampleFilter filter) {
        Samples rows = data.profile().samples();
        boolean counted = data.profile().summary().unit() == WeightUnit.SAMPLES;
        long[] weight = new long[data.threads().size() + 1];
        long[] samples = new long[data.threads().size() + 1];
        int to = rows.firstAtOrAfter(filter.range().toNanos());
        for (int row = rows.firstAtOrAfter(filter.range().fromNanos()); row < to; row++) {
            int thread = rows.thread()[row];
            if (filter.accepts(thread, rows.stack()[row])) {
                weight[thread + 1] += rows.weight()[row];
                samples[thread + 1] += counted ? rows.weight()[row] : 1;
            }
        }
        return IntStream.range(Samples.NONE, data.threads().size())
                .filter(thread -> samples[thread + 1] > 0)
                .mapToObj(thread -> new ThreadWeight(
                        thread,
                        thread < 0 ? "" : data.threads().get(thread).name(),
                        weight[thread + 1],
                        samples[thread + 1]))
                .sorted(Comparator.comparingLong(ThreadWeight::weight)
                        .reversed()
                        .thenComparing(ThreadWeight::name))
                .toList();
    }
}
