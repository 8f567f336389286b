package assay.app.cli;

import assay.app.runs.RunNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words after `assay`: finds the command they name, and runs it or explains it.
final class CommandLine {
    private final CliEnvironment environment;
    private final WatchedStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;

    /// @param out writes text to `bytes`
    CommandLine(CliEnvironment environment, WatchedStream bytes, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.bytes = bytes;
        this.out = out;
        this.err = err;
    }

    /// Returns the exit code of the process.
    int run(List<String> words) {
        int start = storeWords(words);
        List<String> rest = words.subList(start, words.size());
        Optional<CommandEntry> command = CommandEntry.find(rest);
        if (command.isPresent()) {
            CommandEntry entry = command.get();
            return start(entry, store(words, start), rest.subList(entry.words().size(), rest.size()));
        }
        if (!rest.isEmpty() && isGroup(rest.getFirst())) {
            return explainGroup(rest);
        }
        return start(null, null, words); // the window, which takes the store among its own options
    }

    /// How many words in front of the command name the store.
    private static int storeWords(List<String> words) {
        if (words.size() > 1 && words.getFirst().equals(StoreOption.NAME)) {
            return 2;
        }
        return !words.isEmpty() && words.getFirst().startsWith(StoreOption.NAME + "=") ? 1 : 0;
    }

    private static @Nullable Path store(List<String> words, int count) {
        return switch (count) {
            case 0 -> null;
            case 1 -> Path.of(words.getFirst().substring(StoreOption.NAME.length() + 1));
            default -> Path.of(words.get(1));
        };
    }

    private static boolean isGroup(String word) {
        return CommandEntry.all().stream()
                .anyMatch(command ->
                        command.words().size() > 1 && command.words().getFirst().equals(word));
    }

    private int explainGroup(List<String> words) {
        String group = words.getFirst();
        boolean asked = words.size() > 1
                && (words.get(1).equals("--help") || words.get(1).equals("-h"));
        if (!asked) {
            err.println(
                    words.size() == 1
                            ? "Say which command of '%s' is meant".formatted(group)
                            : "There is no command '%s %s'".formatted(group, words.get(1)));
        }
        new Help(asked ? out : err).group(group);
        return asked ? ExitCode.FINE : ExitCode.USAGE;
    }

    /// @param entry null for the window
    private int start(@Nullable CommandEntry entry, @Nullable Path store, List<String> words) {
        Invocation invocation = new Invocation(environment, bytes, out, err, store);
        AssayCommand command =
                entry == null ? new WindowCommand(invocation) : entry.make().apply(invocation);
        try {
            return run(entry, command, words);
        } catch (Exception failure) {
            out.flush();
            if (failure instanceof IOException && bytes.readerLeft()) {
                return ExitCode.FINE;
            }
            err.println(FailureReport.sentence(failure));
            if (failure instanceof UsageException) {
                explain(entry, command, err);
            }
            return FailureReport.exitCode(failure);
        } catch (OutOfMemoryError full) {
            out.flush();
            err.println(FailureReport.outOfMemory(full));
            return ExitCode.BUG;
        }
    }

    private int run(@Nullable CommandEntry entry, AssayCommand command, List<String> words)
            throws IOException, RunNotFoundException, BadInputException {
        Syntax syntax = command.syntax();
        syntax.parse(words);
        if (syntax.helpWanted()) {
            explain(entry, command, out);
            return ExitCode.FINE;
        }
        if (syntax.versionWanted()) {
            AssayVersion.print(out);
            return ExitCode.FINE;
        }
        syntax.requireAll();
        return command.call();
    }

    private static void explain(@Nullable CommandEntry entry, AssayCommand command, PrintWriter to) {
        if (entry == null) {
            new Help(to).program(command.syntax());
        } else {
            new Help(to).command(entry, command.syntax());
        }
    }
}
