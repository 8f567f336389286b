package assay.app.export;

import assay.analysis.model.NoteTarget;
import assay.analysis.model.TimeRange;
import assay.analysis.unit.UnitFormat;

/// What a note is about, in words.
public final class NoteTitle {
    private NoteTitle() {}

    /// @param startNanos start of the recording, from which times are told
    public static String of(NoteTarget target, long startNanos) {
        return switch (target) {
            case NoteTarget.WholeRun _ -> "whole run";
            case NoteTarget.Span span -> "time " + span(span.range(), startNanos);
            case NoteTarget.Frame frame -> frame.method();
            case NoteTarget.Events events -> "events " + events.event();
        };
    }

    /// A range since the start of the recording; an open end reads as the recording's own.
    public static String span(TimeRange range, long startNanos) {
        String from =
                range.fromNanos() == Long.MIN_VALUE ? "start" : UnitFormat.duration(range.fromNanos() - startNanos);
        String to = range.toNanos() == Long.MAX_VALUE ? "end" : UnitFormat.duration(range.toNanos() - startNanos);
        return from + " – " + to;
    }
}
