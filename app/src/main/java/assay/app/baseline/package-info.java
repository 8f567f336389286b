/// The run of a project that the others are compared with.
@NullMarked
package assay.app.baseline;

import org.jspecify.annotations.NullMarked;
