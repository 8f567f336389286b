/// Recognises what a person wants to import and makes it readable: unpacks archives, joins the chunks of a JVM's
/// repository, chooses the reader. Knows [assay.analysis] only.
@NullMarked
package assay.app.input;

import org.jspecify.annotations.NullMarked;
