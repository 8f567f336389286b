package assay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `assay store`: needs one of its own commands.
@Command(name = "store", description = "Cares for the store.", synopsisSubcommandLabel = "COMMAND")
final class StoreCommand extends AssayCommand {
    StoreCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec().commandLine(), "Say what to do with the store: path, check, stats, backup or compact");
    }
}
