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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `assay compare`.
@Command(
        name = "compare",
        description = "Says which frames' shares changed by more than noise, and how metrics differ.")
final class CompareCommand extends RunCommand {
    @Parameters(index = "0", paramLabel = "BASE", description = RUN)
    private String base = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CAND", description = "Runs to compare with it.")
    private List<String> candidates = List.of();

    @Mixin
    private final ProfileOption profile = new ProfileOption();

    @Option(
            names = "--threshold",
            paramLabel = "PCT",
            description = "Smallest change that matters, in percentage points of the total; default: ${DEFAULT-VALUE}.")
    private double threshold = FrameComparison.DEFAULT_THRESHOLD_POINTS;

    @Mixin
    private final JsonOption json = new JsonOption();

    CompareCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new ParameterException(spec().commandLine(), "--threshold must lie between 0 and 100");
        }
        RunSource before = find(base, RunParts.MEASURED, runs);
        List<RunComparison> comparisons = new ArrayList<>();
        for (String candidate : candidates) {
            comparisons.add(profile.compare(before, find(candidate, RunParts.MEASURED, runs), threshold));
        }
        if (json.wanted()) {
            ComparisonJson.write(comparisons, out());
        } else {
            comparisons.forEach(comparison -> new ComparisonText(comparison, out()).print());
        }
        return ExitCode.FINE;
    }
}
