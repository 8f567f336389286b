/// Addresses of screens, and the way back. Knows no toolkit.
@NullMarked
package assay.app.navigate;

import org.jspecify.annotations.NullMarked;
