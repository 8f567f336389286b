/// Failures told to a person: what happened, why, and what to do next.
@NullMarked
package assay.app.failure;

import org.jspecify.annotations.NullMarked;
