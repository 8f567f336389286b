package assay.app.report;

import assay.analysis.model.Note;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.app.export.FlameFigure;
import assay.app.measure.Measures;
import java.util.List;

/// What a report of one run shows.
///
/// @param title what the reader calls it, usually the run's name
/// @param measures what was measured; nothing of it leaves the page of metrics out
/// @param figures one flame graph with its table of frames each, as somebody looked at it; at least one
/// @param notes what people wrote about the run
/// @param appendix whether all event counts and problems are listed at the end
public record RunReport(
        String title,
        Run run,
        RecordingSummary summary,
        Measures measures,
        List<FlameFigure> figures,
        List<Note> notes,
        boolean appendix) {
    public RunReport {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("figures: 0; at least one is needed");
        }
    }
}
