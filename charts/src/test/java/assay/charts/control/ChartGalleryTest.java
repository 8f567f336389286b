package assay.charts.control;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.flame.CategoryColors;
import assay.charts.flame.DiffColors;
import assay.charts.flame.FlameCategory;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.PackageColors;
import assay.charts.flame.Presence;
import assay.charts.flame.RandomTree;
import assay.charts.flame.SampleTree;
import assay.charts.paint.Theme;
import assay.charts.plot.Bins;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Draws every chart in both themes into `target/gallery`, to be looked at.
class ChartGalleryTest {
    private static final long MINUTE = 60_000_000_000L;

    private final SampleTree tree = RandomTree.of(new Random(11), 4_000);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void drawsFrameTypesOnLight() {
        assertThat(colors(draw("flame-types-light", Theme.LIGHT, types(), 1280, 800, _ -> {})))
                .hasSizeGreaterThan(20);
    }

    @Test
    void drawsFrameTypesOnDarkAsIcicleWithZoomAndSelection() {
        assertThat(colors(draw("flame-zoomed-dark", Theme.DARK, types(), 1920, 1080, chart -> {
                    chart.directionProperty().set(FlameDirection.ICICLE);
                    chart.zoomTo(4);
                    chart.selectedNodeProperty().set(6);
                })))
                .hasSizeGreaterThan(20);
    }

    @Test
    void drawsPackagesWithSearchHits() {
        BitSet hits = new BitSet();
        for (int node = 0; node < tree.size(); node++) {
            hits.set(node, tree.label(node).contains("HashMap"));
        }
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            String name = theme.dark() ? "flame-search-dark" : "flame-search-light";
            assertThat(colors(draw(name, theme, new PackageColors(tree), 1280, 800, chart -> {
                        chart.matchesProperty().set(hits);
                        chart.currentMatchProperty().set(hits.nextSetBit(0));
                    })))
                    .contains(theme.highlight());
        }
    }

    @Test
    void drawsPackages() {
        assertThat(colors(draw("flame-packages-dark", Theme.DARK, new PackageColors(tree), 1280, 800, _ -> {})))
                .hasSizeGreaterThan(20);
        assertThat(colors(draw("flame-packages-light", Theme.LIGHT, new PackageColors(tree), 1920, 1080, _ -> {})))
                .hasSizeGreaterThan(20);
    }

    @Test
    void drawsDifferences() {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            String name = theme.dark() ? "flame-diff-dark" : "flame-diff-light";
            assertThat(colors(draw(name, theme, differences(theme), 1280, 800, _ -> {})))
                    .hasSizeGreaterThan(20);
        }
    }

    private FlameColors types() {
        FlameCategory[] all = FlameCategory.values();
        return new CategoryColors(node -> all[Math.floorMod(tree.label(node).hashCode(), all.length)]);
    }

    private FlameColors differences(Theme theme) {
        return new DiffColors(
                node -> 20 * Math.pow(Math.sin(tree.label(node).hashCode()), 3),
                node -> switch (Math.floorMod(tree.label(node).hashCode(), 17)) {
                    case 0 -> Presence.NEW;
                    case 1 -> Presence.GONE;
                    default -> Presence.BOTH;
                },
                theme);
    }

    private Image draw(
            String name, Theme theme, FlameColors colors, double width, double height, Consumer<FlameChart> setUp) {
        // Without a window: the headless screen is only 1000 pixels wide.
        Image image = Fx.call(() -> {
            FlameChart chart = new FlameChart();
            chart.sourceProperty().set(tree);
            chart.colorsProperty().set(colors);
            chart.themeProperty().set(theme);
            VBox.setVgrow(chart, Priority.ALWAYS);
            TimeBrush brush = new TimeBrush();
            brush.themeProperty().set(theme);
            brush.binsProperty().set(bins());
            brush.rangeProperty().set(new BrushRange(0.31, 0.52));
            setUp.accept(chart);
            FlameLegend legend = new FlameLegend();
            legend.themeProperty().set(theme);
            legend.entriesProperty().set(colors.legend());
            VBox.setMargin(legend, new Insets(8, 8, 4, 8));
            VBox page = new VBox(brush, legend, chart);
            page.setBackground(Background.fill(CanvasSurface.color(theme.background())));
            return new Scene(page, width, height).snapshot(null);
        });
        Png.write(image, Path.of("target", "gallery", name + ".png"));
        return image;
    }

    private static Bins bins() {
        Random random = new Random(5);
        double[] weight = new double[240];
        for (int bin = 0; bin < weight.length; bin++) {
            weight[bin] = Math.max(0, 40 + 30 * Math.sin(bin / 17.0) + 14 * random.nextGaussian());
        }
        return new Bins(weight, 0, 4 * MINUTE + MINUTE / 5, "96 samples/s");
    }

    private static Set<Integer> colors(Image image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colors;
    }
}
