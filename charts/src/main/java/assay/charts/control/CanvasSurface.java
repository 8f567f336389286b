package assay.charts.control;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A [Surface] on a JavaFX canvas.
public final class CanvasSurface implements Surface {
    private final GraphicsContext context;
    private final ChartFonts fonts;
    private final double pixel;
    private int fill;
    private int stroke;

    /// @param outputScale device pixels per unit of the canvas
    public CanvasSurface(GraphicsContext context, ChartFonts fonts, double outputScale) {
        this.context = context;
        this.fonts = fonts;
        this.pixel = 1 / outputScale;
        context.setFill(Color.TRANSPARENT);
        context.setStroke(Color.TRANSPARENT);
        context.setTextAlign(TextAlignment.LEFT);
        context.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public double pixel() {
        return pixel;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        setFill(argb);
        context.fillRect(x, y, width, height);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        if (stroke != argb) {
            stroke = argb;
            context.setStroke(color(argb));
        }
        context.setLineWidth(thickness);
        context.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        setFill(argb);
        context.setFont(fonts.font(style));
        context.fillText(text, x, baseline);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
    }

    @Override
    public void popClip() {
        context.restore();
        fill = 0;
        stroke = 0;
    }

    private void setFill(int argb) {
        if (fill != argb) {
            fill = argb;
            context.setFill(color(argb));
        }
    }

    static Color color(int argb) {
        return Color.rgb(Argb.red(argb), Argb.green(argb), Argb.blue(argb), Argb.alpha(argb) / 255.0);
    }
}
