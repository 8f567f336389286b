package assay.app.cli;

import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import assay.storage.RunStore;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/// What commands that look at runs have in common: the store and how a run is found.
abstract class RunCommand extends AssayCommand {
    /// How every such command describes its argument.
    static final String RUN = "Id, unique name, latest, latest:KIND, a file, or one in an archive as a.zip!/b.jfr.";

    @Mixin
    private final StoreOption store;

    RunCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public final Integer call() throws IOException, RunNotFoundException, BadInputException {
        try (RunStore opened = store.openExisting()) {
            return call(new RunResolver(opened, environment().clock()));
        }
    }

    abstract int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException;

    RunSource find(String reference, RunParts parts, RunResolver runs) throws IOException, RunNotFoundException {
        try (ProgressLine progress = progress()) {
            return runs.resolve(reference, parts, progress, environment().cancellation());
        }
    }
}
