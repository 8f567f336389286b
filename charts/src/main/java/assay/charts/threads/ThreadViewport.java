package assay.charts.threads;

import assay.charts.plot.TimeSpan;
import org.jspecify.annotations.Nullable;

/// The lanes and the time that are in view.
///
/// @param span time in view, null for all
/// @param scroll pixels that are scrolled out above
public record ThreadViewport(@Nullable TimeSpan span, double scroll) {
    /// All time, from the first lane on.
    public static final ThreadViewport ALL = new ThreadViewport(null, 0);

    public ThreadViewport withSpan(@Nullable TimeSpan other) {
        return new ThreadViewport(other, scroll);
    }

    public ThreadViewport withScroll(double other) {
        return new ThreadViewport(span, other);
    }
}
