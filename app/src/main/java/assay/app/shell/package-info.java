/// The window's frame: menus, rail, breadcrumb, status bar, and the seam into which screens are plugged.
@NullMarked
package assay.app.shell;

import org.jspecify.annotations.NullMarked;
