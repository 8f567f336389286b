package assay.charts.threads;

import assay.charts.plot.TimeSpan;

/// Where lanes and times lie, by arithmetic alone.
public final class ThreadLayout {
    /// Height of the time axis above the lanes.
    public static final double AXIS_HEIGHT = 24;
    /// Height of a lane with the gap to the next.
    public static final double LANE_HEIGHT = 24;
    /// Room between the states of two lanes.
    public static final double LANE_GAP = 5;
    /// No lane.
    public static final int NONE = -1;

    private static final double MOST_GUTTER = 260;
    private static final double GUTTER_SHARE = 0.28;
    /// Nobody looks closer; also keeps a pixel from being less than a nanosecond.
    private static final long LEAST_NANOS = 10_000;

    private final StateSource source;
    private final double width;
    private final double height;
    private final ThreadViewport viewport;
    private final TimeSpan span;

    /// @param wanted put right so that nothing beyond the axis and no needless empty space is in view
    public ThreadLayout(StateSource source, double width, double height, ThreadViewport wanted) {
        this.source = source;
        this.width = width;
        this.height = height;
        TimeSpan asked = wanted.span();
        this.span = asked == null ? whole() : put(asked.fromNanos(), asked.nanos());
        double scroll = Math.clamp(wanted.scroll(), 0, mostScroll());
        this.viewport = new ThreadViewport(span.equals(whole()) ? null : span, scroll);
    }

    private TimeSpan whole() {
        return new TimeSpan(0, source.nanos());
    }

    private TimeSpan put(long from, long nanos) {
        long length = Math.clamp(nanos, Math.min(LEAST_NANOS, source.nanos()), source.nanos());
        long start = Math.clamp(from, 0, source.nanos() - length);
        return new TimeSpan(start, start + length);
    }

    public ThreadViewport viewport() {
        return viewport;
    }

    /// The time in view.
    public TimeSpan span() {
        return span;
    }

    /// Pixels by which the lanes are taller than their room.
    public double mostScroll() {
        return Math.max(0, source.lanes() * LANE_HEIGHT - lanesHeight());
    }

    public double lanesHeight() {
        return Math.max(0, height - AXIS_HEIGHT);
    }

    public double width() {
        return width;
    }

    /// Where the labels end and the states begin.
    public double left() {
        return Math.min(MOST_GUTTER, Math.floor(width * GUTTER_SHARE));
    }

    public double plotWidth() {
        return Math.max(1, width - left());
    }

    public double top() {
        return AXIS_HEIGHT;
    }

    public double bottom() {
        return AXIS_HEIGHT + Math.min(lanesHeight(), source.lanes() * LANE_HEIGHT - viewport.scroll());
    }

    /// Upper edge of a lane, gap included.
    public double y(int lane) {
        return AXIS_HEIGHT + lane * LANE_HEIGHT - viewport.scroll();
    }

    public int firstLane() {
        return (int) (viewport.scroll() / LANE_HEIGHT);
    }

    /// The lane after the last of which something is in view.
    public int endLane() {
        return (int) Math.min(source.lanes(), Math.ceil((viewport.scroll() + lanesHeight()) / LANE_HEIGHT));
    }

    /// The lane at a height, [#NONE] outside of them.
    public int laneAt(double y) {
        int lane = (int) Math.floor((y - AXIS_HEIGHT + viewport.scroll()) / LANE_HEIGHT);
        return y >= AXIS_HEIGHT && lane >= 0 && lane < source.lanes() ? lane : NONE;
    }

    public double x(long nanos) {
        return left() + (double) (nanos - span.fromNanos()) / span.nanos() * plotWidth();
    }

    /// The time at a place, within the time in view.
    public long nanosAt(double x) {
        double share = Math.clamp((x - left()) / plotWidth(), 0, 1);
        return span.fromNanos() + Math.round(share * span.nanos());
    }

    /// How long a pixel is.
    public double nanosPerPixel() {
        return span.nanos() / plotWidth();
    }

    /// The time between two places in any order, at least a pixel long; null stands for none.
    public TimeSpan between(double one, double other) {
        long from = nanosAt(Math.min(one, other));
        long to = nanosAt(Math.max(one, other));
        long least = Math.max(1, Math.round(nanosPerPixel()));
        return to - from >= least ? new TimeSpan(from, to) : put(from, least);
    }

    /// Zooms so that what lies at `x` stays there.
    public ThreadViewport zoomedAt(double x, double factor) {
        double share = Math.clamp((x - left()) / plotWidth(), 0, 1);
        long nanos = Math.max(1, Math.round(span.nanos() / factor));
        TimeSpan kept = put(span.fromNanos(), nanos);
        long start = Math.round(span.fromNanos() + share * (span.nanos() - kept.nanos()));
        return viewport.withSpan(put(start, kept.nanos()));
    }

    /// Moves the time in view by a share of it.
    public ThreadViewport panned(double share) {
        return viewport.withSpan(put(span.fromNanos() + Math.round(share * span.nanos()), span.nanos()));
    }

    /// Scrolls by pixels.
    public ThreadViewport scrolled(double pixels) {
        return viewport.withScroll(Math.clamp(viewport.scroll() + pixels, 0, mostScroll()));
    }

    /// Shows a stretch of time with some room on both sides.
    public ThreadViewport around(TimeSpan wanted) {
        long room = Math.max(wanted.nanos() / 4, LEAST_NANOS / 4);
        return viewport.withSpan(put(wanted.fromNanos() - room, wanted.nanos() + 2 * room));
    }

    /// Moves the time in view as little as shows a stretch of time.
    public ThreadViewport revealing(TimeSpan wanted) {
        if (wanted.fromNanos() >= span.fromNanos() && wanted.toNanos() <= span.toNanos()) {
            return viewport;
        }
        long middle = wanted.fromNanos() + Math.min(wanted.nanos(), span.nanos()) / 2;
        return viewport.withSpan(put(middle - span.nanos() / 2, span.nanos()));
    }

    /// Scrolls as little as shows a lane.
    public ThreadViewport revealing(int lane) {
        double top = lane * LANE_HEIGHT;
        double least = top + LANE_HEIGHT - lanesHeight();
        double scroll = Math.clamp(viewport.scroll(), Math.min(least, top), Math.max(top, least));
        return viewport.withScroll(Math.clamp(scroll, 0, mostScroll()));
    }
}
