package assay.app.cli;

import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;

/// `assay show`.
final class ShowCommand extends RunCommand {
    private final Argument<String> run = syntax().parameter("RUN", RUN, Words::text);

    private final JsonOption json = new JsonOption(syntax());

    ShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException {
        RunSource source = find(run.required(), RunParts.ALL, runs);
        if (json.wanted()) {
            ShowJson.write(source, out());
        } else {
            new ShowText(source, environment().zone(), out()).print();
        }
        return ExitCode.FINE;
    }
}
