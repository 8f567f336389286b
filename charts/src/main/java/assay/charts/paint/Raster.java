package assay.charts.paint;

/// A picture made pixel by pixel, for what has too many parts to draw each as a shape.
public interface Raster {
    /// Device pixels, at least 1.
    int width();

    /// Device pixels, at least 1.
    int height();

    /// Paints opaque pixels over transparent ones.
    ///
    /// @param pixels of `width * height`, row by row, packed as `0xAARRGGBB`, all 0
    void paint(int[] pixels);
}
