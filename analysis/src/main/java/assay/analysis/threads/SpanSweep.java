package assay.analysis.threads;

import java.util.Arrays;
import java.util.List;

/// Turns the overlapping spans of a thread into slices that do not overlap: at each moment the first state in the
/// order of [ThreadState] holds. A sweep over the starts; cost: spans times (states + sources).
final class SpanSweep {
    private static final int NONE = -1;

    private final List<SpanSource> sources;
    private final SpanColumns slices;
    /// By state: the span that is open, as its end, source and row.
    private final long[] openTo = new long[ThreadState.values().length];
    private final byte[] openSource = new byte[openTo.length];
    private final int[] openRow = new int[openTo.length];

    private int first;
    private long now;

    SpanSweep(List<SpanSource> sources, SpanColumns slices) {
        this.sources = sources;
        this.slices = slices;
    }

    /// Adds the slices of a thread in order of time.
    void sweep(int thread) {
        first = slices.size;
        now = Long.MIN_VALUE;
        Arrays.fill(openTo, Long.MIN_VALUE);
        for (SpanSource source : sources) {
            source.begin(thread);
        }
        for (int next = earliest(); next != NONE; next = earliest()) {
            SpanSource source = sources.get(next);
            closeUntil(source.fromNanos());
            open(source, (byte) next);
            source.advance();
        }
        closeUntil(Long.MAX_VALUE);
    }

    private int earliest() {
        int earliest = NONE;
        for (int index = 0; index < sources.size(); index++) {
            SpanSource source = sources.get(index);
            if (source.present()
                    && (earliest == NONE
                            || source.fromNanos() < sources.get(earliest).fromNanos())) {
                earliest = index;
            }
        }
        return earliest;
    }

    private void open(SpanSource source, byte index) {
        int state = source.state().code();
        if (source.toNanos() > openTo[state]) {
            openTo[state] = source.toNanos();
            openSource[state] = index;
            openRow[state] = source.row();
        }
    }

    private void closeUntil(long nanos) {
        while (now < nanos) {
            int state = 0;
            while (state < openTo.length && openTo[state] <= now) {
                state++;
            }
            if (state == openTo.length) {
                now = nanos;
                return;
            }
            long to = Math.min(nanos, openTo[state]);
            byte source = openSource[state];
            int row = openRow[state];
            slices.add(first, now, to, source, row, sources.get(source).stack(row));
            now = to;
        }
    }
}
