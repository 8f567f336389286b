package assay.app.cli;

import assay.analysis.model.RunKind;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;

/// `assay show`.
final class ShowCommand extends RunCommand {
    private final Argument<String> run = syntax().parameter("RUN", RUN, Words::text);

    private final Argument<Boolean> full = syntax().flag(
                    "Of a file that is not in the store, show its profiles as well, which takes longer.", "--full");
    private final JsonOption json = new JsonOption(syntax());

    ShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException {
        String reference = run.required();
        if (json.wanted()) {
            ShowJson.write(find(reference, RunParts.ALL, runs), out());
        } else {
            RunSource source = find(reference, full.given() ? RunParts.ALL : RunParts.FACTS, runs);
            boolean factsOnly =
                    !source.stored() && !full.given() && source.run().kind() == RunKind.RECORDING;
            new ShowText(source, factsOnly ? reference : null, environment().zone(), out()).print();
        }
        return ExitCode.FINE;
    }
}
