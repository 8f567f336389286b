package assay.charts.threads;

import assay.charts.flame.LegendEntry;
import assay.charts.plot.TimeSpan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Threads for tests. Each lane has slices of equal length, one after the other, in states by random; every third lane
/// is a pool of eight.
public final class SampleThreads implements StateSource {
    private static final int STATES = 3;
    private static final int NOTHING = 3;

    private final int[][] states;
    private final long sliceNanos;
    private final Set<Integer> asked = new HashSet<>();

    private SampleThreads(int[][] states, long sliceNanos) {
        this.states = states;
        this.sliceNanos = sliceNanos;
    }

    public static SampleThreads of(Random random, int lanes, int slices, long sliceNanos) {
        int[][] states = new int[lanes][slices];
        for (int[] lane : states) {
            Arrays.setAll(lane, slice -> slice > 0 && random.nextInt(3) > 0 ? lane[slice - 1] : random.nextInt(4));
        }
        return new SampleThreads(states, sliceNanos);
    }

    public static SampleThreads of(int[][] states, long sliceNanos) {
        return new SampleThreads(states, sliceNanos);
    }

    /// The lanes that were asked for their states.
    public Set<Integer> asked() {
        return asked;
    }

    @Override
    public int lanes() {
        return states.length;
    }

    @Override
    public long nanos() {
        return states[0].length * sliceNanos;
    }

    @Override
    public String label(int lane) {
        return isPool(lane) ? "http-nio-8080-exec-*" : "worker-" + lane;
    }

    @Override
    public int threads(int lane) {
        return lane % 3 == 2 ? 8 : 1;
    }

    @Override
    public double full(int lane) {
        return 1;
    }

    @Override
    public int depth(int lane) {
        return 0;
    }

    @Override
    public boolean isExpanded(int lane) {
        return false;
    }

    @Override
    public List<LegendEntry> states() {
        return List.of(
                new LegendEntry(0xFF36D091, "running"),
                new LegendEntry(0xFFDE8257, "blocked"),
                new LegendEntry(0xFF9BC3FE, "waiting"));
    }

    @Override
    public void fill(int lane, long from, long to, int pixels, float[] out) {
        asked.add(lane);
        Arrays.fill(out, 0);
        for (int pixel = 0; pixel < pixels; pixel++) {
            double at = from + (pixel + 0.5) * (to - from) / pixels;
            int state = states[lane][(int) (at / sliceNanos)];
            if (state != NOTHING) {
                out[pixel * STATES + state] = 1;
            }
        }
    }

    @Override
    public @Nullable StateSlice slice(int lane, long from, long to) {
        return isPool(lane) ? null : at(lane, (int) (from / sliceNanos));
    }

    private @Nullable StateSlice at(int lane, int slice) {
        return slice < 0 || slice >= states[lane].length || states[lane][slice] == NOTHING
                ? null
                : new StateSlice(
                        new TimeSpan(slice * sliceNanos, (slice + 1) * sliceNanos),
                        states().get(states[lane][slice]).word());
    }

    @Override
    public @Nullable StateSlice neighbour(int lane, long nanos, boolean after) {
        int step = after ? 1 : -1;
        int slice = (int) (after ? Math.ceilDiv(nanos, sliceNanos) : nanos / sliceNanos - 1);
        while (slice >= 0 && slice < states[lane].length && at(lane, slice) == null) {
            slice += step;
        }
        return at(lane, slice);
    }

    @Override
    public String describe(int lane, long from, long to) {
        StateSlice slice = slice(lane, from, to);
        return slice == null ? "" : slice.text();
    }

    @Override
    public String describe(int lane) {
        return label(lane);
    }
}
