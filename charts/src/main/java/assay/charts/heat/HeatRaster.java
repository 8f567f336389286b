package assay.charts.heat;

import assay.charts.paint.Raster;

/// Fills the cells in view into an array of pixels: a picture of tens of thousands of cells costs a pixel each, where
/// a renderer would pay for each rectangle. Hot path.
public final class HeatRaster implements Raster {
    /// Smaller cells than this stand without gaps.
    private static final double GAP_FROM = 5;

    private final HeatLayout layout;
    private final HeatSource source;
    private final HeatRamp ramp;
    private final double scale;
    private final int width;
    private final int height;

    /// @param scale device pixels per unit of the layout
    public HeatRaster(HeatLayout layout, HeatSource source, HeatRamp ramp, double scale) {
        this.layout = layout;
        this.source = source;
        this.ramp = ramp;
        this.scale = scale;
        this.width = (int) Math.max(1, Math.ceil(layout.plotWidth() * scale));
        this.height = (int) Math.max(1, Math.round((layout.bottom() - layout.top()) * scale));
    }

    /// Width of the picture in device pixels; its upper left corner lies at the plot's.
    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void paint(int[] pixels) {
        int gap = layout.viewport().columnWidth() >= GAP_FROM && layout.rowHeight() >= GAP_FROM
                ? (int) Math.max(1, Math.round(scale))
                : 0;
        for (int column = layout.firstColumn(); column < layout.endColumn(); column++) {
            int left = (int) Math.max(0, Math.round((layout.x(column) - layout.left()) * scale));
            int right = (int) Math.min(width, Math.round((layout.x(column + 1) - layout.left()) * scale) - gap);
            int last = Math.min(source.cells(), (column + 1) * source.rows());
            for (int cell = column * source.rows(); cell < last; cell++) {
                int row = cell - column * source.rows();
                int top = (int) Math.round((layout.y(row + 1) - layout.top()) * scale) + gap;
                int bottom = (int) Math.min(height, Math.round((layout.y(row) - layout.top()) * scale));
                fill(pixels, left, top, right, bottom, ramp.color(source, cell));
            }
        }
    }

    private void fill(int[] pixels, int left, int top, int right, int bottom, int argb) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixels[y * width + x] = argb;
            }
        }
    }
}
