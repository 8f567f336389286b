package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.heat.SampleHeat;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeSpan;
import assay.charts.threads.SampleThreads;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Draws the charts of time in both themes into `target/gallery`, to be looked at.
class TimeGalleryTest {
    private static final long SECOND = 1_000_000_000;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static Image draw(String name, Region chart, double width, double height) {
        Image image = Fx.call(() -> new Scene(chart, width, height).snapshot(null));
        Png.write(image, Path.of("target", "gallery", name + ".png"));
        return image;
    }

    @Test
    void drawsHeatMaps() {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            String name = theme.dark() ? "dark" : "light";
            Image plain = draw("heat-" + name, heat(theme), 1_280, 500);
            Image found = draw(
                    "heat-found-" + name,
                    heat(theme, IntStream.range(400, 1_300).toArray()),
                    1_920,
                    700);

            assertThat(plain.getPixelReader().getArgb(100, 13)).isNotEqualTo(theme.background());
            assertThat(found.getWidth()).isEqualTo(1_920);
        }
    }

    private static HeatChart heat(Theme theme, int... found) {
        return Fx.call(() -> {
            HeatChart chart = new HeatChart();
            chart.themeProperty().set(theme);
            chart.sourceProperty().set(SampleHeat.of(new Random(4), 120, 50, SECOND / 50, found));
            chart.rangeProperty().set(new TimeSpan(31 * SECOND + SECOND / 5, 52 * SECOND + SECOND / 2));
            chart.baselineProperty().set(new TimeSpan(70 * SECOND, 81 * SECOND));
            return chart;
        });
    }

    @Test
    void drawsThreads() {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            Image image = draw("threads-" + (theme.dark() ? "dark" : "light"), threads(theme), 1_280, 500);

            assertThat(image.getPixelReader().getArgb(2, 2)).isEqualTo(theme.background());
        }
    }

    private static ThreadChart threads(Theme theme) {
        return Fx.call(() -> {
            ThreadChart chart = new ThreadChart();
            chart.themeProperty().set(theme);
            chart.sourceProperty().set(SampleThreads.of(new Random(4), 400, 300, SECOND / 5));
            chart.rangeProperty().set(new TimeSpan(31 * SECOND, 45 * SECOND));
            chart.chosenProperty().set(lane -> lane == 2);
            chart.laneProperty().set(4);
            return chart;
        });
    }
}
