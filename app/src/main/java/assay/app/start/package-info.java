/// The start screen: opening, recent files, samples.
@NullMarked
package assay.app.start;

import org.jspecify.annotations.NullMarked;
