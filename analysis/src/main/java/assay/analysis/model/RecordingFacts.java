package assay.analysis.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/// What a recording says of itself.
///
/// @param start start of the first chunk
/// @param durationNanos from the start of the first chunk to the end of the last
/// @param chunks chunks found, damaged ones included
/// @param version format version of the first chunk, for example `2.1`
/// @param eventCounts events per type name as recorded; types without an event are absent
public record RecordingFacts(
        Instant start,
        long durationNanos,
        int chunks,
        String version,
        Jvm jvm,
        Machine machine,
        SortedMap<String, Long> eventCounts) {
    /// Start in nanoseconds since 1970-01-01T00:00:00Z, as samples have their time.
    public long startNanos() {
        return Instant.EPOCH.until(start, ChronoUnit.NANOS);
    }

    /// From the start to the end.
    public TimeRange range() {
        return new TimeRange(startNanos(), startNanos() + Math.max(0, durationNanos));
    }

    /// Events of all types.
    public long events() {
        return eventCounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
