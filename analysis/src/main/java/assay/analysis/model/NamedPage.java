package assay.analysis.model;

/// A view of a run that a person gave a name.
///
/// @param id positive, never reused
/// @param place the text form of what it shows, whose meaning is the window's
public record NamedPage(long id, long run, String name, String place) {}
