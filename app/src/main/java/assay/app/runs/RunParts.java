package assay.app.runs;

import org.jspecify.annotations.Nullable;

/// What of a run somebody is going to look at, so that no more of a file is read. A stored run has it all.
///
/// @param profile kind or event type of the only profile that matters, null for all
/// @param checksum whether the SHA-256 of a file matters
public record RunParts(@Nullable String profile, boolean checksum) {
    /// Everything but the checksum.
    public static final RunParts ALL = new RunParts(null, false);

    /// Everything, to be named beyond doubt.
    public static final RunParts WITH_CHECKSUM = new RunParts(null, true);

    /// All profiles, or if possible only the one named; no checksum.
    public static RunParts ofProfile(@Nullable String kindOrEvent) {
        return new RunParts(kindOrEvent, false);
    }
}
