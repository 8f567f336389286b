package assay.app.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs commands.
public final class Cli {
    private Cli() {}

    /// Runs one command; both streams get UTF-8, whatever the platform's encoding is.
    ///
    /// @return the exit code of the process
    public static int execute(CliEnvironment environment, OutputStream out, OutputStream err, String... args) {
        WatchedStream watched = new WatchedStream(out);
        PrintWriter output = new PrintWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        int code = new CommandLine(environment, watched, output, errors).run(List.of(args));
        if (output.checkError() && !watched.readerLeft()) {
            errors.println("The output could not be written completely.");
            code = code == ExitCode.FINE ? ExitCode.BAD_INPUT : code;
        }
        errors.flush();
        return code;
    }
}
