/// Two recordings side by side and their difference. The first is always the baseline A, the second the candidate B.
@NullMarked
package assay.app.compare;

import org.jspecify.annotations.NullMarked;
