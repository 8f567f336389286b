package assay.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program behind `benchmarks/compare`.
@CommandLine.Command(
        name = "benchmarks/compare",
        sortOptions = false,
        description = {
            "Compares Assay with other readers of JFR recordings, as whole processes run in turn: CPU seconds, wall "
                    + "seconds, peak memory, and whether all count the same samples.",
            "It makes the recordings that are missing, prints the figures as Markdown and leaves them in "
                    + "benchmarks/target/compare/report.md.",
            "",
            "Rows (--rows): flame  medium  small  graphs  import  scan  heap  cores",
            "Recordings: benchmarks/make-recordings --help",
            ""
        })
final class CompareProgram implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--benchmarks", hidden = true, required = true)
    private Path benchmarks = Path.of("");

    @Option(names = "--java-home", hidden = true, required = true)
    private Path javaHome = Path.of("");

    @Option(names = "--rows", split = ",", paramLabel = "ROW", description = "Only these rows.")
    private List<String> rows = List.of();

    @Option(
            names = "--recordings",
            split = ",",
            paramLabel = "NAME",
            description = "Only these recordings: of each row those it is meant for, of rows named by --rows all.")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Runs of each program; default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the recordings are; default: $ASSAY_BENCH_RECORDINGS or benchmarks/target/recordings.")
    private @Nullable Path folder;

    @Option(names = "--file", paramLabel = "FILE", description = "This recording instead of those of the rows.")
    private @Nullable Path file;

    @Option(
            names = "--event",
            paramLabel = "TYPE",
            description = "CPU samples of --file: jdk.CPUTimeSample (default), or jdk.ExecutionSample for a recording "
                    + "of async-profiler.")
    private String event = Recording.CPU_TIME;

    @Option(
            names = "--assay",
            paramLabel = "LAUNCHER",
            description = "The Assay to measure; default: that of this checkout.")
    private @Nullable Path assay;

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description = "Replaces all below the line '" + Docs.HEADING + "' of a document by the figures.")
    private @Nullable Path docs;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(names = "--help", usageHelp = true, description = "Shows this text.")
    private boolean help;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CompareProgram()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Conditions conditions = new Conditions(Clock.systemUTC());
        Path work = Files.createDirectories(benchmarks.resolve("target/compare"));
        Path scratch = work.resolve("scratch");
        Path launcher = assay == null ? benchmarks.resolveSibling("assay") : assay.toAbsolutePath();
        Tools tools = new Tools(benchmarks, javaHome, launcher, scratch);
        List<Row> chosen = rows(new Rows(tools).all());
        Comparison comparison =
                new Comparison(new ProcessRunner(work.resolve("run"), scratch), new Totals(tools), rounds);
        List<RowResult> results = new ArrayList<>();
        for (Row row : chosen) {
            for (Recording recording : recordings(row)) {
                results.add(comparison.run(row, recording));
            }
        }
        String report = Report.of(conditions.text(arguments(), rounds, launcher), results);
        Files.writeString(work.resolve("report.md"), report);
        System.out.print(report);
        if (docs != null) {
            Docs.write(docs, report);
        }
        return 0;
    }

    private List<Row> rows(List<Row> all) {
        List<String> known = all.stream().map(Row::name).toList();
        Optional<String> unknown =
                rows.stream().filter(row -> !known.contains(row)).findFirst();
        if (unknown.isPresent()) {
            throw wrong("There is no row '%s'; there are: %s.".formatted(unknown.get(), String.join(", ", known)));
        }
        return all.stream()
                .filter(row -> rows.isEmpty() || rows.contains(row.name()))
                .toList();
    }

    private List<Recording> recordings(Row row) throws IOException, InterruptedException {
        if (file != null) {
            return List.of(Recording.given(file, event));
        }
        List<String> wanted = names.isEmpty()
                ? row.recordings()
                : names.stream()
                        .filter(name -> !rows.isEmpty() || row.recordings().contains(name))
                        .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Path from = new RecordingMaker(benchmarks).make(Optional.ofNullable(folder), wanted);
        return wanted.stream().map(name -> Recording.made(from, name)).toList();
    }

    /// What a person typed, without what the script adds.
    private List<String> arguments() {
        List<String> typed = new ArrayList<>(
                spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs());
        return typed.subList(Math.min(4, typed.size()), typed.size());
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("spec: set by the command line before the call was required");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
