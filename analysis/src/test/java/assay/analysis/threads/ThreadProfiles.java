package assay.analysis.threads;

import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import java.util.Arrays;
import java.util.Comparator;

/// Makes profiles for tests from rows of (start, thread, weight).
final class ThreadProfiles {
    private ThreadProfiles() {}

    static Profile timed(String event, long[]... rows) {
        return profile(event, WeightUnit.NANOSECONDS, rows);
    }

    static Profile ticks(String event, long[]... rows) {
        return profile(event, WeightUnit.SAMPLES, rows);
    }

    static long[] row(long start, int thread, long weight) {
        return new long[] {start, thread, weight};
    }

    private static Profile profile(String event, WeightUnit unit, long[]... rows) {
        long[][] sorted = rows.clone();
        Arrays.sort(sorted, Comparator.comparingLong(row -> row[0]));
        int[] stack = new int[rows.length];
        Arrays.fill(stack, Samples.NONE);
        Samples samples = new Samples(
                Arrays.stream(sorted).mapToLong(row -> row[0]).toArray(),
                Arrays.stream(sorted).mapToInt(row -> (int) row[1]).toArray(),
                stack,
                Arrays.stream(sorted).mapToLong(row -> row[2]).toArray());
        return new Profile(new ProfileSummary(ProfileKind.OTHER, event, unit, rows.length, 0, 0, rows.length), samples);
    }
}
