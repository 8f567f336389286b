package assay.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A command that is made when it is meant.
///
/// @param words what names it: one word, or two as in `store path`
/// @param summary one sentence
record CommandEntry(List<String> words, String summary, Function<Invocation, AssayCommand> make) {
    private static final List<CommandEntry> ALL = List.of(
            of(
                    "import",
                    "Stores recordings (.jfr, also packed as .gz, .lz4 or .zip), a JVM's repository folder, collapsed"
                            + " stacks, pprof files and results of benchmark tools; other folders are searched for"
                            + " them.",
                    ImportCommand::new),
            of("runs", "Lists the stored runs, newest first.", RunsCommand::new),
            of(
                    "show",
                    "Sums up a run: where it comes from, its events, profiles and metrics, or its benchmarks.",
                    ShowCommand::new),
            of(
                    "events",
                    "Prints single events with all their fields; without TYPE, the types of events there are.",
                    EventsCommand::new),
            of("flame", "Writes the flame graph of a profile.", FlameCommand::new),
            of(
                    "compare",
                    "Says which frames' shares changed by more than noise, and how metrics differ; of benchmarks, which"
                            + " are better or worse.",
                    CompareCommand::new),
            of("report", "Writes a PDF report of one run, or of two compared.", ReportCommand::new),
            of("store path", "Prints which file the store is.", StorePathCommand::new),
            of("store check", "Reads the whole store and says what is damaged.", StoreCheckCommand::new),
            of("store stats", "Says what the store holds and how much room it takes.", StoreStatsCommand::new),
            of("store backup", "Copies the store into a new file while others may use it.", StoreBackupCommand::new),
            of(
                    "store compact",
                    "Gives unused room of the store back to the disk; removes nothing.",
                    StoreCompactCommand::new),
            of("help", "Explains a command.", HelpCommand::new));

    private static CommandEntry of(String name, String summary, Function<Invocation, AssayCommand> make) {
        return new CommandEntry(List.of(name.split(" ")), summary, make);
    }

    /// Every command there is, in the order of the help.
    static List<CommandEntry> all() {
        return ALL;
    }

    /// The command that these words begin with.
    static Optional<CommandEntry> find(List<String> given) {
        return ALL.stream().filter(command -> command.isNamedBy(given)).findFirst();
    }

    private boolean isNamedBy(List<String> given) {
        return given.size() >= words.size() && given.subList(0, words.size()).equals(words);
    }

    String name() {
        return String.join(" ", words);
    }
}
