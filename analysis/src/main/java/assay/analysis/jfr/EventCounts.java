package assay.analysis.jfr;

import java.util.Arrays;

/// Counts the events that nobody wants to know more of. Hot path: these are most events of a file, and may cost a few
/// nanoseconds each.
public final class EventCounts {
    /// Most bytes of the size and the type of an event that is counted here.
    static final int LONGEST_HEAD = 7;

    private static final int TYPES = 4096;
    private static final int LONGEST_SIZE = 5;

    /// By type; negative if somebody wants its events.
    private final long[] counts = new long[TYPES];

    public EventCounts() {
        Arrays.fill(counts, -1);
    }

    /// Has the events of a type counted from now on, if its id is small enough.
    public void take(long type) {
        if (type >= 0 && type < TYPES) {
            counts[(int) type] = 0;
        }
    }

    /// Events of a type that were counted.
    public long of(long type) {
        return type < 0 || type >= TYPES ? 0 : Math.max(0, counts[(int) type]);
    }

    /// Steps over events that are only counted, up to the first that has to be looked at or that starts at or after
    /// `to`.
    ///
    /// @param from where an event starts
    /// @param to so far before the end of the bytes that [#LONGEST_HEAD] can be read
    /// @param limit where the last event may end
    /// @return where that event starts
    long skip(byte[] bytes, int from, int to, long limit) {
        long[] known = counts;
        long start = from;
        while (start < to) {
            int at = (int) start;
            long size = bytes[at++];
            if (size < 0) {
                size &= 0x7f;
                int shift = 7;
                int next = bytes[at++];
                while (next < 0 && shift < 7 * (LONGEST_SIZE - 1)) {
                    size |= (next & 0x7fL) << shift;
                    shift += 7;
                    next = bytes[at++];
                }
                size |= (long) next << shift; // negative if it goes on
            }
            int type = bytes[at++];
            if (type < 0) {
                type = type & 0x7f | bytes[at] << 7;
            }
            if (size < 2 || size > limit - start || type < 0 || type >= TYPES || known[type] < 0) {
                return start;
            }
            known[type]++;
            start += size;
        }
        return start;
    }
}
