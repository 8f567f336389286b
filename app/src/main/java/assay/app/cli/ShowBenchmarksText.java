package assay.app.cli;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import assay.app.export.PlainText;
import assay.app.runs.FactLines;
import assay.app.runs.ImportProblem;
import assay.app.runs.RunSource;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;

/// What `show` prints of benchmarks for a person.
final class ShowBenchmarksText {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");

    private final RunSource source;
    private final BenchmarkFile file;
    private final CliEnvironment environment;
    private final PrintWriter out;

    ShowBenchmarksText(RunSource source, BenchmarkFile file, CliEnvironment environment, PrintWriter out) {
        this.source = source;
        this.file = file;
        this.environment = environment;
        this.out = out;
    }

    void print() {
        Run run = source.run();
        out.println(PlainText.of(run.name()) + (source.stored() ? "  (run " + run.id() + ")" : "  (not in the store)"));
        print(file.start() == null ? "Written" : "Measured", START.format(environment.localTime(run.start())));
        FactLines.of(run, source.summary().facts()).forEach(this::print);
        printBenchmarks();
        if (!file.problems().isEmpty()) {
            out.println();
            out.println("Problems");
            ImportProblem.ofResults(file.problems())
                    .forEach(problem -> out.println("  " + PlainText.of(problem.text())));
        }
    }

    private void print(String label, String text) {
        out.printf("%-15s%s%n", label, PlainText.of(text));
    }

    private void printBenchmarks() {
        BenchmarkLabels labels = new BenchmarkLabels(
                file.benchmarks().stream().map(each -> each.id().name()).toList());
        TextTable table = new TextTable(
                TextTable.Column.left("MODE"),
                TextTable.Column.right("VALUES"),
                TextTable.Column.right("SCORE"),
                TextTable.Column.left("\u00b1 ERROR"),
                TextTable.Column.left("UNIT"),
                TextTable.Column.left("BENCHMARK"));
        for (Benchmark benchmark : file.benchmarks()) {
            BenchmarkId id = benchmark.id();
            add(
                    id.mode(),
                    benchmark.forks(),
                    benchmark.score(),
                    benchmark.unit(),
                    labels.full(id.name(), id.params(), id.threads()),
                    table);
            for (SecondaryMetric metric : benchmark.secondary()) {
                add("", metric.forks(), metric.score(), metric.unit(), "  " + metric.name(), table);
            }
        }
        out.println();
        table.print(out);
        if (!labels.common().isEmpty()) {
            out.println("All in " + PlainText.of(labels.common()) + ".");
        }
    }

    /// Forks times iterations, where there are several forks.
    private static void add(
            String mode, RawForks forks, Score score, BenchmarkUnit unit, String label, TextTable table) {
        int iterations = ShowBenchmarksJson.iterations(forks);
        table.add(
                mode,
                forks.isEmpty() ? "" : forks.forkCount() + " \u00d7 " + iterations,
                UnitFormat.score(score.value()),
                Double.isNaN(score.error()) ? "" : "\u00b1 " + UnitFormat.score(score.error()),
                unit.text(),
                label);
    }
}
