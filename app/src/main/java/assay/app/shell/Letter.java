package assay.app.shell;

/// A key of a view itself that no menu may have, since it would fire while somebody types.
///
/// @param key as a person reads it: `Shift+I`
/// @param title what it does
public record Letter(String key, String title) {}
