package assay.analysis.eventlog;

import java.util.List;

/// What of a chunk leads to its events and constants.
///
/// @param start of its header in the file
/// @param end behind its last byte
/// @param types index of the chunk whose metadata holds for it, mostly its own, or [#NONE] if its types are lost
/// @param clock index of the chunk whose clock holds for it: the first one of its JVM run
record IndexedChunk(long start, long end, int types, int clock, List<IndexedSegment> segments, List<PoolPlace> pools) {
    static final int NONE = -1;
}
