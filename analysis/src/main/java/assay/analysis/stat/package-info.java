/// Statistics of measured numbers: description, tests, intervals, change points. Pure arithmetic over arrays
/// that knows nothing of benchmarks, runs or recordings.
package assay.analysis.stat;
