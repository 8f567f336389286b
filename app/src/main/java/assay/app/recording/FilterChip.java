package assay.app.recording;

/// One restriction of what is shown, for a person to see and to take away.
///
/// @param text what it restricts: `time 00:12.4 – 00:19.8`
/// @param remove takes it away
public record FilterChip(String text, Runnable remove) {}
