package assay.app.cli;

import assay.app.export.FlameFormat;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/// Puts the commands together.
public final class Cli {
    private Cli() {}

    /// Runs one command; both streams get UTF-8, whatever the platform's encoding is.
    ///
    /// @return the exit code of the process
    public static int execute(CliEnvironment environment, OutputStream out, OutputStream err, String... args) {
        WatchedStream watched = new WatchedStream(out);
        PrintWriter output = new PrintWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        int code = create(environment, watched).setOut(output).setErr(errors).execute(args);
        if (output.checkError() && !watched.readerLeft()) {
            errors.println("The output could not be written completely.");
            code = code == ExitCode.FINE ? ExitCode.BAD_INPUT : code;
        }
        errors.flush();
        return code;
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new TypeConversionException("'%s' is no regular expression (%s)"
                    .formatted(text, e.getDescription().toLowerCase(Locale.ROOT)));
        }
    }

    private static CommandLine create(CliEnvironment environment, OutputStream out) {
        CommandLine store = new CommandLine(new StoreCommand(environment))
                .addSubcommand("path", new StorePathCommand(environment))
                .addSubcommand("check", new StoreCheckCommand(environment))
                .addSubcommand("stats", new StoreStatsCommand(environment))
                .addSubcommand("backup", new StoreBackupCommand(environment))
                .addSubcommand("compact", new StoreCompactCommand(environment));
        FailureHandler failures = new FailureHandler();
        return new CommandLine(new WindowCommand(environment))
                .addSubcommand("import", new ImportCommand(environment))
                .addSubcommand("runs", new RunsCommand(environment))
                .addSubcommand("show", new ShowCommand(environment))
                .addSubcommand("flame", new FlameCommand(environment, out))
                .addSubcommand("compare", new CompareCommand(environment))
                .addSubcommand("report", new ReportCommand(environment))
                .addSubcommand("store", store)
                .addSubcommand("help", new HelpCommand())
                .registerConverter(Pattern.class, Cli::pattern)
                .registerConverter(Moment.class, Moment::parse)
                .registerConverter(Instant.class, Moment::parseInstant)
                .registerConverter(Tag.class, Tag::parse)
                .registerConverter(FlameFormat.class, FlameFormatOptions::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
