/// Readers of the files that benchmark tools write, one class for each format, and what tells the formats
/// apart.
package assay.analysis.bench.read;
