/// The heat map of a recording: what happened in each of its shortest moments.
@NullMarked
package assay.app.recording.heat;

import org.jspecify.annotations.NullMarked;
