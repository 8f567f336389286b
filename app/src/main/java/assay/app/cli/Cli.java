package assay.app.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/// Puts the commands together.
public final class Cli {
    private static final String HELP = "help";

    private Cli() {}

    /// Runs one command; both streams get UTF-8, whatever the platform's encoding is.
    ///
    /// @return the exit code of the process
    public static int execute(CliEnvironment environment, OutputStream out, OutputStream err, String... args) {
        WatchedStream watched = new WatchedStream(out);
        PrintWriter output = new PrintWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
        int code =
                create(environment, List.of(args)).setOut(output).setErr(errors).execute(args);
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

    /// Building a command reads its annotations, which takes longer than most commands run; so only what the arguments
    /// may mean is built, and everything where help may be wanted.
    private static CommandLine create(CliEnvironment environment, List<String> words) {
        Map<String, Supplier<Object>> commands = commands(environment);
        boolean all = words.contains(HELP) || Collections.disjoint(commands.keySet(), words);
        CommandLine root = new CommandLine(new WindowCommand(environment));
        commands.forEach((name, command) -> {
            if (all || words.contains(name)) {
                root.addSubcommand(name, command.get());
            }
        });
        FailureHandler failures = new FailureHandler();
        return root.registerConverter(Pattern.class, Cli::pattern)
                .registerConverter(Moment.class, Moment::parse)
                .registerConverter(Instant.class, Moment::parseInstant)
                .registerConverter(Tag.class, Tag::parse)
                .registerConverter(FlameFormat.class, FlameFormat::ofWord)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static Map<String, Supplier<Object>> commands(CliEnvironment environment) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("import", () -> new ImportCommand(environment));
        commands.put("runs", () -> new RunsCommand(environment));
        commands.put("show", () -> new ShowCommand(environment));
        commands.put("flame", () -> new FlameCommand(environment));
        commands.put("compare", () -> new CompareCommand(environment));
        commands.put("report", () -> new ReportCommand(environment));
        commands.put(
                "store",
                () -> new CommandLine(new StoreCommand(environment))
                        .addSubcommand("path", new StorePathCommand(environment))
                        .addSubcommand("check", new StoreCheckCommand(environment)));
        commands.put(HELP, HelpCommand::new);
        return commands;
    }
}
