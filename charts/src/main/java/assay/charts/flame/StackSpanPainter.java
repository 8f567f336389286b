package assay.charts.flame;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.LinearScale;
import assay.charts.plot.Ticks;
import assay.charts.plot.TimeLabel;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Draws a stack chart: a time axis above, the outermost frames below it.
public final class StackSpanPainter {
    /// Height of the time axis.
    public static final double AXIS_HEIGHT = 20;
    /// Height of a row with the gap to the next.
    public static final double ROW_HEIGHT = 18;

    private static final double PADDING = 4;
    private static final double TICK_SPACING = 110;
    private static final double DIMMED = 0.72;
    private static final double LIGHT = 0.25;

    private final Theme theme;
    private final FlameColors colors;
    private final TextStyle style = TextStyle.regular(11);
    private final FlameLabel labels = new FlameLabel(style);
    private final double least = style.width("iii…") + 2 * PADDING;

    public StackSpanPainter(Theme theme, FlameColors colors) {
        this.theme = theme;
        this.colors = colors;
    }

    /// Draws the axis of a window and hairlines down to `height`.
    ///
    /// @param fromNanos since the start of the recording
    public void paintAxis(Surface surface, double fromNanos, double toNanos, double width, double height) {
        double[] ticks = Ticks.time(fromNanos, toNanos, (int) Math.max(1, width / TICK_SPACING));
        LinearScale scale = new LinearScale(fromNanos, toNanos, 0, width);
        int decimals = ticks.length < 2 ? 3 : TimeLabel.decimalsFor(ticks[1] - ticks[0]);
        double baseline = surface.snap(style.baselineIn(0, AXIS_HEIGHT));
        for (double tick : ticks) {
            double x = surface.snap(scale.at(tick));
            String label = TimeLabel.format(Math.round(tick), decimals);
            surface.fillRect(x, 0, surface.pixel(), height, theme.fade(theme.separator(), 0.4));
            if (x + PADDING + style.width(label) < width) {
                surface.text(label, x + PADDING, baseline, style, theme.mutedText());
            }
        }
        surface.fillRect(0, AXIS_HEIGHT - surface.pixel(), width, surface.pixel(), theme.separator());
    }

    /// Draws the boxes of an arranged layout.
    ///
    /// @param scroll how far the rows are shifted upwards
    /// @param selected span, -1 for none
    public void paint(
            Surface surface,
            StackSpanLayout layout,
            StackSpanSource source,
            double scroll,
            @Nullable BitSet matches,
            int selected) {
        for (int box = 0; box < layout.count(); box++) {
            int node = source.node(layout.span(box));
            boolean found = matches != null && matches.get(node);
            double fade = matches == null || found ? 0 : DIMMED;
            if (layout.merged(box) > 1) {
                fill(surface, layout, box, scroll, theme.fade(theme.mutedText(), Math.max(0.5, fade)));
            } else {
                fill(surface, layout, box, scroll, found ? theme.highlight() : theme.fade(colors.fill(node), fade));
                label(surface, layout, box, scroll, source, text(node, found, fade));
            }
        }
        outline(surface, layout, scroll, selected);
    }

    /// Draws the names of the threads in sight; that of the uppermost stays below the axis while its frames are seen.
    public void paintTitles(Surface surface, StackSpanSource source, double scroll, double width, double height) {
        double below = height;
        boolean covered = false;
        int last = Math.min(source.rows() - 1, (int) ((scroll + height) / ROW_HEIGHT));
        for (int row = last; row >= 0 && !covered; row--) {
            String title = source.title(row);
            if (title != null) {
                double top = AXIS_HEIGHT + row * ROW_HEIGHT - scroll;
                covered = top <= AXIS_HEIGHT;
                below = Math.min(Math.max(AXIS_HEIGHT, top), below - ROW_HEIGHT);
                paintTitle(surface, title, surface.snap(below), width);
            }
        }
    }

    private void paintTitle(Surface surface, String title, double top, double width) {
        surface.fillRect(0, top, width, ROW_HEIGHT - surface.pixel(), theme.background());
        surface.fillRect(
                0, surface.snap(top + ROW_HEIGHT) - 2 * surface.pixel(), width, surface.pixel(), theme.separator());
        String fitted = labels.cut(title, width - 2 * PADDING);
        surface.text(fitted, PADDING, surface.snap(style.baselineIn(top, ROW_HEIGHT - 1)), style, theme.text());
    }

    private int text(int node, boolean found, double fade) {
        if (found) {
            return theme.highlightText();
        }
        return fade == 0 ? colors.text(node) : theme.fade(theme.text(), fade / 3);
    }

    private static double top(Surface surface, StackSpanLayout layout, int box, double scroll) {
        return surface.snap(AXIS_HEIGHT + layout.row(box) * ROW_HEIGHT - scroll);
    }

    private static double left(Surface surface, StackSpanLayout layout, int box) {
        return surface.snap(layout.x(box));
    }

    private static double width(Surface surface, StackSpanLayout layout, int box) {
        double width = surface.snap(layout.x(box) + layout.width(box)) - left(surface, layout, box);
        return width >= 3 * surface.pixel() ? width - surface.pixel() : Math.max(surface.pixel(), width);
    }

    private static void fill(Surface surface, StackSpanLayout layout, int box, double scroll, int argb) {
        double height = surface.snap(ROW_HEIGHT) - surface.pixel();
        surface.fillRect(
                left(surface, layout, box),
                top(surface, layout, box, scroll),
                width(surface, layout, box),
                height,
                argb);
    }

    private void label(
            Surface surface, StackSpanLayout layout, int box, double scroll, StackSpanSource source, int argb) {
        double width = width(surface, layout, box);
        if (width < least) {
            return;
        }
        String fitted = labels.fit(source.label(layout.span(box)), width - 2 * PADDING);
        double baseline = surface.snap(style.baselineIn(top(surface, layout, box, scroll), ROW_HEIGHT - 1));
        if (!fitted.isEmpty()) {
            surface.text(fitted, left(surface, layout, box) + PADDING, baseline, style, argb);
        }
    }

    private void outline(Surface surface, StackSpanLayout layout, double scroll, int selected) {
        for (int box = 0; box < layout.count(); box++) {
            if (selected >= layout.span(box) && selected < layout.span(box) + layout.merged(box)) {
                surface.strokeRect(
                        left(surface, layout, box),
                        top(surface, layout, box, scroll),
                        Math.max(3, width(surface, layout, box)),
                        ROW_HEIGHT - 1,
                        2 * surface.pixel(),
                        theme.text());
            }
        }
    }

    /// Lights a box, such as that under the pointer.
    public void light(Surface surface, StackSpanLayout layout, int box, double scroll) {
        fill(surface, layout, box, scroll, Argb.withOpacity(theme.background(), LIGHT));
        surface.strokeRect(
                left(surface, layout, box),
                top(surface, layout, box, scroll),
                width(surface, layout, box),
                ROW_HEIGHT - 1,
                surface.pixel(),
                theme.text());
    }
}
