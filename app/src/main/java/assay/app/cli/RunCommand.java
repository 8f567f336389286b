package assay.app.cli;

import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;

/// What commands that look at runs have in common: the store and how a run is found.
abstract class RunCommand extends AssayCommand {
    /// How every such command describes its argument.
    static final String RUN = "Id, unique name, latest, latest:KIND, a file, or one in an archive as a.zip!/b.jfr.";

    private final StoreOption store;

    RunCommand(Invocation invocation) {
        super(invocation);
        this.store = new StoreOption(syntax(), invocation);
    }

    @Override
    final int call() throws IOException, RunNotFoundException, BadInputException {
        try (RunResolver runs = new RunResolver(
                store::openExisting, store.scratch(), environment().clock())) {
            return call(runs);
        }
    }

    abstract int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException;

    /// A run with profiles and metrics.
    ///
    /// @throws BadInputException if it holds results of benchmarks
    RunSource find(String reference, RunParts parts, RunResolver runs)
            throws IOException, RunNotFoundException, BadInputException {
        RunSource source = findAny(reference, parts, runs);
        if (source.run().kind().isScored()) {
            throw new BadInputException(
                    "'%s' holds results of benchmarks, which have no events, profiles or series; see: assay show %s"
                            .formatted(reference, reference));
        }
        return source;
    }

    RunSource findAny(String reference, RunParts parts, RunResolver runs) throws IOException, RunNotFoundException {
        try (ProgressLine progress = progress()) {
            return runs.resolve(reference, parts, progress, environment().cancellation());
        }
    }
}
