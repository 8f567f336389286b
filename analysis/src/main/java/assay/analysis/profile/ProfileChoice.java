package assay.analysis.profile;

import assay.analysis.model.EventNames;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import java.util.List;
import java.util.Optional;

/// Finds the profile that a person means by a kind or an event type name.
public final class ProfileChoice {
    /// Best event of a kind first; a kind whose events are all absent here goes by number of samples.
    private static final List<String> PREFERRED = List.of(
            "jdk.CPUTimeSample",
            "jdk.ExecutionSample",
            "datadog.ExecutionSample",
            "jdk.ObjectAllocationSample",
            "jdk.ObjectAllocationInNewTLAB",
            "jdk.ObjectAllocationOutsideTLAB",
            "jdk.JavaMonitorEnter",
            "jdk.ThreadPark");

    private ProfileChoice() {}

    /// The profile named by a kind's word (`cpu`) or by an event type (`jdk.ExecutionSample`).
    public static Optional<ProfileSummary> find(List<ProfileSummary> profiles, String kindOrEvent) {
        Optional<ProfileKind> kind = ProfileKind.ofWord(kindOrEvent);
        if (kind.isPresent()) {
            return best(profiles, kind.get());
        }
        return profiles.stream()
                .filter(profile -> profile.event().equals(kindOrEvent))
                .findFirst()
                .or(() -> profiles.stream()
                        .filter(profile -> EventNames.current(profile.event()).equals(kindOrEvent))
                        .findFirst());
    }

    /// Whether [#find] may choose a profile of this event type for `kindOrEvent`.
    public static boolean mayBe(String event, ProfileKind kind, String kindOrEvent) {
        return ProfileKind.ofWord(kindOrEvent)
                .map(wanted -> wanted == kind)
                .orElseGet(() ->
                        event.equals(kindOrEvent) || EventNames.current(event).equals(kindOrEvent));
    }

    /// The profile to show when nobody has chosen: CPU if there is one, else the first in the order of the kinds.
    public static Optional<ProfileSummary> first(List<ProfileSummary> profiles) {
        return profiles.stream().filter(profile -> profile.samples() > 0).min(ProfileChoice::preference);
    }

    private static Optional<ProfileSummary> best(List<ProfileSummary> profiles, ProfileKind kind) {
        return profiles.stream()
                .filter(profile -> profile.kind() == kind && profile.samples() > 0)
                .min(ProfileChoice::preference);
    }

    /// Written out instead of composed, since composing costs a short command some milliseconds.
    private static int preference(ProfileSummary a, ProfileSummary b) {
        int byKind = a.kind().compareTo(b.kind());
        if (byKind != 0) {
            return byKind;
        }
        int byRank = Integer.compare(rank(a), rank(b));
        return byRank != 0 ? byRank : Long.compare(b.samples(), a.samples());
    }

    private static int rank(ProfileSummary profile) {
        int index = PREFERRED.indexOf(EventNames.current(profile.event()));
        return index < 0 ? PREFERRED.size() : index;
    }
}
