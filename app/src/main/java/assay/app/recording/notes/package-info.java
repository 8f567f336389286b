/// What people wrote about a recording.
@NullMarked
package assay.app.recording.notes;

import org.jspecify.annotations.NullMarked;
