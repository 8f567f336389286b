/// Real Java work of many kinds on many threads, to be recorded: what the benchmark's recordings are made of.
@NullMarked
package assay.benchmarks.work;

import org.jspecify.annotations.NullMarked;
