package assay.app.compare;

import assay.analysis.model.EventNames;
import assay.analysis.model.ProfileSummary;
import java.util.Comparator;
import java.util.List;

/// Profiles of one event type, one of each run.
public record ProfilePair(ProfileSummary base, ProfileSummary candidate) {
    /// The event types that both runs have samples of, by kind and size. Names of older formats count as their current
    /// ones; two event types of one kind are no pair, since they measure differently.
    public static List<ProfilePair> of(List<ProfileSummary> base, List<ProfileSummary> candidate) {
        return base.stream()
                .filter(profile -> profile.samples() > 0)
                .flatMap(profile -> candidate.stream()
                        .filter(other -> other.samples() > 0
                                && other.unit() == profile.unit()
                                && EventNames.current(other.event()).equals(EventNames.current(profile.event())))
                        .map(other -> new ProfilePair(profile, other)))
                .sorted(Comparator.comparing((ProfilePair pair) -> pair.base().kind())
                        .thenComparing(Comparator.comparingLong((ProfilePair pair) ->
                                        pair.base().samples() + pair.candidate().samples())
                                .reversed()))
                .toList();
    }

    /// `CPU · jdk.ExecutionSample`.
    public String title() {
        return base.kind().title() + "  ·  " + EventNames.current(base.event());
    }

    ProfilePair swapped() {
        return new ProfilePair(candidate, base);
    }
}
