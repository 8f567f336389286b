package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.WeightUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Puts the samples of each thread one after another. A sample lasts until the next one; where that is more than three
/// times the usual interval away, nothing is known and the sample lasts for one interval. Samples that weigh time last
/// as long as they weigh, though not into the next one.
public final class StackChart {
    private static final int LONG_GAP = 3;
    private static final int CHECK_MASK = 0xfff;

    private final TreeShape shape;
    private final StackSpans.Builder spans = new StackSpans.Builder();
    private int[] openNode = new int[64];
    private long[] openFrom = new long[64];
    private int openCount;
    private long openUntil = Long.MIN_VALUE;

    private StackChart(TreeShape shape) {
        this.shape = shape;
    }

    /// The spans of what `filter` accepts of the samples of some threads, in one pass over the samples.
    ///
    /// @param shape of the same run, not reversed
    /// @param threads indexes into the run's threads, each once; these take the place of those of the filter
    /// @return one for each thread, in their order
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static List<StackSpans> of(
            TreeShape shape, ProfileData data, SampleFilter filter, int[] threads, Cancellation cancellation) {
        if (shape.reversed()) {
            throw new IllegalArgumentException("shape: reversed; must have outermost frames at the root");
        }
        Samples samples = data.profile().samples();
        BitSet chosen = new BitSet();
        Arrays.stream(threads).forEach(chosen::set);
        int[] rows = rows(shape, samples, filter.withThreads(chosen), cancellation);
        boolean timed = data.profile().summary().unit() == WeightUnit.NANOSECONDS;
        List<StackSpans> lanes = new ArrayList<>();
        for (int[] lane : divided(rows, samples.thread(), threads)) {
            StackChart chart = new StackChart(shape);
            chart.add(samples, lane, timed, cancellation);
            lanes.add(chart.spans.build(lane.length));
        }
        return lanes;
    }

    /// The rows of each thread.
    private static int[][] divided(int[] rows, int[] threadOfRow, int[] threads) {
        int[] lane = new int[Arrays.stream(threads).max().orElse(0) + 1];
        for (int index = 0; index < threads.length; index++) {
            lane[threads[index]] = index;
        }
        int[] counts = new int[threads.length];
        for (int row : rows) {
            counts[lane[threadOfRow[row]]]++;
        }
        int[][] divided = new int[threads.length][];
        Arrays.setAll(divided, index -> new int[counts[index]]);
        Arrays.fill(counts, 0);
        for (int row : rows) {
            int index = lane[threadOfRow[row]];
            divided[index][counts[index]++] = row;
        }
        return divided;
    }

    private static int[] rows(TreeShape shape, Samples samples, SampleFilter filter, Cancellation cancellation) {
        int from = samples.firstAtOrAfter(filter.range().fromNanos());
        int to = samples.firstAtOrAfter(filter.range().toNanos());
        int[] rows = new int[Math.max(0, to - from)];
        int count = 0;
        for (int row = from; row < to; row++) {
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
            int stack = samples.stack()[row];
            if (filter.accepts(samples.thread()[row], stack) && shape.nodeOf(stack) > 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private void add(Samples samples, int[] rows, boolean timed, Cancellation cancellation) {
        long interval = timed ? 0 : interval(samples.timeNanos(), rows);
        for (int index = 0; index < rows.length; index++) {
            if ((index & CHECK_MASK) == 0) {
                cancellation.check();
            }
            int row = rows[index];
            long from = samples.timeNanos()[row];
            long next = index + 1 < rows.length ? samples.timeNanos()[rows[index + 1]] : Long.MAX_VALUE;
            long usual = timed ? samples.weight()[row] : interval;
            boolean gap = timed || next - from > LONG_GAP * interval;
            add(shape.nodeOf(samples.stack()[row]), from, gap ? Math.min(next, from + usual) : next);
        }
        close(0);
    }

    /// The median time between samples; a nanosecond at least.
    private static long interval(long[] time, int[] rows) {
        if (rows.length < 2) {
            return 1;
        }
        long[] gaps = new long[rows.length - 1];
        for (int index = 0; index < gaps.length; index++) {
            gaps[index] = time[rows[index + 1]] - time[rows[index]];
        }
        Arrays.sort(gaps);
        return Math.max(1, gaps[gaps.length / 2]);
    }

    private void add(int node, long from, long to) {
        int depth = shape.depth(node);
        int shared = from == openUntil ? shared(node, depth) : 0;
        close(shared);
        if (depth > openNode.length) {
            openNode = Arrays.copyOf(openNode, depth * 2);
            openFrom = Arrays.copyOf(openFrom, depth * 2);
        }
        int each = node;
        for (int row = depth - 1; row >= shared; row--) {
            openNode[row] = each;
            openFrom[row] = from;
            each = shape.parent(each);
        }
        openCount = depth;
        openUntil = to;
    }

    /// Number of outermost frames that are open already.
    private int shared(int node, int depth) {
        int each = node;
        for (int row = depth - 1; row >= 0; row--) {
            if (row < openCount && openNode[row] == each) {
                return row + 1;
            }
            each = shape.parent(each);
        }
        return 0;
    }

    private void close(int shared) {
        for (int row = shared; row < openCount; row++) {
            spans.add(row, openFrom[row], openUntil, openNode[row]);
        }
        openCount = Math.min(openCount, shared);
    }
}
