package assay.app.export;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/// Draws into an opaque image in memory. Text is filled as outlines from the bundled fonts, so that a computer needs
/// neither a display nor fonts of its own.
final class ImageSurface implements Surface, AutoCloseable {
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final GlyphOutlines glyphs = new GlyphOutlines();
    private final Deque<Shape> clips = new ArrayDeque<>();
    private final double scale;

    /// @param scale pixels per unit
    ImageSurface(double width, double height, double scale) {
        this.scale = scale;
        this.image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        clips.push(new Rectangle2D.Double(0, 0, width, height));
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public double pixel() {
        return 1 / scale;
    }

    private void prepare(int argb, boolean smooth) {
        graphics.setColor(new Color(argb, true));
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    /// Not smoothed: painters put rectangles on whole pixels, and there are many of them.
    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        prepare(argb, false);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, int argb) {
        prepare(argb, true);
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, int argb) {
        prepare(argb, true);
        graphics.fill(glyphs.of(text, x, baseline, style));
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        clips.push(graphics.getClip() == null ? clips.getLast() : graphics.getClip());
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void popClip() {
        if (clips.size() == 1) {
            throw new IllegalStateException("open clips: 0, popClip needs a pushClip before it");
        }
        graphics.setClip(clips.pop());
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
