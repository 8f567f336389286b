/// What the pages of a recording compute with: read once, kept while it is asked for. For background threads.
@NullMarked
package assay.app.recording.data;

import org.jspecify.annotations.NullMarked;
