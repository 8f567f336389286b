package assay.storage;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.analysis.model.TimeRange;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The columns that say what a note is about.
record NoteRow(
        long run,
        String target,
        @Nullable Long fromNanos,
        @Nullable Long toNanos,
        @Nullable String subject) {
    static NoteRow of(NoteTarget target) {
        return switch (target) {
            case NoteTarget.WholeRun(long run) -> new NoteRow(run, "run", null, null, null);
            case NoteTarget.Span(long run, TimeRange range) ->
                new NoteRow(run, "range", range.fromNanos(), range.toNanos(), null);
            case NoteTarget.Frame(long run, String method) -> new NoteRow(run, "frame", null, null, method);
            case NoteTarget.Events(long run, String event) -> new NoteRow(run, "event", null, null, event);
        };
    }

    static Note read(Path file, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Note(
                id,
                target(file, id, row),
                row.getString("text"),
                InstantNanos.toInstant(row.getLong("created_ns")),
                InstantNanos.toInstant(row.getLong("changed_ns")));
    }

    private static NoteTarget target(Path file, long id, ResultSet row) throws SQLException {
        long run = row.getLong("run_id");
        String target = row.getString("target");
        return switch (target) {
            case "run" -> new NoteTarget.WholeRun(run);
            case "range" -> new NoteTarget.Span(run, new TimeRange(row.getLong("from_ns"), row.getLong("to_ns")));
            case "frame" -> new NoteTarget.Frame(run, row.getString("subject"));
            case "event" -> new NoteTarget.Events(run, row.getString("subject"));
            default ->
                throw new StoreException.Damaged(file, "note %d is about an unknown %s".formatted(id, target), null);
        };
    }
}
