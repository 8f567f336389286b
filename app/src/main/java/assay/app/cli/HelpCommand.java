package assay.app.cli;

import java.util.List;

/// `assay help`: explains another command.
final class HelpCommand extends AssayCommand {
    private final Argument<String> words =
            syntax().parameters("COMMAND", "Command to explain; otherwise all are listed.", Words::text, 0, 2);

    HelpCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call() {
        List<String> named = words.values();
        Help help = new Help(out());
        if (named.isEmpty()) {
            help.program(new WindowCommand(invocation()).syntax());
        } else {
            CommandEntry command = CommandEntry.find(named)
                    .orElseThrow(
                            () -> new UsageException("There is no command '%s'".formatted(String.join(" ", named))));
            help.command(command, command.make().apply(invocation()).syntax());
        }
        return ExitCode.FINE;
    }
}
