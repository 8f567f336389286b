package assay.charts.threads;

import assay.charts.flame.LegendEntry;
import assay.charts.paint.Raster;

/// Fills the states of the lanes in view into an array of pixels. Only these lanes are asked for, so the cost does not
/// grow with the number of threads. Hot path.
public final class StateRaster implements Raster {
    private final ThreadLayout layout;
    private final StateSource source;
    private final double scale;
    private final int width;
    private final int height;

    /// @param scale device pixels per unit of the layout
    public StateRaster(ThreadLayout layout, StateSource source, double scale) {
        this.layout = layout;
        this.source = source;
        this.scale = scale;
        this.width = (int) Math.max(1, Math.ceil(layout.plotWidth() * scale));
        this.height = (int) Math.max(1, Math.ceil(layout.lanesHeight() * scale));
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
        int[] colors = source.states().stream().mapToInt(LegendEntry::argb).toArray();
        float[] counts = new float[width * colors.length];
        int laneHeight = (int) Math.round((ThreadLayout.LANE_HEIGHT - ThreadLayout.LANE_GAP) * scale);
        StateHeights heights = new StateHeights(colors.length, laneHeight);
        for (int lane = layout.firstLane(); lane < layout.endLane(); lane++) {
            source.fill(lane, layout.span().fromNanos(), layout.span().toNanos(), width, counts);
            int bottom = (int) Math.round(
                    (layout.y(lane) + ThreadLayout.LANE_HEIGHT - ThreadLayout.LANE_GAP / 2 - layout.top()) * scale);
            for (int x = 0; x < width; x++) {
                column(pixels, x, bottom, heights.of(counts, x, source.full(lane)), colors);
            }
        }
    }

    private void column(int[] pixels, int x, int bottom, int[] ends, int[] colors) {
        int from = 0;
        for (int state = 0; state < ends.length; state++) {
            for (int up = from; up < ends[state]; up++) {
                int y = bottom - 1 - up;
                if (y >= 0 && y < height) {
                    pixels[y * width + x] = colors[state];
                }
            }
            from = ends[state];
        }
    }
}
