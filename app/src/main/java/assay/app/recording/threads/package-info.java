/// What the threads of a recording did over time.
@NullMarked
package assay.app.recording.threads;

import org.jspecify.annotations.NullMarked;
