/// The whole-process comparison: which commands run on which recordings, what they cost, and how Assay stands to them.
@NullMarked
package assay.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
