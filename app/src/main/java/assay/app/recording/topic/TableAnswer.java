package assay.app.recording.topic;

import assay.app.export.DataTable;
import assay.app.recording.data.SelectionEffect;

/// What a table of a topic page has to show.
sealed interface TableAnswer {
    /// Rows.
    ///
    /// @param note what they are of: `whole run`; may be empty
    record Rows(DataTable data, String note) implements TableAnswer {}

    /// The selection leaves nothing of the profile.
    record Filtered(SelectionEffect effect) implements TableAnswer {}

    /// It was not recorded.
    record Absent() implements TableAnswer {}
}
