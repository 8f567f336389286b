package assay.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `assay [FILE…]`: the window.
@Command(
        name = "assay",
        header = "A performance workbench for JVM engineers.",
        description = "Without a command, opens the window, and in it the files named.",
        synopsisHeading = "Usage: ",
        customSynopsis = {"assay [--store FILE] [FILE...]", "       assay COMMAND [OPTIONS] ..."},
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 fine, 1 a gate failed, 2 wrong usage, 3 bad input, 4 store problem, 5 our bug, 130 interrupted."
        })
final class WindowCommand extends AssayCommand {
    @Mixin
    private final StoreOption store;

    @Parameters(paramLabel = "FILE", description = "Recordings to open.")
    private List<Path> files = List.of();

    WindowCommand(CliEnvironment environment) {
        super(environment);
        this.store = new StoreOption(environment.variables());
    }

    @Override
    public Integer call() throws BadInputException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                requirePath(file);
                throw new BadInputException(file + " does not exist.");
            }
        }
        try {
            environment().window().open(files, store.file());
            return ExitCode.FINE;
        } catch (UnsupportedOperationException e) { // the toolkit's word for a display that does not answer
            LoggerFactory.getLogger(WindowCommand.class).warn("no window", e);
            spec().commandLine()
                    .getErr()
                    .println("The display does not answer, so no window can open; check DISPLAY, or use a command, "
                            + "for example: assay show RECORDING.");
            return ExitCode.USAGE;
        }
    }

    /// A word that is neither a command nor looks like a path is a mistyped command.
    private void requirePath(Path file) {
        String text = file.toString();
        if (file.getNameCount() == 1 && text.indexOf('.') < 0) {
            CommandLine command = spec().commandLine();
            throw new ParameterException(command, "'%s' is neither a command nor a file".formatted(text));
        }
    }
}
