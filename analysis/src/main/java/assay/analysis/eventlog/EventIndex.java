package assay.analysis.eventlog;

import assay.analysis.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where in a recording the events of each type and the constants stand, per stretch of about a quarter of a mebibyte:
/// made in one pass over the file, and small enough to be kept, so that later only those stretches are read that
/// matter.
public final class EventIndex {
    private final long fileBytes;
    private final int fingerprint;
    private final List<String> names;
    private final List<IndexedChunk> chunks;
    private final List<Problem> problems;

    EventIndex(long fileBytes, int fingerprint, List<String> names, List<IndexedChunk> chunks, List<Problem> problems) {
        this.fileBytes = fileBytes;
        this.fingerprint = fingerprint;
        this.names = List.copyOf(names);
        this.chunks = List.copyOf(chunks);
        this.problems = List.copyOf(problems);
    }

    /// The index that [#toBytes()] made; empty if it was made by another version or is damaged, so that a new one has
    /// to
    /// be built.
    public static Optional<EventIndex> ofBytes(byte[] bytes) {
        return EventIndexFormat.decode(bytes);
    }

    /// A compact form with a checksum. Below a thousandth of the recording.
    public byte[] toBytes() {
        return EventIndexFormat.encode(this);
    }

    /// Size of the recording.
    long fileBytes() {
        return fileBytes;
    }

    /// Of bytes all over the recording.
    int fingerprint() {
        return fingerprint;
    }

    /// Names of the types of which there are events, as recorded.
    List<String> names() {
        return names;
    }

    List<IndexedChunk> chunks() {
        return chunks;
    }

    /// What of the recording could not be read.
    public List<Problem> problems() {
        return problems;
    }

    /// Number of events of each type, by its name as recorded.
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (IndexedChunk chunk : chunks) {
            for (IndexedSegment segment : chunk.segments()) {
                for (int i = 0; i < segment.types(); i++) {
                    counts.merge(names.get(segment.name(i)), (long) segment.events(i), Long::sum);
                }
            }
        }
        return counts;
    }

    /// Start of the first event, in nanoseconds since 1970-01-01T00:00:00Z; 0 if there are no events.
    public long startNanos() {
        return chunks.stream()
                .flatMap(chunk -> chunk.segments().stream())
                .mapToLong(IndexedSegment::leastNanos)
                .filter(nanos -> nanos != Long.MIN_VALUE)
                .min()
                .orElse(0);
    }
}
