package assay.app.export;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a flame graph as one PNG picture with title, caption and legend; works without a display.
public final class FlamePng {
    /// Keeps the image in memory below 130 MB.
    private static final double MOST_PIXELS = 32_000_000;

    private FlamePng() {}

    /// Draws every row as long as the picture stays below 32 million pixels. A higher one gets a smaller scale; what
    /// does not fit even so is left out, which the caption says.
    public static void write(FlameFigure figure, PictureOptions options, OutputStream out) throws IOException {
        FlamePicture picture = new FlamePicture(figure, options, MOST_PIXELS / options.width());
        int scale = options.scale();
        while (scale > 1 && picture.width() * scale * picture.height() * scale > MOST_PIXELS) {
            scale--;
        }
        try (ImageSurface surface = new ImageSurface(picture.width(), picture.height(), scale)) {
            picture.paint(surface);
            encode(surface.image(), out);
        }
    }

    private static void encode(RenderedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }
}
