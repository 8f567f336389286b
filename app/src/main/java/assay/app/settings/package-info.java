/// What the window remembers between two starts. Knows no other package of the program.
@NullMarked
package assay.app.settings;

import org.jspecify.annotations.NullMarked;
