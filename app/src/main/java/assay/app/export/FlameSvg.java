package assay.app.export;

import assay.charts.paint.SvgSurface;
import java.io.IOException;
import java.io.Writer;

/// Writes a flame graph as one SVG picture with title, caption and legend.
public final class FlameSvg {
    private FlameSvg() {}

    /// Draws every row.
    public static void write(FlameFigure figure, PictureOptions options, Writer out) throws IOException {
        FlamePicture picture = new FlamePicture(figure, options, Double.MAX_VALUE);
        SvgSurface surface = new SvgSurface(picture.width(), picture.height(), picture.title());
        picture.paint(surface);
        out.write(surface.toSvg());
    }
}
