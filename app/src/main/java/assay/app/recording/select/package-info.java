/// What is looked at of a recording, by every page of it: one selection, its text form, its way through the history.
/// Knows no nodes.
@NullMarked
package assay.app.recording.select;

import org.jspecify.annotations.NullMarked;
