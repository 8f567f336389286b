/// Single events of a recording with every field as it was recorded, found by type, time and conditions. Knows the
/// format in [assay.analysis.jfr] and nothing of what events mean.
package assay.analysis.eventlog;
