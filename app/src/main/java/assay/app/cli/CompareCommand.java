package assay.app.cli;

import assay.analysis.compare.FrameComparison;
import assay.app.runs.RunComparison;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `assay compare`.
final class CompareCommand extends RunCommand {
    private final Argument<String> base = syntax().parameter("BASE", RUN, Words::text);
    private final Argument<String> candidates =
            syntax().parameters("CAND", "Runs to compare with it.", Words::text, 1, Argument.ANY);
    private final ProfileOption profile = new ProfileOption(syntax());

    private final Argument<Double> threshold = syntax().option(
                    "PCT",
                    "Smallest change that matters: of a frame in percentage points of the total, default "
                            + FrameComparison.DEFAULT_THRESHOLD_POINTS + "; of a benchmark in percent, default 5.",
                    Words::number,
                    "--threshold");
    private final JsonOption json = new JsonOption(syntax());

    CompareCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        double points = threshold.or(FrameComparison.DEFAULT_THRESHOLD_POINTS);
        if (!(points >= 0 && points <= 100)) {
            throw new UsageException("--threshold must lie between 0 and 100");
        }
        RunSource before = findAny(base.required(), RunParts.MEASURED, runs);
        if (before.run().kind().isScored()) {
            compareBenchmarks(before, runs);
            return ExitCode.FINE;
        }
        List<RunComparison> comparisons = new ArrayList<>();
        for (String candidate : candidates.values()) {
            comparisons.add(profile.compare(before, find(candidate, RunParts.MEASURED, runs), points));
        }
        if (json.wanted()) {
            ComparisonJson.write(comparisons, out());
        } else {
            comparisons.forEach(comparison -> new ComparisonText(comparison, out()).print());
        }
        return ExitCode.FINE;
    }

    private void compareBenchmarks(RunSource before, RunResolver runs)
            throws IOException, RunNotFoundException, BadInputException {
        List<RunSource> others = new ArrayList<>();
        for (String candidate : candidates.values()) {
            others.add(findAny(candidate, RunParts.MEASURED, runs));
        }
        new BenchmarkCompare(threshold.or(Double.NaN), json.wanted(), out()).compare(before, others);
    }
}
