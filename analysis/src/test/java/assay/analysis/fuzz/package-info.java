/// Damages recordings on purpose, knowing their structure, and checks what the reader makes of them. Runs by hand for
/// as long as wanted (`analysis/fuzz`), and for a moment with the tests.
@org.jspecify.annotations.NullMarked
package assay.analysis.fuzz;
