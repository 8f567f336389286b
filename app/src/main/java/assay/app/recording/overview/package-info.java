/// A recording at a glance: key figures, lanes over time, and the methods that cost most.
@NullMarked
package assay.app.recording.overview;

import org.jspecify.annotations.NullMarked;
