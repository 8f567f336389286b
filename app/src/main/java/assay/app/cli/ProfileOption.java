package assay.app.cli;

import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.profile.ProfileChoice;
import assay.app.runs.RunComparison;
import assay.app.runs.RunParts;
import assay.app.runs.RunSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which of a run's profiles a command works on.
final class ProfileOption {
    private final Argument<String> option;

    ProfileOption(Syntax syntax) {
        option = syntax.option(
                "KIND|EVENT",
                "Kind (cpu, alloc, lock, ...) or event type; otherwise cpu, or the first there is.",
                Words::text,
                "--profile");
    }

    /// What [#choose] needs of a run.
    RunParts parts() {
        return RunParts.ofProfile(option.or(ProfileKind.CPU.word()));
    }

    /// The profile meant.
    ///
    /// @throws BadInputException if the run has none such
    ProfileSummary choose(String run, RecordingSummary summary) throws BadInputException {
        List<ProfileSummary> profiles = summary.profiles();
        String wanted = option.value();
        if (wanted == null) {
            return ProfileChoice.first(profiles)
                    .orElseThrow(() -> new BadInputException(
                            "'%s' has no profile: none of its events has a stack trace.".formatted(run)));
        }
        return ProfileChoice.find(profiles, wanted)
                .orElseThrow(() -> new BadInputException(
                        "'%s' has no profile '%s'; it has: %s.".formatted(run, wanted, listed(profiles))));
    }

    /// Compares the profile meant in two runs.
    ///
    /// @throws BadInputException if one of them has none such
    RunComparison compare(RunSource base, RunSource candidate, double thresholdPoints) throws BadInputException {
        Optional<RunComparison> comparison = RunComparison.of(base, candidate, option.value(), thresholdPoints);
        if (comparison.isEmpty()) {
            choose(base.run().name(), base.summary());
            choose(candidate.run().name(), candidate.summary());
        }
        return comparison.orElseThrow();
    }

    private static String listed(List<ProfileSummary> profiles) {
        return profiles.isEmpty()
                ? "none"
                : profiles.stream()
                        .map(profile -> profile.kind().word() + " (" + profile.event() + ")")
                        .collect(Collectors.joining(", "));
    }
}
