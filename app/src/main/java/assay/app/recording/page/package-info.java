/// What all pages of a recording see of the screen around them, and it of them. A page knows this package,
/// `select` and `data`, and no other page.
@NullMarked
package assay.app.recording.page;

import org.jspecify.annotations.NullMarked;
