package assay.app.recording.select;

/// One restriction of what is shown, for a person to see and to take away.
///
/// @param text what it restricts: `time 00:12.4 – 00:19.8`
/// @param reshapes whether it changes how stacks look rather than which samples count
/// @param remove takes it away
public record FilterChip(String text, boolean reshapes, Runnable remove) {
    /// One that drops samples.
    public FilterChip(String text, Runnable remove) {
        this(text, false, remove);
    }
}
