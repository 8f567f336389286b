package assay.charts.heat;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.flame.RecordingSurface;
import assay.charts.flame.RecordingSurface.Fill;
import assay.charts.paint.Argb;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeSpan;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatPainterTest {
    private static final long MS = 1_000_000;

    private final SampleHeat heat = new SampleHeat(new double[] {0, 1, 5, 10, 0, 10, 10, 3}, 4, 20 * MS);
    private final HeatLayout layout = new HeatLayout(heat, 300, 146, HeatViewport.FIT);

    private static int[] pixels(HeatRaster raster) {
        int[] pixels = new int[raster.width() * raster.height()];
        raster.paint(pixels);
        return pixels;
    }

    private static int column(int cell) {
        return cell / 4;
    }

    private int middle(HeatRaster raster, int[] pixels, int cell, double scale) {
        double x = (layout.x(column(cell)) - layout.left() + layout.viewport().columnWidth() / 2) * scale;
        double y = (layout.y(cell % 4 + 0.5) - layout.top()) * scale;
        return pixels[((int) y) * raster.width() + (int) x];
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void everyCellHasTheColourOfItsValue(double scale) {
        HeatRamp ramp = new HeatRamp(Theme.LIGHT);
        HeatRaster raster = new HeatRaster(layout, heat, ramp, scale);
        int[] pixels = pixels(raster);

        for (int cell = 0; cell < heat.cells(); cell++) {
            assertThat(middle(raster, pixels, cell, scale)).isEqualTo(ramp.color(heat, cell));
        }
        assertThat(ramp.color(heat, 0)).isEqualTo(ramp.empty());
        assertThat(ramp.color(heat, 3)).isEqualTo(ramp.color(heat, 5));
        Set<Integer> distinct = new HashSet<>();
        for (int cell = 0; cell < heat.cells(); cell++) {
            distinct.add(ramp.color(heat, cell));
        }
        assertThat(distinct).hasSize(5);
    }

    @Test
    void moreIsDarkerOnLightAndLighterOnDark() {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            HeatRamp ramp = new HeatRamp(theme);
            double before = Argb.contrast(ramp.color(0, false, false), theme.background());
            for (double share = 0.1; share <= 1; share += 0.1) {
                double contrast = Argb.contrast(ramp.color(share, false, false), theme.background());
                assertThat(contrast).isGreaterThan(before);
                before = contrast;
            }
            assertThat(before).isGreaterThan(4.5);
        }
    }

    @Test
    void findsHaveAHueAndTheOthersNone() {
        SampleHeat searched = new SampleHeat(new double[] {5, 5, 0, 5}, 4, 20 * MS, 1);
        HeatRamp ramp = new HeatRamp(Theme.LIGHT);

        int missed = ramp.color(searched, 0);
        int found = ramp.color(searched, 1);
        assertThat(Argb.red(missed)).isEqualTo(Argb.green(missed)).isEqualTo(Argb.blue(missed));
        assertThat(Argb.red(found)).isGreaterThan(Argb.green(found) + 60);
        assertThat(ramp.color(searched, 2)).isEqualTo(ramp.empty());
    }

    @Test
    void theVectorPictureHasTheSameColoursLegendAndAxes() {
        RecordingSurface surface = new RecordingSurface(1);
        new HeatPainter(Theme.LIGHT, heat, layout).paint(surface);
        HeatRamp ramp = new HeatRamp(Theme.LIGHT);

        assertThat(surface.words()).extracting(RecordingSurface.Words::text).contains("≥ 10 samples in 20 ms", "00:00");
        for (int cell = 0; cell < heat.cells(); cell++) {
            double x = layout.x(column(cell)) + 1;
            double y = layout.y(cell % 4 + 0.5);
            assertThat(colorAt(surface, x, y)).isEqualTo(ramp.color(heat, cell));
        }
    }

    private static int colorAt(RecordingSurface surface, double x, double y) {
        return surface.fills().reversed().stream()
                .filter(fill -> x >= fill.x() && x < fill.x() + fill.width() && y >= fill.y())
                .filter(fill -> y < fill.y() + fill.height())
                .findFirst()
                .orElseThrow()
                .argb();
    }

    @Test
    void aSelectionIsFramedAndTheRestIsVeiled() {
        RecordingSurface surface = new RecordingSurface(1);
        int line = 0xFF123456;

        new HeatPainter(Theme.LIGHT, heat, layout).paintSpan(surface, new TimeSpan(40 * MS, 100 * MS), true, line);

        double x0 = layout.x(0);
        double x1 = layout.x(1);
        assertThat(surface.fills().stream().filter(fill -> fill.argb() == line && fill.width() * fill.height() > 0))
                .containsExactlyInAnyOrder(
                        new Fill(x0, layout.y(4), 64, 2, line),
                        new Fill(x0, layout.y(2) - 2, 64, 2, line),
                        new Fill(x1, layout.y(1), 64, 2, line),
                        new Fill(x1, layout.y(0) - 2, 64, 2, line),
                        new Fill(x0, layout.y(4), 2, 50, line),
                        new Fill(x1, layout.y(2), 2, 50, line),
                        new Fill(x1, layout.y(4), 2, 75, line),
                        new Fill(layout.right() - 2, layout.y(1), 2, 25, line));
        assertThat(colorAt(surface, x0 + 5, layout.y(1))).isEqualTo(Argb.withOpacity(0xFFFFFFFF, 0.6));
        assertThat(colorAt(surface, x1 + 5, layout.y(3))).isEqualTo(Argb.withOpacity(0xFFFFFFFF, 0.6));
    }

    @Test
    void lengthsAreWritten() {
        assertThat(HeatPainter.length(20 * MS)).isEqualTo("20 ms");
        assertThat(HeatPainter.length(5_000 * MS)).isEqualTo("5 s");
        assertThat(HeatPainter.length(300_000 * MS)).isEqualTo("5 min");
        assertThat(new TimeSpan(60 * MS, 80 * MS).label()).isEqualTo("00:00.060 – 00:00.080 (0.020 s)");
    }
}
