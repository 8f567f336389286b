package assay.charts.flame;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was drawn.
public final class RecordingSurface implements Surface {
    /// A filled rectangle.
    public record Fill(double x, double y, double width, double height, int argb) {}

    /// A text and where it starts.
    public record Words(String text, double x, double baseline, double width, int argb) {}

    private final double pixel;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private int lines;

    public RecordingSurface(double outputScale) {
        pixel = 1 / outputScale;
    }

    public List<Fill> fills() {
        return fills;
    }

    public List<Words> words() {
        return words;
    }

    public int lines() {
        return lines;
    }

    @Override
    public double pixel() {
        return pixel;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        fills.add(new Fill(x, y, width, height, argb));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        lines++;
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        words.add(new Words(text, x, baseline, style.width(text), argb));
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        throw new UnsupportedOperationException("clips are not recorded");
    }

    @Override
    public void popClip() {
        throw new UnsupportedOperationException("clips are not recorded");
    }
}
