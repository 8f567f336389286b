/// What passes from the reader of a recording to whoever computes something from its events: batches of columns. Knows
/// [assay.analysis.jfr] only.
package assay.analysis.event;
