package assay.analysis.eventlog;

import java.util.Arrays;
import java.util.SortedMap;

/// A stretch of a chunk in which event follows event without damage.
final class IndexedSegment {
    private final long start;
    private final long end;
    private final long leastNanos;
    private final long mostNanos;
    private final int[] names;
    private final int[] counts;

    /// @param start where its first event starts in the file
    /// @param end behind its last event
    /// @param leastNanos earliest start of its events, in nanoseconds since 1970-01-01T00:00:00Z
    /// @param mostNanos latest start of its events
    /// @param counts number of events by the index of their type's name in [EventIndex#names()]
    IndexedSegment(long start, long end, long leastNanos, long mostNanos, SortedMap<Integer, Integer> counts) {
        this.start = start;
        this.end = end;
        this.leastNanos = leastNanos;
        this.mostNanos = mostNanos;
        this.names = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.counts = counts.values().stream().mapToInt(Integer::intValue).toArray();
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    long leastNanos() {
        return leastNanos;
    }

    long mostNanos() {
        return mostNanos;
    }

    /// How many types of event it holds.
    int types() {
        return names.length;
    }

    /// Index of the name of one of its types; ascending.
    int name(int type) {
        return names[type];
    }

    /// Number of events of one of its types.
    int events(int type) {
        return counts[type];
    }

    /// Number of events of the type whose name has this index.
    int count(int name) {
        int type = Arrays.binarySearch(names, name);
        return type < 0 ? 0 : counts[type];
    }
}
