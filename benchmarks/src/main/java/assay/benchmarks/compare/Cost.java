package assay.benchmarks.compare;

/// What one run of a command took.
///
/// @param cpuSeconds user and system time of all its processes
/// @param peakMegabytes resident memory of the largest of its processes, 10^6 bytes each
record Cost(double cpuSeconds, double wallSeconds, double peakMegabytes) {}
