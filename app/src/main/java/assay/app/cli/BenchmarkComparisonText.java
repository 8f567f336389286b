package assay.app.cli;

import assay.analysis.compare.Difference;
import assay.analysis.compare.Verdict;
import assay.analysis.unit.UnitFormat;
import assay.analysis.verdict.BenchmarkChange;
import assay.analysis.verdict.BenchmarkKey;
import assay.app.bench.ResultComparison;
import assay.app.export.PlainText;
import assay.app.runs.RunSource;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What `compare` prints of benchmarks for a person: the verdict first, then why to trust it or not, the rows, and the
/// reasons for all but noise. At most 100 columns.
final class BenchmarkComparisonText {
    /// What a reader has to act on comes first.
    private static final List<Verdict> ORDER = List.of(
            Verdict.WORSE,
            Verdict.BETTER,
            Verdict.NOT_COMPARABLE,
            Verdict.TOO_NOISY,
            Verdict.TOO_FEW,
            Verdict.GONE,
            Verdict.NEW,
            Verdict.NOISE);
    private static final int MOST_OF_A_KIND = 5;

    private final RunSource base;
    private final RunSource candidate;
    private final ResultComparison comparison;
    private final BenchmarkLabels labels;
    private final PrintWriter out;

    BenchmarkComparisonText(RunSource base, RunSource candidate, ResultComparison comparison, PrintWriter out) {
        this.base = base;
        this.candidate = candidate;
        this.comparison = comparison;
        this.labels = new BenchmarkLabels(
                comparison.rows().stream().map(row -> row.change().key().name()).toList());
        this.out = out;
    }

    void print() {
        out.println(verdict());
        out.println();
        printSide("Base", base, comparison.host().base());
        printSide("Candidate", candidate, comparison.host().candidate());
        printDifferences();
        printRows();
        printReasons();
    }

    /// With the mode where there are several.
    private String name(BenchmarkKey key) {
        boolean alone = comparison.rows().stream()
                .allMatch(row -> row.change().key().mode().equals(key.mode()));
        return alone ? key.name() : key.name() + " " + key.mode();
    }

    private String verdict() {
        String counts = ORDER.stream()
                .filter(verdict -> comparison.count(verdict) > 0)
                .map(verdict -> comparison.count(verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "Neither run has a benchmark." : counts + ".";
    }

    private void printSide(String side, RunSource source, OptionalDouble noise) {
        String id = source.stored() ? "run " + source.run().id() : "not in the store";
        String noisy = noise.isPresent() ? ", iterations vary by " + UnitFormat.percent(100 * noise.getAsDouble()) : "";
        out.printf("%-11s%s (%s)%s%n", side, PlainText.of(source.run().name()), id, noisy);
    }

    private void printDifferences() {
        if (!comparison.differences().isEmpty()) {
            out.println();
        }
        for (Difference difference : comparison.differences()) {
            WrappedText.print(
                    PlainText.of("%s differs: %s, then %s"
                            .formatted(difference.what(), difference.base(), difference.candidate())),
                    "  ",
                    out);
        }
    }

    private List<ResultComparison.Row> ordered() {
        List<ResultComparison.Row> rows = new ArrayList<>(comparison.rows());
        rows.sort((one, other) -> Integer.compare(
                ORDER.indexOf(one.change().verdict()),
                ORDER.indexOf(other.change().verdict())));
        return rows;
    }

    private void printRows() {
        TextTable table = new TextTable(
                TextTable.Column.left("VERDICT"),
                TextTable.Column.right("CHANGE"),
                TextTable.Column.right("BASE"),
                TextTable.Column.right("CANDIDATE"),
                TextTable.Column.left("UNIT"),
                TextTable.Column.left("BENCHMARK"));
        for (ResultComparison.Row row : ordered()) {
            BenchmarkChange change = row.change();
            BenchmarkKey key = change.key();
            table.add(
                    change.verdict().word(),
                    change.evidence()
                            .map(evidence -> percent(evidence.changePercent()))
                            .orElse(""),
                    score(row.base()),
                    score(row.candidate()),
                    change.unit(),
                    labels.narrow(name(key), key.params(), key.threads()));
        }
        if (!table.isEmpty()) {
            out.println();
            table.print(out);
        }
        if (!labels.common().isEmpty()) {
            out.println("All in " + PlainText.of(labels.common()) + ".");
        }
    }

    private static String percent(OptionalDouble change) {
        return change.isPresent() ? String.format(Locale.ROOT, "%+.1f %%", change.getAsDouble()) : "";
    }

    private static String score(OptionalDouble score) {
        return score.isPresent() ? UnitFormat.score(score.getAsDouble()) : "";
    }

    private void printReasons() {
        Map<List<String>, List<String>> byReasons = new LinkedHashMap<>();
        for (ResultComparison.Row row : ordered()) {
            BenchmarkChange change = row.change();
            if (change.verdict() != Verdict.NOISE) {
                BenchmarkKey key = change.key();
                byReasons
                        .computeIfAbsent(reasons(row), _ -> new ArrayList<>())
                        .add(labels.full(name(key), key.params(), key.threads()));
            }
        }
        byReasons.forEach((reasons, names) -> {
            out.println();
            names.stream().limit(MOST_OF_A_KIND).forEach(name -> WrappedText.print(name, "", out));
            if (names.size() > MOST_OF_A_KIND) {
                out.printf("and %d more%n", names.size() - MOST_OF_A_KIND);
            }
            reasons.forEach(reason -> WrappedText.print(PlainText.of(reason), "    ", out));
        });
    }

    private static List<String> reasons(ResultComparison.Row row) {
        List<String> reasons = new ArrayList<>(row.reasons());
        reasons.set(0, row.change().verdict().word() + ": " + reasons.getFirst());
        return reasons;
    }
}
