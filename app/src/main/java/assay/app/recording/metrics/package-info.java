/// Everything that was measured in a recording, in one list.
@NullMarked
package assay.app.recording.metrics;

import org.jspecify.annotations.NullMarked;
