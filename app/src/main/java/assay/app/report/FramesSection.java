package assay.app.report;

import assay.analysis.model.WeightUnit;
import assay.analysis.profile.MethodWeight;
import assay.analysis.unit.UnitFormat;
import assay.app.export.FlameFigure;
import assay.charts.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The frames with the largest self weight, as many as fit on the rest of the page.
final class FramesSection {
    private static final TextStyle NOTE = TextStyle.regular(7.5);
    private static final double NOTE_HEIGHT = 18;
    private static final int MOST_ROWS = 40;

    private final FlameFigure figure;
    private final boolean counted;
    private final long total;

    FramesSection(FlameFigure figure) {
        this.figure = figure;
        this.counted = figure.profile().unit() == WeightUnit.SAMPLES;
        this.total = figure.tree().total(0);
    }

    void write(ReportPage page) {
        SummarySection.heading(page, "Top frames by self weight: " + figure.profileTitle());
        List<MethodWeight> frames = MethodWeight.of(figure.tree()).stream()
                .filter(frame -> frame.self() > 0)
                .toList();
        ReportTable table = counted
                ? new ReportTable(page, List.of("Frame", "Self", "Self %", "Total", "Total %"), 52, 50, 56, 50)
                : new ReportTable(
                        page, List.of("Frame", "Self", "Self %", "Total", "Total %", "Samples"), 58, 46, 58, 46, 52);
        table.writeHead();
        int written = 0;
        while (written < Math.min(MOST_ROWS, frames.size())
                && table.writeRow(cells(frames.get(written)), NOTE_HEIGHT)) {
            written++;
        }
        page.skip(4);
        page.paragraph(note(written, frames.size()), NOTE, ReportPage.THEME.mutedText());
    }

    private List<String> cells(MethodWeight frame) {
        List<String> cells = new ArrayList<>(List.of(
                frame.label(), weight(frame.self()), share(frame.self()), weight(frame.total()), share(frame.total())));
        if (!counted) {
            cells.add(UnitFormat.count(frame.samples()));
        }
        return cells;
    }

    /// Always two decimals, so that the figures of a column stand below each other.
    private String share(long weight) {
        return String.format(Locale.ROOT, "%.2f %%", total == 0 ? 0 : 100.0 * weight / total);
    }

    private String weight(long weight) {
        return counted
                ? UnitFormat.count(weight)
                : UnitFormat.weight(weight, figure.profile().unit());
    }

    private String note(int written, int frames) {
        return "%s of %s frames with self weight; %s in all. Self: the frame is the innermost of its stack. Total: it is anywhere in the stack."
                .formatted(UnitFormat.count(written), UnitFormat.count(frames), figure.weightText());
    }
}
