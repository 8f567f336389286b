package assay.app.runs;

import org.jspecify.annotations.Nullable;

/// What of a run somebody is going to look at, so that no more of a file is read. A stored run has it all.
///
/// @param profile kind or event type of the only profile that matters, null for all
/// @param checksum whether the SHA-256 of a file matters
public record RunParts(Depth depth, @Nullable String profile, boolean checksum) {
    /// How much of a file is read.
    public enum Depth {
        /// What the recording says of itself, and how many events there are of each type.
        FACTS,
        /// Profiles as well.
        PROFILES,
        /// Profiles and all that can be measured.
        ALL
    }

    /// Everything.
    public static final RunParts ALL = new RunParts(Depth.ALL, null, true);

    /// Everything but the checksum.
    public static final RunParts MEASURED = new RunParts(Depth.ALL, null, false);

    /// The facts alone.
    public static final RunParts FACTS = new RunParts(Depth.FACTS, null, false);

    /// All profiles, or if possible only the one named; no checksum.
    public static RunParts ofProfile(@Nullable String kindOrEvent) {
        return new RunParts(Depth.PROFILES, kindOrEvent, false);
    }
}
