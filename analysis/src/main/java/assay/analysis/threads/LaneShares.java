package assay.analysis.threads;

import assay.analysis.model.TimeRange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How many threads of a lane are in each state, pixel by pixel. Hot path, called for each visible lane of a frame: a
/// lane with many slices is added up once into bins, from which frames are made as long as a bin is narrower than a
/// pixel. Cost of a frame: bins or visible slices of the lane.
public final class LaneShares {
    private static final int STATES = ThreadState.values().length;
    private static final int BINS = 4_096;
    /// A lane with fewer slices in view than this is looked at slice by slice.
    private static final int FEW_SLICES = 8_192;

    private final ThreadSpans spans;
    private final TimeRange range;
    private final int[] threads;
    private final int slices;
    private final long binNanos;
    private float @Nullable [] bins;

    /// @param range of the whole recording
    /// @param threads of the lane
    public LaneShares(ThreadSpans spans, TimeRange range, int[] threads) {
        this.spans = spans;
        this.range = range;
        this.threads = threads;
        this.binNanos = Math.max(1, Math.ceilDiv(range.toNanos() - range.fromNanos(), (long) BINS));
        this.slices = Arrays.stream(threads)
                .map(thread -> spans.end(thread) - spans.first(thread))
                .sum();
    }

    /// Most threads at once in known states, as the mean of a bin; at most the number of threads, at least 1.
    public double peak() {
        if (threads.length == 1) {
            return 1;
        }
        float[] counts = counts();
        double peak = 1;
        for (int bin = 0; bin < BINS; bin++) {
            double sum = 0;
            for (int state = 0; state < STATES; state++) {
                sum += counts[bin * STATES + state];
            }
            peak = Math.max(peak, sum);
        }
        return Math.min(threads.length, peak);
    }

    /// Fills in the mean number of threads in each state.
    ///
    /// @param from where the first pixel starts
    /// @param to where the last one ends, after `from`
    /// @param out receives `pixels` times the states, by pixel, then by the state's code
    public void fill(long from, long to, int pixels, float[] out) {
        Arrays.fill(out, 0, pixels * STATES, 0);
        double pixelNanos = (double) (to - from) / pixels;
        if (slices > FEW_SLICES && pixelNanos >= binNanos) {
            fillFromBins(from, pixelNanos, pixels, out);
        } else {
            fillFromSlices(from, to, pixels, out);
        }
    }

    private float[] counts() {
        if (bins == null) {
            float[] counts = new float[BINS * STATES];
            fillFromSlices(range.fromNanos(), range.fromNanos() + binNanos * BINS, BINS, counts);
            bins = counts;
        }
        return bins;
    }

    private void fillFromBins(long from, double pixelNanos, int pixels, float[] out) {
        float[] counts = counts();
        double binsPerPixel = pixelNanos / binNanos;
        double first = (double) (from - range.fromNanos()) / binNanos;
        for (int pixel = 0; pixel < pixels; pixel++) {
            double left = first + pixel * binsPerPixel;
            double right = left + binsPerPixel;
            int last = (int) Math.min(BINS, Math.ceil(right));
            for (int bin = (int) Math.max(0, Math.floor(left)); bin < last; bin++) {
                double share = (Math.min(right, bin + 1.0) - Math.max(left, bin)) / binsPerPixel;
                for (int state = 0; state < STATES; state++) {
                    out[pixel * STATES + state] += (float) (share * counts[bin * STATES + state]);
                }
            }
        }
    }

    private void fillFromSlices(long from, long to, int pixels, float[] out) {
        double scale = (double) pixels / (to - from);
        for (int thread : threads) {
            int end = spans.end(thread);
            for (int slice = spans.firstAfter(thread, from); slice < end; slice++) {
                double left = Math.max(0, (spans.fromNanos(slice) - from) * scale);
                if (left >= pixels) {
                    break;
                }
                double right = Math.min(pixels, (spans.toNanos(slice) - from) * scale);
                add(left, right, spans.state(slice).code(), out);
            }
        }
    }

    private static void add(double left, double right, int state, float[] out) {
        for (int pixel = (int) left; pixel < right; pixel++) {
            out[pixel * STATES + state] += (float) (Math.min(right, pixel + 1.0) - Math.max(left, pixel));
        }
    }
}
