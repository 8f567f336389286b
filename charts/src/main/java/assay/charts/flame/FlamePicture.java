package assay.charts.flame;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;

/// A flame graph that explains itself, to be copied, saved or printed: title, caption, legend and every row.
///
/// @param title what is shown
/// @param caption run, filter, range and number of samples; may be empty
/// @param viewport which part of the graph is shown over the whole width; its scroll position does not matter
public record FlamePicture(
        String title,
        String caption,
        FlameSource source,
        FlameColors colors,
        Theme theme,
        FlameDirection direction,
        FlameViewport viewport,
        FlameMarks marks) {
    private static final double MARGIN = 16;
    private static final double TITLE_HEIGHT = 26;
    private static final double CAPTION_HEIGHT = 20;
    private static final double BEFORE_GRAPH = 8;

    /// The whole graph with its root on top and nothing marked.
    public static FlamePicture of(String title, String caption, FlameSource source, FlameColors colors, Theme theme) {
        return new FlamePicture(
                title, caption, source, colors, theme, FlameDirection.ICICLE, FlameViewport.ALL, FlameMarks.NONE);
    }

    /// Height of the picture.
    public double height(double width, double rowHeight) {
        double rows = new FlameLayout(source).contentHeight(rowHeight);
        return headerHeight(width) + rows + MARGIN;
    }

    /// Draws the picture from the origin on.
    ///
    /// @param minWidth narrower frames are merged; a pixel on screen, 0.4 points on paper
    public void paint(Surface surface, double width, double rowHeight, double minWidth) {
        FlameLayout layout = new FlameLayout(source);
        double rows = layout.contentHeight(rowHeight);
        double header = surface.snap(headerHeight(width));
        surface.fillRect(0, 0, width, header + rows + MARGIN, theme.background());
        paintHeader(surface.shifted(MARGIN, MARGIN), width - 2 * MARGIN);
        if (rows > 0) {
            layout.arrange(
                    viewport.withScroll(0), new FlameArea(width - 2 * MARGIN, rows, rowHeight, direction, minWidth));
            new FlamePainter(theme, colors).paint(surface.shifted(MARGIN, header), layout, marks);
        }
    }

    private double headerHeight(double width) {
        double legend = legend().height(width - 2 * MARGIN);
        return MARGIN + TITLE_HEIGHT + captionHeight() + legend + BEFORE_GRAPH;
    }

    private double captionHeight() {
        return caption.isEmpty() ? 0 : CAPTION_HEIGHT;
    }

    private LegendPainter legend() {
        return new LegendPainter(theme, colors.legend());
    }

    private void paintHeader(Surface surface, double width) {
        TextStyle titleStyle = TextStyle.medium(16);
        surface.text(title, 0, surface.snap(titleStyle.baselineIn(0, TITLE_HEIGHT)), titleStyle, theme.text());
        TextStyle captionStyle = TextStyle.regular(12);
        double baseline = surface.snap(captionStyle.baselineIn(TITLE_HEIGHT, CAPTION_HEIGHT));
        surface.text(caption, 0, baseline, captionStyle, theme.mutedText());
        legend().paint(surface.shifted(0, TITLE_HEIGHT + captionHeight()), width);
    }
}
