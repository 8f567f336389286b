package assay.analysis.model;

import java.util.List;

/// All of a recording but its samples, which somebody else took while it was read.
///
/// @param profiles event types with stack traces, biggest first within a kind
/// @param measurements metrics, series and tables; [Measurements#NONE] if nobody asked for them
/// @param problems what could not be read, in file order; empty if the file is whole
public record StreamedRecording(
        RecordingFacts facts,
        Symbols symbols,
        List<ThreadInfo> threads,
        List<ProfileSummary> profiles,
        Measurements measurements,
        List<Problem> problems) {
    public StreamedRecording {
        threads = List.copyOf(threads);
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /// The same together with the samples.
    ///
    /// @param together the profiles with their samples, in the same order
    public Recording with(List<Profile> together) {
        return new Recording(facts, symbols, threads, together, measurements, problems);
    }

    /// The same with other problems.
    public StreamedRecording withProblems(List<Problem> others) {
        return new StreamedRecording(facts, symbols, threads, profiles, measurements, others);
    }

    /// Whether some of the file could not be read.
    public boolean partial() {
        return problems.stream().anyMatch(problem -> problem.code().isDamage());
    }
}
