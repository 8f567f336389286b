package assay.analysis.jfr;

/// Where a chunk stands in the file.
///
/// @param index from 0
/// @param end its events end here at the latest: at the declared end, the next chunk or the end of the file
/// @param cut whether `end` is where the bytes stop rather than where the chunk does
public record ChunkSpan(int index, ChunkHeader header, long end, boolean cut) {
    public long firstEvent() {
        return header.start() + ChunkHeader.SIZE;
    }
}
