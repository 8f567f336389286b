package assay.app.start;

/// A recording that ships with the program.
///
/// @param file name of its resource
record SampleRecording(String id, String title, String description, String file) {}
