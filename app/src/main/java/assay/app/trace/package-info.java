/// For developers: how long frames take, and what held the window up.
@NullMarked
package assay.app.trace;

import org.jspecify.annotations.NullMarked;
