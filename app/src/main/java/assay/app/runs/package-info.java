/// Brings files into the store and finds the run that a person means. Knows [assay.analysis.recording] and
/// `assay.storage`; no user interface.
@NullMarked
package assay.app.runs;

import org.jspecify.annotations.NullMarked;
