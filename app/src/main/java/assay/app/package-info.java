/// Where the program starts: decides between the command line and the window.
@NullMarked
package assay.app;

import org.jspecify.annotations.NullMarked;
