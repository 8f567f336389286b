package assay.analysis.model;

import java.util.List;

/// A recording without its samples: what a header or `show` needs.
public record RecordingSummary(RecordingFacts facts, List<ProfileSummary> profiles, List<Problem> problems) {
    public RecordingSummary {
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }
}
