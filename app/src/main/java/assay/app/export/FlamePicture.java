package assay.app.export;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.ArrayList;
import java.util.List;

/// A flame graph with title, caption and legend, as one picture on any surface.
final class FlamePicture {
    private static final double MARGIN = 16;
    private static final double ROW = 18;
    private static final double TITLE_BASELINE = 30;
    private static final double FIRST_LINE = 52;
    private static final double LINE = 17;
    private static final int MOST_CAPTION_LINES = 8;
    private static final double GAP = 16;
    private static final double FOOTER = 40;
    private static final double LEAST_WIDTH = 0.5;
    private static final String SEPARATOR = " · ";
    private static final String ELLIPSIS = "…";
    private static final TextStyle TITLE = TextStyle.medium(20);
    private static final TextStyle CAPTION = TextStyle.regular(13);

    private final FlameFigure figure;
    private final FlameDrawing drawing;
    private final double width;
    private final Theme theme;
    private final int allRows;
    private final int rows;
    private final List<String> caption;

    /// @param mostHeight beyond it, the rows farthest from the root are left out, which the caption then says
    FlamePicture(FlameFigure figure, PictureOptions options, double mostHeight) {
        this.figure = figure;
        this.drawing = FlameDrawing.of(figure);
        this.width = options.width();
        this.theme = options.theme();
        this.allRows = drawing.rows(LEAST_WIDTH / room());
        double rowsRoom = mostHeight - FIRST_LINE - MOST_CAPTION_LINES * LINE - GAP - FOOTER;
        this.rows = (int) Math.clamp(rowsRoom / ROW, 1, allRows);
        this.caption = caption();
    }

    private double room() {
        return width - 2 * MARGIN;
    }

    private List<String> caption() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts()) {
            String longer = line.isEmpty() ? part : line + SEPARATOR + part;
            if (!line.isEmpty() && CAPTION.width(longer) > room()) {
                lines.add(elided(line.toString(), CAPTION));
                line.setLength(0);
                line.append(part);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(elided(line.toString(), CAPTION));
        return lines.subList(0, Math.min(lines.size(), MOST_CAPTION_LINES));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(figure.detailParts());
        if (rows < allRows) {
            parts.addFirst("the " + (allRows - rows) + " rows farthest from the root are not drawn");
        }
        return parts;
    }

    private String elided(String text, TextStyle style) {
        String safe = PlainText.of(text);
        if (style.width(safe) <= room()) {
            return safe;
        }
        int end = safe.length();
        while (end > 0 && style.width(safe, 0, end) + style.width(ELLIPSIS) > room()) {
            end--;
        }
        return safe.substring(0, end) + ELLIPSIS;
    }

    double width() {
        return width;
    }

    double height() {
        return top() + rows * ROW + FOOTER;
    }

    private double top() {
        return FIRST_LINE + (caption.size() - 1) * LINE + GAP;
    }

    /// What the picture shows, for those who cannot see it.
    String title() {
        return PlainText.of("Flame graph: " + figure.caption());
    }

    void paint(Surface surface) {
        surface.fillRect(0, 0, width, height(), theme.background());
        surface.text(elided(figure.run(), TITLE), MARGIN, TITLE_BASELINE, TITLE, theme.text());
        double baseline = FIRST_LINE;
        for (String line : caption) {
            surface.text(line, MARGIN, baseline, CAPTION, theme.mutedText());
            baseline += LINE;
        }
        drawing.paint(surface, MARGIN, top(), room(), rows * ROW, ROW, 0, LEAST_WIDTH, theme);
        drawing.paintLegend(surface, MARGIN, height() - 15, TextStyle.regular(12), theme);
    }
}
