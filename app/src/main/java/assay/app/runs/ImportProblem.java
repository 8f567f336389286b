package assay.app.runs;

import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.model.Problem;
import java.util.List;

/// What could not be taken from a file of any kind.
///
/// @param code stable word for JSON
/// @param chunk of a recording, [Problem#WHOLE_FILE] where there is none
/// @param offset in bytes, 0 where it is not known
/// @param place for people, in files of results; empty for the whole file
/// @param message one sentence
public record ImportProblem(String code, int chunk, long offset, String place, String message) {
    /// Those of a recording.
    public static List<ImportProblem> of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ImportProblem(
                        problem.code().word(), problem.chunk(), problem.offset(), "", problem.message()))
                .toList();
    }

    /// Those of a file of results.
    public static List<ImportProblem> ofResults(List<BenchmarkProblem> problems) {
        return problems.stream()
                .map(problem -> new ImportProblem(
                        problem.code().word(), Problem.WHOLE_FILE, 0, problem.place(), problem.message()))
                .toList();
    }

    /// The message after its place.
    public String text() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}
