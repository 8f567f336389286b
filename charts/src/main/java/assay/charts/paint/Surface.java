package assay.charts.paint;

/// What every painter draws on: x to the right, y downwards, in units of its own (pixels on screen, points on paper).
/// Coordinates are taken as they are; painters that want crisp edges snap to [#pixel] themselves.
public interface Surface {
    /// Distance between the strokes of a hatch along each axis.
    double HATCH_STEP = 6;
    /// Distance between the dots of a dotted line.
    double DOT_STEP = 3;

    /// Size of a device pixel in the surface's units; on paper, the finest detail worth drawing.
    double pixel();

    void fillRect(double x, double y, double width, double height, int argb);

    void line(double x1, double y1, double x2, double y2, double thickness, int argb);

    /// Writes a text that starts at `x` and stands on `baseline`.
    void text(String text, double x, double baseline, TextStyle style, int argb);

    /// Restricts drawing to a rectangle, within the restrictions that already hold, until the matching [#popClip].
    void pushClip(double x, double y, double width, double height);

    void popClip();

    /// Whether what is drawn can carry words of its own, shown to who points at it.
    default boolean describes() {
        return false;
    }

    /// What is drawn until the matching [#endDescribed] is described by a text of one or more lines. Only for surfaces
    /// that [#describes]; the others draw as if it had not been called.
    default void beginDescribed(String text) {}

    default void endDescribed() {}

    /// Nearest edge of a device pixel.
    default double snap(double coordinate) {
        return Math.round(coordinate / pixel()) * pixel();
    }

    /// Draws thin diagonal strokes over a rectangle and leaves what is between them as it was.
    default void hatchRect(double x, double y, double width, double height, int argb) {
        double right = x + width;
        double bottom = y + height;
        for (double sum = Math.ceil((x + y) / HATCH_STEP) * HATCH_STEP; sum < right + bottom; sum += HATCH_STEP) {
            double startX = Math.max(x, sum - bottom);
            double endX = Math.min(right, sum - y);
            line(startX, sum - startX, endX, sum - endX, 1, argb);
        }
    }

    /// Draws a dotted line along the inside of a rectangle.
    default void dotRect(double x, double y, double width, double height, int argb) {
        for (double dotX = x; dotX < x + width; dotX += DOT_STEP) {
            fillRect(dotX, y, 1, 1, argb);
            fillRect(dotX, y + height - 1, 1, 1, argb);
        }
        for (double dotY = y + DOT_STEP; dotY < y + height - 1; dotY += DOT_STEP) {
            fillRect(x, dotY, 1, 1, argb);
            fillRect(x + width - 1, dotY, 1, 1, argb);
        }
    }

    /// Draws a frame along the inside of a rectangle as four fills, so that it covers whole pixels.
    default void strokeRect(double x, double y, double width, double height, double thickness, int argb) {
        fillRect(x, y, width, thickness, argb);
        fillRect(x, y + height - thickness, width, thickness, argb);
        fillRect(x, y + thickness, thickness, height - 2 * thickness, argb);
        fillRect(x + width - thickness, y + thickness, thickness, height - 2 * thickness, argb);
    }
}
