package assay.app.cli;

import assay.app.export.PlainText;
import assay.app.runs.FailureText;
import assay.app.runs.RunNotFoundException;
import assay.storage.StoreException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Turns what went wrong into one sentence and an exit code; usage text only where the command was used wrongly.
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.usage(command.getErr(), CommandLine.Help.Ansi.OFF);
        }
        command.getErr().flush();
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        command.getOut().flush();
        int code = exitCode(failure);
        command.getErr().println(code == ExitCode.INTERRUPTED ? "Interrupted." : PlainText.of(sentence(failure)));
        command.getErr().flush();
        return code;
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case CancellationException _ -> ExitCode.INTERRUPTED;
            case StoreException _ -> ExitCode.STORE;
            case RunNotFoundException _, BadInputException _, IOException _ -> ExitCode.BAD_INPUT;
            default -> ExitCode.BUG;
        };
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case IOException unreadable -> FailureText.of(unreadable);
            case StoreException _, RunNotFoundException _, BadInputException _ -> String.valueOf(failure.getMessage());
            default -> bug(failure);
        };
    }

    private static String bug(Exception failure) {
        LoggerFactory.getLogger(FailureHandler.class).error("command failed", failure);
        return "Assay failed by a mistake of its own (%s); details are in its log file."
                .formatted(failure.getClass().getSimpleName());
    }
}
