package assay.app.recording.select;

import assay.analysis.model.TimeRange;
import assay.app.export.NoteTitle;
import java.util.ArrayList;
import java.util.List;

/// Says in words what a selection leaves out.
public final class SelectionChips {
    private SelectionChips() {}

    /// One restriction.
    ///
    /// @param text what it restricts: `thread main`
    /// @param without the same selection without it
    public record Part(String text, Selection without) {
        /// A chip that takes it away.
        public FilterChip chip(SelectionModel model) {
            return new FilterChip(text, () -> model.change(_ -> without));
        }
    }

    /// Every restriction but the committed ranges, in the order time, threads, frames.
    ///
    /// @param startNanos start of the recording, from which times are told
    public static List<Part> of(Selection selection, long startNanos) {
        List<Part> parts = new ArrayList<>();
        TimeRange range = selection.range();
        if (range != null) {
            parts.add(new Part("time " + time(range, startNanos), selection.withRange(null)));
        }
        if (!selection.threads().all()) {
            parts.add(new Part(selection.threads().title(), selection.withThreads(ThreadChoice.ALL)));
        }
        for (FrameRule rule : selection.frames()) {
            List<FrameRule> others = selection.frames().stream()
                    .filter(each -> !each.equals(rule))
                    .toList();
            parts.add(new Part(rule.title(), selection.withFrames(others)));
        }
        return List.copyOf(parts);
    }

    /// A range since the start of the recording; an end of the recording reads as such.
    public static String time(TimeRange range, long startNanos) {
        return NoteTitle.span(range, startNanos);
    }
}
