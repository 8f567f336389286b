/// The command line: each command parses, calls, prints and returns an exit code. Never loads a JavaFX class.
@NullMarked
package assay.app.cli;

import org.jspecify.annotations.NullMarked;
