package assay.charts.threads;

import assay.charts.flame.LegendEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a chart of threads needs to know of its data; must not change while it is shown. A lane is a thread or a pool
/// of threads. Times are nanoseconds since the start of the axis.
public interface StateSource {
    int lanes();

    /// Length of the axis, greater than 0.
    long nanos();

    String label(int lane);

    /// How many threads the lane stands for.
    int threads(int lane);

    /// Number of threads in known states that fills the lane's height, greater than 0.
    double full(int lane);

    /// 0 for a lane of its own, 1 for a thread of the pool above.
    int depth(int lane);

    /// Whether the threads of the lane's pool are shown below it.
    boolean isExpanded(int lane);

    /// Whether the lane's threads can be shown as lanes of their own.
    default boolean isPool(int lane) {
        return threads(lane) > 1;
    }

    /// Colour and word of each state, from the bottom of a lane to its top.
    List<LegendEntry> states();

    /// Fills in the mean number of the lane's threads in each state, by pixel, then in the order of [#states].
    ///
    /// @param to after `from`
    void fill(int lane, long from, long to, int pixels, float[] out);

    /// The longest slice within a pixel, or the slice that it lies in; null if nothing is known of it or if the lane
    /// is a pool.
    @Nullable
    StateSlice slice(int lane, long from, long to);

    /// The slice after or before a time; null if there is none or if the lane is a pool.
    @Nullable
    StateSlice neighbour(int lane, long nanos, boolean after);

    /// The words for a lane at a pixel, one or more lines.
    String describe(int lane, long from, long to);

    /// The words for a lane as a whole.
    String describe(int lane);
}
