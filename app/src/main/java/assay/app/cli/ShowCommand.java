package assay.app.cli;

import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `assay show`.
@Command(name = "show", description = "Sums up a run: where it comes from, its events and profiles.")
final class ShowCommand extends RunCommand {
    @Parameters(paramLabel = "RUN", description = RUN)
    private String run = "";

    @Mixin
    private final JsonOption json = new JsonOption();

    ShowCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException {
        RunSource source = find(run, RunParts.ALL, runs);
        if (json.wanted()) {
            ShowJson.write(source, out());
        } else {
            new ShowText(source, environment().zone(), out()).print();
        }
        return ExitCode.FINE;
    }
}
