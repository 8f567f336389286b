package assay.charts.threads;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.flame.RecordingSurface;
import assay.charts.paint.SvgSurface;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatePainterTest {
    private static final long SECOND = 1_000_000_000;

    private static int[] pixels(StateRaster raster) {
        int[] pixels = new int[raster.width() * raster.height()];
        raster.paint(pixels);
        return pixels;
    }

    @Test
    void onlyTheLanesInViewAreAskedFor() {
        SampleThreads threads = SampleThreads.of(new Random(1), 5_000, 50, SECOND);
        ThreadLayout layout = new ThreadLayout(threads, 1_000, 24 + 20 * 24, new ThreadViewport(null, 2_400 * 24 + 7));

        pixels(new StateRaster(layout, threads, 1));

        assertThat(threads.asked()).hasSizeBetween(20, 22).contains(2_400, 2_420);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2})
    void aLaneHasTheColourOfItsStateAndNothingWhereNothingIsKnown(double scale) {
        SampleThreads threads = SampleThreads.of(new int[][] {{0, 3, 1, 1}, {2, 2, 3, 3}}, SECOND);
        ThreadLayout layout = new ThreadLayout(threads, 600, 200, ThreadViewport.ALL);
        StateRaster raster = new StateRaster(layout, threads, scale);
        int[] pixels = pixels(raster);

        int[][] expected = {{0xFF36D091, 0, 0xFFDE8257, 0xFFDE8257}, {0xFF9BC3FE, 0xFF9BC3FE, 0, 0}};
        for (int lane = 0; lane < 2; lane++) {
            for (int slice = 0; slice < 4; slice++) {
                int x = (int) ((layout.x(slice * SECOND + SECOND / 2) - layout.left()) * scale);
                int y = (int) ((layout.y(lane) + ThreadLayout.LANE_HEIGHT / 2 - layout.top()) * scale);
                assertThat(pixels[y * raster.width() + x]).isEqualTo(expected[lane][slice]);
            }
        }
    }

    @Test
    void whatIsRareHasAPixelAndTheRestItsShare() {
        StateHeights heights = new StateHeights(3, 20);

        assertThat(heights.of(new float[] {0.5f, 0.001f, 0}, 0, 1)).containsExactly(10, 11, 11);
        assertThat(heights.of(new float[] {4, 0, 4}, 0, 16)).containsExactly(5, 5, 10);
        assertThat(heights.of(new float[] {3, 3, 0}, 0, 2)).containsExactly(10, 20, 20);
    }

    @Test
    void theVectorPictureMergesPixelsThatLookAlike() {
        SampleThreads threads = SampleThreads.of(new int[][] {{0, 3, 1, 1}}, SECOND);
        ThreadLayout layout = new ThreadLayout(threads, 600, 100, ThreadViewport.ALL);
        SvgSurface surface = new SvgSurface(600, 100, "threads");

        new StatePainter(Theme.LIGHT, threads, layout).paint(surface);

        assertThat(surface.toSvg().split("#36d091", -1)).hasSize(2);
        assertThat(surface.toSvg().split("#de8257", -1)).hasSize(2);
        assertThat(surface.toSvg()).contains("worker-0").contains("00:02");
    }

    @Test
    void aRangeThatReachesBeyondTheViewHasNoEdgeThere() {
        SampleThreads threads = SampleThreads.of(new int[][] {{0, 0, 0, 0}}, SECOND);
        ThreadLayout layout =
                new ThreadLayout(threads, 600, 100, new ThreadViewport(new TimeSpan(SECOND, 2 * SECOND), 0));
        RecordingSurface surface = new RecordingSurface(1);

        new StatePainter(Theme.LIGHT, threads, layout).paintRange(surface, new TimeSpan(0, SECOND * 3 / 2));

        assertThat(surface.fills().stream().filter(fill -> fill.argb() == Theme.LIGHT.accent()))
                .hasSize(1);
    }
}
