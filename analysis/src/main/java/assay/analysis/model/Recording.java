package assay.analysis.model;

import java.util.List;

/// Everything that reading a recording gives; thread ids of the profiles are indexes into `threads`.
///
/// @param profiles one per event type that has stack traces, biggest first within a kind
/// @param measurements metrics, series and tables; [Measurements#NONE] if nobody asked for them
/// @param problems what could not be read, in file order; empty if the file is whole
public record Recording(
        RecordingFacts facts,
        Symbols symbols,
        List<ThreadInfo> threads,
        List<Profile> profiles,
        Measurements measurements,
        List<Problem> problems) {
    public Recording {
        threads = List.copyOf(threads);
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /// The same without the samples.
    public StreamedRecording streamed() {
        List<ProfileSummary> summaries = profiles.stream().map(Profile::summary).toList();
        return new StreamedRecording(facts, symbols, threads, summaries, measurements, problems);
    }

    /// The same with other problems.
    public Recording withProblems(List<Problem> others) {
        return new Recording(facts, symbols, threads, profiles, measurements, others);
    }

    /// Whether some of the file could not be read.
    public boolean partial() {
        return problems.stream().anyMatch(problem -> problem.code().isDamage());
    }
}
