package assay.analysis.eventlog;

/// Where constants of one type stand in a chunk, one behind the other.
///
/// @param position in the file of the first key
/// @param count number of constants that can be read
record PoolPlace(long type, long position, int count) {}
