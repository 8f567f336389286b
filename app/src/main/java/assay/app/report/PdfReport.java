package assay.app.report;

import assay.analysis.model.SourceFile;
import assay.app.export.DiffShape;
import assay.app.export.FlameDrawing;
import assay.app.export.FlameFigure;
import assay.app.export.TreeDiffSource;
import assay.app.runs.RunComparison;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Writes reports as PDF.
public final class PdfReport {
    private static final int SHORT_SHA = 12;

    private PdfReport() {}

    /// One run: a page of facts and top frames, each figure on a landscape page of its own, a page of metrics, the
    /// notes.
    public static void write(RunReport report, ReportStamp stamp, OutputStream out) throws IOException {
        String source = sourceText(report.run().source());
        try (ReportDocument document = new ReportDocument(stamp, report.title(), "Run report", source)) {
            writePages(report, document);
            document.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Two runs: a page with the verdict and the changed frames, then the differential flame graph.
    public static void write(ComparisonReport report, ReportStamp stamp, OutputStream out) throws IOException {
        RunComparison comparison = report.comparison();
        String source = sourceText(comparison.base().run().source()) + "  ·  "
                + sourceText(comparison.candidate().run().source());
        try (ReportDocument document = new ReportDocument(stamp, report.title(), "Comparison report", source)) {
            ReportPage page = document.portrait();
            document.bookmark("Verdict", page);
            new ComparisonSection(report).write(page);
            FlameDrawing drawing = FlameDrawing.of(
                    new TreeDiffSource(report.diff(), DiffShape.UNION),
                    TreeDiffSource.colors(report.diff(), ReportPage.THEME));
            String caption = report.title() + " · " + report.details() + " · width: mean of the two shares";
            new FlameSection(drawing, "Differential flame graph", caption).write(document);
            document.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writePages(RunReport report, ReportDocument document) throws IOException {
        ReportPage page = document.portrait();
        document.bookmark("Summary", page);
        new SummarySection(report, document.stamp()).write(page);
        for (int index = 0; index < report.figures().size(); index++) {
            FlameFigure figure = report.figures().get(index);
            if (index > 0) {
                page = document.portrait();
            }
            document.bookmark("Top frames: " + figure.profileTitle(), page);
            new FramesSection(figure).write(page);
            new FlameSection(figure).write(document);
        }
        if (!report.measures().all().isEmpty()) {
            new MetricsSection(report.measures(), report.summary().facts()).write(document);
        }
        if (!report.notes().isEmpty()) {
            new NotesSection(report.notes(), report.summary().facts().startNanos()).write(document);
        }
        if (report.appendix()) {
            new AppendixSection(report.summary()).write(document);
        }
    }

    /// File name and the start of its checksum.
    static String sourceText(SourceFile source) {
        Path name = source.path().getFileName();
        return "%s  ·  SHA-256 %s"
                .formatted(
                        name == null ? source.path() : name,
                        source.sha256()
                                .substring(
                                        0, Math.min(SHORT_SHA, source.sha256().length())));
    }
}
