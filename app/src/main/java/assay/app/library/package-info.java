/// The table of all stored runs.
@NullMarked
package assay.app.library;

import org.jspecify.annotations.NullMarked;
