/// The flame graph of a recording. [FlameModel] holds what is chosen and knows no nodes, [FlameQuery] computes off the
/// window's thread.
@NullMarked
package assay.app.recording.flame;

import org.jspecify.annotations.NullMarked;
