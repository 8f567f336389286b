package assay.app.cli;

import assay.analysis.compare.Difference;
import assay.analysis.compare.FrameChange;
import assay.analysis.model.ProfileSummary;
import assay.analysis.unit.UnitFormat;
import assay.app.export.PlainText;
import assay.app.runs.RunComparison;
import assay.app.runs.RunSource;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// What `compare` prints for a person: the verdict first, then why to trust it or not, then the frames.
final class ComparisonText {
    private static final int MOST_ROWS = 30;
    private static final int UNCHANGED_ROWS = 10;

    private final RunComparison comparison;
    private final PrintWriter out;

    ComparisonText(RunComparison comparison, PrintWriter out) {
        this.comparison = comparison;
        this.out = out;
    }

    void print() {
        out.println(comparison.verdictText());
        out.println();
        printSide("Base", comparison.base(), comparison.baseProfile());
        printSide("Candidate", comparison.candidate(), comparison.candidateProfile());
        printDifferences();
        printFrames();
        new MetricChangesText(comparison, out).print();
    }

    private void printSide(String side, RunSource source, ProfileSummary profile) {
        String id = source.stored() ? "run " + source.run().id() : "not in the store";
        out.printf(
                "%-11s%s (%s), %s%n",
                side,
                PlainText.of(source.run().name()),
                id,
                PlainText.of(profile.event() + ", " + UnitFormat.weight(profile.weight(), profile.unit())));
    }

    private void printDifferences() {
        if (comparison.differences().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                TextTable.Column.left("DIFFERS"), TextTable.Column.left("BASE"), TextTable.Column.left("CANDIDATE"));
        for (Difference difference : comparison.differences()) {
            table.add(difference.what(), difference.base(), difference.candidate());
        }
        out.println();
        table.print(out);
        if (!comparison.comparable()) {
            out.println("The runs were not made alike: a change may have another cause than the code.");
        }
    }

    private void printFrames() {
        List<FrameChange> changed = comparison.changed();
        List<FrameChange> rows = changed.isEmpty()
                ? comparison.frames().frames().stream().limit(UNCHANGED_ROWS).toList()
                : changed.stream().limit(MOST_ROWS).toList();
        if (rows.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                TextTable.Column.left("VERDICT"),
                TextTable.Column.right("CHANGE"),
                TextTable.Column.right("BASE"),
                TextTable.Column.right("CANDIDATE"),
                TextTable.Column.right("P"),
                TextTable.Column.left("FRAME"));
        for (FrameChange change : rows) {
            table.add(
                    change.verdict().word(),
                    UnitFormat.percentagePoints(change.deltaPoints()),
                    UnitFormat.percent(100 * change.baseShare()),
                    UnitFormat.percent(100 * change.candidateShare()),
                    String.format(Locale.ROOT, "%.2g", change.pAdjusted()),
                    change.frame());
        }
        out.println();
        table.print(out);
        if (changed.size() > MOST_ROWS) {
            out.printf("%d of %d changed frames; --json lists all%n", MOST_ROWS, changed.size());
        }
        out.println();
    }
}
