package assay.analysis.model;

import java.time.Instant;

/// What a person wrote about a run.
///
/// @param id positive, never reused
/// @param text not blank, may have several lines
/// @param changed when it was last written, not before `created`
public record Note(long id, NoteTarget target, String text, Instant created, Instant changed) {}
