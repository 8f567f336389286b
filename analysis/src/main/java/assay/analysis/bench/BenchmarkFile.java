package assay.analysis.bench;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a file of results holds: one run.
///
/// @param tool the program that measured: `JMH`, `hyperfine`
/// @param toolVersion empty if the file does not tell
/// @param environment facts that hold for every benchmark of the file, by the names of [EnvironmentKeys]
/// @param start when it was measured, null if the file does not tell
/// @param benchmarks in the order of the file, no two with one identity
/// @param problems what could not be taken as it is
public record BenchmarkFile(
        String tool,
        String toolVersion,
        SortedMap<String, String> environment,
        @Nullable Instant start,
        List<Benchmark> benchmarks,
        List<BenchmarkProblem> problems) {
    public BenchmarkFile {
        environment = Collections.unmodifiableSortedMap(environment);
        benchmarks = List.copyOf(benchmarks);
        problems = List.copyOf(problems);
    }

    /// Whether something of the file is missing.
    public boolean isPartial() {
        return problems.stream().anyMatch(problem -> problem.code().isLoss());
    }
}
