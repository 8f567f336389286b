package assay.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// `assay [FILE…]`: the window.
final class WindowCommand extends AssayCommand {
    private final Argument<Path> files =
            syntax().parameters("FILE", "Recordings to open.", Words::path, 0, Argument.ANY);
    private final StoreOption store = new StoreOption(syntax(), invocation());

    WindowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() throws BadInputException {
        for (Path file : files.values()) {
            if (!Files.exists(file)) {
                requirePath(file);
                throw new BadInputException(file + " does not exist.");
            }
        }
        try {
            environment().window().open(files.values(), store.file());
            return ExitCode.FINE;
        } catch (UnsupportedOperationException e) { // the toolkit's word for a display that does not answer
            LoggerFactory.getLogger(WindowCommand.class).warn("no window", e);
            err().println("The display does not answer, so no window can open; check DISPLAY, or use a command, "
                    + "for example: assay show RECORDING.");
            return ExitCode.USAGE;
        }
    }

    /// A word that is neither a command nor looks like a path is a mistyped command.
    private static void requirePath(Path file) {
        String text = file.toString();
        if (file.getNameCount() == 1 && text.indexOf('.') < 0) {
            throw new UsageException("'%s' is neither a command nor a file".formatted(text));
        }
    }
}
