/// Undo and redo of what the user wrote or deleted. Knows no toolkit.
@NullMarked
package assay.app.edit;

import org.jspecify.annotations.NullMarked;
