package assay.analysis.recording;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.StreamedRecording;
import assay.analysis.model.TimeOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the samples of a recording in memory.
final class CollectedSamples implements SampleSink {
    private final Map<String, List<Samples>> parts = new HashMap<>();

    @Override
    public void accept(String event, Samples samples) {
        parts.computeIfAbsent(event, added -> new ArrayList<>()).add(samples);
    }

    /// The recording with all samples that were taken.
    Recording complete(StreamedRecording recording, Cancellation cancellation) {
        List<Profile> profiles = new ArrayList<>();
        for (ProfileSummary summary : recording.profiles()) {
            List<Samples> taken = parts.getOrDefault(summary.event(), List.of());
            profiles.add(new Profile(summary, TimeOrder.sort(join(taken), cancellation)));
        }
        return recording.with(profiles);
    }

    private static Samples join(List<Samples> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int size = parts.stream().mapToInt(Samples::size).reduce(0, Math::addExact);
        Samples joined = new Samples(new long[size], new int[size], new int[size], new long[size]);
        int from = 0;
        for (Samples part : parts) {
            System.arraycopy(part.timeNanos(), 0, joined.timeNanos(), from, part.size());
            System.arraycopy(part.thread(), 0, joined.thread(), from, part.size());
            System.arraycopy(part.stack(), 0, joined.stack(), from, part.size());
            System.arraycopy(part.weight(), 0, joined.weight(), from, part.size());
            from += part.size();
        }
        return joined;
    }
}
