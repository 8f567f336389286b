package assay.app.runs;

import assay.analysis.compare.Difference;
import assay.analysis.compare.FrameChange;
import assay.analysis.compare.FrameComparison;
import assay.analysis.compare.Verdict;
import assay.analysis.model.EventNames;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.profile.ProfileChoice;
import assay.analysis.profile.SampleFilter;
import assay.app.measure.MetricChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two runs side by side: one profile of each, what changed in it, and how alike the runs were made.
///
/// @param differences in how the runs were made, most telling first
/// @param frames every frame's change, largest first
public record RunComparison(
        RunSource base,
        RunSource candidate,
        ProfileData baseData,
        ProfileData candidateData,
        List<Difference> differences,
        FrameComparison frames) {
    /// What may differ between two runs whose shares still mean the same.
    private static final Set<String> HARMLESS = Set.of("JVM arguments", "duration");

    public RunComparison {
        differences = List.copyOf(differences);
    }

    /// Compares the profiles that `wanted` names, or the first that both runs have.
    ///
    /// @param wanted kind or event type, null for any
    /// @param thresholdPoints smallest change that matters, in percentage points of the total
    /// @return empty if one of the runs has no such profile
    public static Optional<RunComparison> of(
            RunSource base, RunSource candidate, @Nullable String wanted, double thresholdPoints) {
        List<ProfileSummary> inBase = base.summary().profiles();
        List<ProfileSummary> inCandidate = candidate.summary().profiles();
        Optional<ProfileSummary> before =
                choose(common(inBase, inCandidate), wanted).or(() -> choose(inBase, wanted));
        Optional<ProfileSummary> after =
                choose(common(inCandidate, inBase), wanted).or(() -> choose(inCandidate, wanted));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        ProfileData baseData = base.profile(before.get().event());
        ProfileData candidateData = candidate.profile(after.get().event());
        return Optional.of(new RunComparison(
                base,
                candidate,
                baseData,
                candidateData,
                differences(base.summary().facts(), candidate.summary().facts(), before.get(), after.get()),
                FrameComparison.compare(baseData, candidateData, SampleFilter.ALL, SampleFilter.ALL, thresholdPoints)));
    }

    /// Profiles whose event the other run has samples of as well.
    private static List<ProfileSummary> common(List<ProfileSummary> profiles, List<ProfileSummary> others) {
        Set<String> events = others.stream()
                .filter(other -> other.samples() > 0)
                .map(other -> EventNames.current(other.event()))
                .collect(Collectors.toSet());
        return profiles.stream()
                .filter(profile -> events.contains(EventNames.current(profile.event())))
                .toList();
    }

    private static Optional<ProfileSummary> choose(List<ProfileSummary> profiles, @Nullable String wanted) {
        return wanted == null ? ProfileChoice.first(profiles) : ProfileChoice.find(profiles, wanted);
    }

    private static List<Difference> differences(
            RecordingFacts base, RecordingFacts candidate, ProfileSummary before, ProfileSummary after) {
        List<Difference> differences = new ArrayList<>();
        if (!EventNames.current(before.event()).equals(EventNames.current(after.event()))) {
            differences.add(new Difference("event", before.event(), after.event()));
        }
        differences.addAll(Difference.between(base, candidate));
        return differences;
    }

    /// Whether shares of the two profiles mean the same: same event, JVM and machine.
    public boolean comparable() {
        return differences.stream().allMatch(difference -> HARMLESS.contains(difference.what()));
    }

    public ProfileSummary baseProfile() {
        return baseData.profile().summary();
    }

    public ProfileSummary candidateProfile() {
        return candidateData.profile().summary();
    }

    /// The frames whose change exceeds noise, largest first.
    public List<FrameChange> changed() {
        return frames.frames().stream()
                .filter(change -> change.verdict() != Verdict.NOISE && change.verdict() != Verdict.TOO_FEW)
                .toList();
    }

    /// Each metric in both runs; empty if one of them was not measured.
    public List<MetricChange> metrics() {
        return base.measured() && candidate.measured()
                ? MetricChange.between(base.metrics(), candidate.metrics())
                : List.of();
    }

    /// What came out of it, in one sentence.
    public String verdictText() {
        if (frames.frames().isEmpty()) {
            return "Neither profile has a frame to compare.";
        }
        if (frames.frames().stream().allMatch(change -> change.verdict() == Verdict.TOO_FEW)) {
            return "Too few samples to say which frames changed; compare the totals.";
        }
        List<FrameChange> changed = changed();
        if (changed.isEmpty()) {
            return "No frame's share changed by more than noise.";
        }
        long more = changed.stream().filter(change -> change.deltaPoints() > 0).count();
        long less = changed.size() - more;
        return "%s with a larger share, %s with a smaller one, beyond noise.".formatted(frames(more), frames(less));
    }

    private static String frames(long count) {
        return count + (count == 1 ? " frame" : " frames");
    }
}
