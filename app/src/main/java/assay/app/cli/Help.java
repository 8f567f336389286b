package assay.app.cli;

import java.io.PrintWriter;
import java.util.List;

/// Explains commands, in lines of at most 80 characters.
final class Help {
    private final PrintWriter out;

    Help(PrintWriter out) {
        this.out = out;
    }

    void command(CommandEntry command, Syntax syntax) {
        out.println("Usage: assay " + command.name() + synopsis(syntax));
        out.println(command.summary());
        arguments(syntax);
    }

    private static String synopsis(Syntax syntax) {
        StringBuilder text = new StringBuilder(" [OPTIONS]");
        for (Argument<?> option : syntax.options()) {
            if (!option.optional()) {
                text.append(' ').append(option.names().getFirst()).append(' ').append(option.label());
            }
        }
        syntax.parameters().forEach(parameter -> text.append(' ').append(word(parameter)));
        return text.toString();
    }

    private static String word(Argument<?> parameter) {
        String word = parameter.label() + (parameter.repeats() ? "..." : "");
        return parameter.optional() ? "[" + word + "]" : word;
    }

    private void arguments(Syntax syntax) {
        HelpTable table = new HelpTable();
        syntax.parameters().forEach(parameter -> table.add("      " + word(parameter), parameter.description()));
        syntax.options().forEach(option -> table.add("  " + names(option), option.description()));
        table.print(out);
    }

    private static String names(Argument<?> option) {
        String joined = String.join(", ", option.names());
        return (joined.startsWith("--") ? "    " : "") + joined + (option.isFlag() ? "" : "=" + option.label());
    }

    /// Explains the program itself, and lists the commands.
    void program(Syntax syntax) {
        out.println("A performance workbench for JVM engineers.");
        out.println("Usage: assay [--store FILE] [FILE...]");
        out.println("       assay COMMAND [OPTIONS] ...");
        out.println("Without a command, opens the window, and in it the files named.");
        arguments(syntax);
        out.println();
        commands(CommandEntry.all());
        out.println();
        out.println("assay help COMMAND explains one of them.");
        out.println("Exit codes: 0 fine, 1 a gate failed, 2 wrong usage, 3 bad input, 4 store problem,");
        out.println("  5 our bug, 130 interrupted.");
    }

    /// Lists the commands that begin with one word.
    void group(String word) {
        out.println("Usage: assay " + word + " COMMAND [OPTIONS]");
        commands(CommandEntry.all().stream()
                .filter(command -> command.words().getFirst().equals(word))
                .toList());
    }

    private void commands(List<CommandEntry> commands) {
        out.println("Commands:");
        HelpTable table = new HelpTable();
        commands.forEach(command -> table.add("  " + command.name(), command.summary()));
        table.print(out);
    }
}
