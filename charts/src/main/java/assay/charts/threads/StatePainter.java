package assay.charts.threads;

import assay.charts.flame.LegendEntry;
import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.Ticks;
import assay.charts.plot.TimeLabel;
import assay.charts.plot.TimeSpan;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Draws the time axis and the labels of the lanes and, on surfaces without pixels, their states.
public final class StatePainter {
    /// Width of the arrow that opens a pool.
    public static final double ARROW_WIDTH = 20;

    private static final double INDENT = 14;
    private static final double PADDING = 8;
    private static final double TICK = 4;
    private static final double TICK_SPACING = 90;
    private static final double VEIL = 0.6;
    private static final double MARK = 3;
    private static final double LINE = 2;
    private static final String ELLIPSIS = "…";

    private final Theme theme;
    private final StateSource source;
    private final ThreadLayout layout;
    private final TextStyle style = TextStyle.regular(12);
    private final TextStyle small = TextStyle.regular(11);

    public StatePainter(Theme theme, StateSource source, ThreadLayout layout) {
        this.theme = theme;
        this.source = source;
        this.layout = layout;
    }

    /// Everything, the states as rectangles.
    public void paint(Surface surface) {
        paintFrame(surface, _ -> false);
        for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
            paintStates(surface, lane);
        }
    }

    /// Pixels next to each other that look alike are one rectangle.
    private void paintStates(Surface surface, int lane) {
        List<LegendEntry> states = source.states();
        int width = (int) Math.ceil(layout.plotWidth());
        float[] counts = new float[width * states.size()];
        source.fill(lane, layout.span().fromNanos(), layout.span().toNanos(), width, counts);
        StateHeights heights =
                new StateHeights(states.size(), (int) (ThreadLayout.LANE_HEIGHT - ThreadLayout.LANE_GAP));
        int start = 0;
        int[] run = heights.of(counts, 0, source.full(lane)).clone();
        for (int x = 1; x <= width; x++) {
            int[] next = x < width ? heights.of(counts, x, source.full(lane)) : new int[0];
            if (!Arrays.equals(run, next)) {
                paintRun(surface, lane, start, x, run, states);
                start = x;
                run = next.clone();
            }
        }
    }

    private void paintRun(Surface surface, int lane, int from, int to, int[] ends, List<LegendEntry> states) {
        double bottom = layout.y(lane) + ThreadLayout.LANE_HEIGHT - ThreadLayout.LANE_GAP / 2;
        int start = 0;
        for (int state = 0; state < ends.length; state++) {
            if (ends[state] > start) {
                surface.fillRect(
                        layout.left() + from,
                        bottom - ends[state],
                        to - from,
                        ends[state] - start,
                        states.get(state).argb());
            }
            start = ends[state];
        }
    }

    /// Axis, lines between lanes and labels.
    ///
    /// @param chosen lanes whose label is marked
    public void paintFrame(Surface surface, IntPredicate chosen) {
        surface.pushClip(0, layout.top(), layout.width(), layout.lanesHeight());
        for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
            paintLabel(surface, lane, chosen.test(lane));
            double y = surface.snap(layout.y(lane) + ThreadLayout.LANE_HEIGHT) - surface.pixel();
            surface.fillRect(0, y, layout.width(), surface.pixel(), theme.fade(theme.separator(), 0.6));
        }
        surface.popClip();
        paintTimes(surface);
    }

    private void paintLabel(Surface surface, int lane, boolean chosen) {
        double y = layout.y(lane);
        if (chosen) {
            surface.fillRect(0, y, MARK, ThreadLayout.LANE_HEIGHT - surface.pixel(), theme.accent());
        }
        if (source.isPool(lane)) {
            paintArrow(surface, PADDING, y + ThreadLayout.LANE_HEIGHT / 2, source.isExpanded(lane));
        }
        double baseline = surface.snap(style.baselineIn(y, ThreadLayout.LANE_HEIGHT));
        double right = layout.left() - PADDING;
        if (source.isPool(lane)) {
            String count = Integer.toString(source.threads(lane));
            right -= small.width(count);
            surface.text(count, surface.snap(right), baseline, small, theme.mutedText());
            right -= PADDING;
        }
        double x = ARROW_WIDTH + source.depth(lane) * INDENT;
        TextStyle face = chosen ? TextStyle.medium(12) : style;
        surface.text(
                fitted(source.label(lane), face, right - x), x, baseline, face, chosen ? theme.accent() : theme.text());
    }

    /// The end of a long name is kept: it has the number.
    private static String fitted(String text, TextStyle face, double width) {
        if (face.width(text) <= width) {
            return text;
        }
        int from = 1;
        while (from < text.length() && face.width(ELLIPSIS + text.substring(from)) > width) {
            from++;
        }
        return ELLIPSIS + text.substring(from);
    }

    private void paintArrow(Surface surface, double x, double middle, boolean open) {
        double size = 4;
        if (open) {
            surface.line(x, middle - 2, x + size, middle + 2, 1.25, theme.mutedText());
            surface.line(x + size, middle + 2, x + 2 * size, middle - 2, 1.25, theme.mutedText());
        } else {
            surface.line(x + 2, middle - size, x + 2 + size, middle, 1.25, theme.mutedText());
            surface.line(x + 2 + size, middle, x + 2, middle + size, 1.25, theme.mutedText());
        }
    }

    private void paintTimes(Surface surface) {
        TimeSpan span = layout.span();
        double[] ticks = Ticks.time((double) span.fromNanos(), (double) span.toNanos(), (int)
                Math.max(1, layout.plotWidth() / TICK_SPACING));
        int decimals = ticks.length < 2 ? 0 : TimeLabel.decimalsFor(ticks[1] - ticks[0]);
        double base = surface.snap(layout.top()) - surface.pixel();
        surface.fillRect(0, base, layout.width(), surface.pixel(), theme.separator());
        double baseline = surface.snap(small.baselineIn(0, ThreadLayout.AXIS_HEIGHT - TICK));
        for (double tick : ticks) {
            double x = surface.snap(layout.x(Math.round(tick)));
            String label = TimeLabel.format(Math.round(tick), decimals);
            double width = small.width(label);
            double most = Math.max(layout.left(), layout.width() - width - 2);
            double at = Math.clamp(x - width / 2, layout.left(), most);
            surface.fillRect(
                    Math.min(x, layout.width() - surface.pixel()),
                    base - TICK,
                    surface.pixel(),
                    TICK,
                    theme.mutedText());
            surface.text(label, surface.snap(at), baseline, small, theme.mutedText());
        }
    }

    /// Veils what lies outside of a stretch of time.
    public void paintRange(Surface surface, TimeSpan range) {
        double left = surface.snap(Math.clamp(layout.x(range.fromNanos()), layout.left(), layout.width()));
        double right = surface.snap(Math.clamp(layout.x(range.toNanos()), layout.left(), layout.width()));
        int veil = Argb.withOpacity(theme.background(), VEIL);
        double height = layout.bottom() - layout.top();
        surface.fillRect(layout.left(), layout.top(), left - layout.left(), height, veil);
        surface.fillRect(right, layout.top(), layout.width() - right, height, veil);
        if (left > layout.left()) {
            surface.fillRect(left, layout.top(), LINE, height, theme.accent());
        }
        if (right < layout.width()) {
            surface.fillRect(right - LINE, layout.top(), LINE, height, theme.accent());
        }
    }

    /// Frames a stretch of time in a lane.
    public void paintSlice(Surface surface, int lane, TimeSpan span) {
        double left = surface.snap(Math.clamp(layout.x(span.fromNanos()), layout.left(), layout.width()));
        double right = surface.snap(Math.clamp(layout.x(span.toNanos()), layout.left(), layout.width()));
        double y = surface.snap(layout.y(lane)) + 1;
        double width = Math.max(3, right - left);
        if (y + ThreadLayout.LANE_HEIGHT > layout.top() && layout.x(span.toNanos()) >= layout.left()) {
            surface.strokeRect(left - 1, y, width + 2, ThreadLayout.LANE_HEIGHT - 3, LINE, theme.text());
        }
    }

    /// Lights the label of a lane; light on states would change their colours.
    public void paintLane(Surface surface, int lane, double opacity) {
        double top = Math.max(layout.top(), layout.y(lane));
        double height = layout.y(lane) + ThreadLayout.LANE_HEIGHT - top - surface.pixel();
        surface.fillRect(0, top, layout.left(), height, Argb.withOpacity(theme.accent(), opacity));
    }
}
