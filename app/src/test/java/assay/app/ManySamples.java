package assay.app;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Measurements;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.Samples;
import assay.analysis.model.SourceFile;
import assay.analysis.profile.ProfileChoice;
import assay.storage.NewRun;
import assay.storage.RunStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Runs with the stacks of another one, but as many samples as asked for.
final class ManySamples {
    private ManySamples() {}

    /// Adds such a run to the store.
    ///
    /// @return its id
    static long add(Path storeFile, long from, int samples) {
        try (RunStore store = RunStore.open(storeFile)) {
            Run run = store.run(from);
            RecordingSummary summary = store.summary(from);
            ProfileSummary chosen = ProfileChoice.first(summary.profiles()).orElseThrow();
            ProfileData data = store.profile(from, chosen.event());
            Samples many = many(data.profile().samples(), summary, samples);
            long weight = Arrays.stream(many.weight()).sum();
            ProfileSummary grown =
                    new ProfileSummary(chosen.kind(), chosen.event(), chosen.unit(), samples, weight, 0, 0);
            Recording recording = new Recording(
                    summary.facts(),
                    data.symbols(),
                    data.threads(),
                    List.of(new Profile(grown, many)),
                    Measurements.NONE,
                    List.of());
            SourceFile file = new SourceFile(run.source().path(), 1, "made of %d with %d".formatted(from, samples));
            NewRun draft = new NewRun(
                    run.kind(), run.name() + "-" + samples, run.project(), run.tags(), null, run.imported(), file);
            return store.save(draft, recording, new Cancellation()).run().id();
        }
    }

    /// Threads, stacks and weights in turn, at even times.
    private static Samples many(Samples few, RecordingSummary summary, int count) {
        long[] times = new long[count];
        int[] threads = new int[count];
        int[] stacks = new int[count];
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            int row = i % few.size();
            times[i] =
                    summary.facts().startNanos() + Math.floorDiv(summary.facts().durationNanos(), count) * i;
            threads[i] = few.thread()[row];
            stacks[i] = Math.max(0, few.stack()[row]);
            weights[i] = few.weight()[row];
        }
        return new Samples(times, threads, stacks, weights);
    }
}
