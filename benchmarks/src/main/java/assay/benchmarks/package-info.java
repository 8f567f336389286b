/// Programs that do with a peer's reader what Assay does with its own, to be measured as whole processes.
@NullMarked
package assay.benchmarks;

import org.jspecify.annotations.NullMarked;
