/// Light and dark, the bundled font, the icons and the program's own style sheet.
@NullMarked
package assay.app.theme;

import org.jspecify.annotations.NullMarked;
