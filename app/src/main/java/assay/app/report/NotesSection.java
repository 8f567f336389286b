package assay.app.report;

import assay.analysis.model.Note;
import assay.app.export.NoteTitle;
import assay.charts.paint.TextStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What people wrote about a run, in full.
final class NotesSection {
    private static final TextStyle ABOUT = TextStyle.medium(8.5);
    private static final TextStyle TEXT = TextStyle.regular(9);
    private static final double GAP = 9;

    private final List<Note> notes;
    private final long startNanos;

    /// @param startNanos start of the recording, from which times are told
    NotesSection(List<Note> notes, long startNanos) {
        this.notes = notes;
        this.startNanos = startNanos;
    }

    void write(ReportDocument document) throws IOException {
        ReportPage page = document.portrait();
        document.bookmark("Notes", page);
        SummarySection.heading(page, "Notes");
        for (Note note : notes) {
            List<String> about = TextLines.wrap(NoteTitle.of(note.target(), startNanos), ABOUT, page.contentWidth(), 2);
            List<String> text = new ArrayList<>();
            for (String line : note.text().lines().toList()) {
                text.addAll(TextLines.wrap(line, TEXT, page.contentWidth()));
            }
            if (page.room() < height(about, ABOUT) + ReportPage.lineHeight(TEXT)) {
                page = document.portrait();
            }
            page.lines(about, ABOUT, ReportPage.THEME.mutedText());
            for (String line : text) {
                if (page.room() < ReportPage.lineHeight(TEXT)) {
                    page = document.portrait();
                }
                page.lines(List.of(line), TEXT, ReportPage.THEME.text());
            }
            page.skip(GAP);
        }
    }

    private static double height(List<String> lines, TextStyle style) {
        return lines.size() * ReportPage.lineHeight(style);
    }
}
