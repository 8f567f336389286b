/// One recording in the window: header, time brush, flame graph, filters. Views build nodes, view models hold the
/// state and know no toolkit, [FlameQuery] computes off the window's thread.
@NullMarked
package assay.app.recording;

import org.jspecify.annotations.NullMarked;
