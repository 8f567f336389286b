/// Programs that do with a peer's reader what Assay does with its own, to be measured as whole processes: each counts
/// the samples of one event type into a tree of classes and methods and prints how many it counted.
@NullMarked
package assay.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
