package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.charts.paint.Theme;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlamePainterTest {
    private final SampleTree tree = SampleTree.root("all", 100)
            .add("com.acme.A.run", 60)
            .leaf("com.acme.A.hit", 20)
            .up()
            .leaf("com.acme.B.run", 30)
            .build();
    private final FlameColors colors = new CategoryColors(_ -> FlameCategory.COMPILED);

    private RecordingSurface paint(FlameSource source, FlameViewport viewport, FlameMarks marks, double scale) {
        FlameLayout layout = new FlameLayout(source);
        layout.arrange(viewport, new FlameArea(1001, 203, 19, FlameDirection.FLAME, 1 / scale));
        RecordingSurface surface = new RecordingSurface(scale);
        new FlamePainter(Theme.LIGHT, colors).paint(surface, layout, marks);
        return surface;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void coversWholeDevicePixels(double scale) {
        SampleTree large = RandomTree.of(new Random(9), 2_000);
        RecordingSurface surface = paint(large, FlameViewport.ALL.withSpan(0.37, 0.41), FlameMarks.NONE, scale);

        assertThat(surface.fills()).hasSizeGreaterThan(100).allSatisfy(fill -> {
            for (double edge : new double[] {fill.x(), fill.y(), fill.width(), fill.height()}) {
                assertThat(edge * scale).isEqualTo(Math.rint(edge * scale), within(1e-6));
            }
            assertThat(fill.width() * scale).isGreaterThan(0.99);
        });
    }

    @Test
    void leavesAGapOfOnePixelBetweenNeighbours() {
        RecordingSurface surface = paint(tree, FlameViewport.ALL, FlameMarks.NONE, 1);

        RecordingSurface.Fill first = surface.fills().get(1);
        RecordingSurface.Fill second = surface.fills().get(2);
        assertThat(first.x() + first.width() + 1).isEqualTo(second.x());
        assertThat(first.height()).isEqualTo(18);
    }

    @Test
    void labelsStayWithinTheirBoxes() {
        SampleTree large = RandomTree.of(new Random(9), 2_000);
        RecordingSurface surface = paint(large, FlameViewport.ALL, FlameMarks.NONE, 1);

        assertThat(surface.words())
                .hasSizeGreaterThan(20)
                .allSatisfy(words -> assertThat(surface.fills())
                        .anyMatch(fill -> fill.x() < words.x()
                                && words.x() + words.width() < fill.x() + fill.width()
                                && fill.y() < words.baseline()
                                && words.baseline() < fill.y() + fill.height()));
    }

    @Test
    void highlightsMatchesAndDimsTheRest() {
        BitSet hits = new BitSet();
        hits.set(tree.find("com.acme.A.hit"));
        RecordingSurface surface = paint(tree, FlameViewport.ALL, new FlameMarks(hits, -1, -1), 1);

        assertThat(surface.fills().stream().map(RecordingSurface.Fill::argb))
                .containsOnlyOnce(Theme.LIGHT.highlight())
                .doesNotContain(FlameCategory.COMPILED.fill());
    }

    @Test
    void aMergedBoxIsHighlightedForAMatchWithinIt() {
        SampleTree.Builder builder = SampleTree.root("all", 10_000);
        for (int i = 0; i < 20; i++) {
            builder.add("small", 1).leaf("hit", 1).up();
        }
        SampleTree small = builder.leaf("large", 9_980).build();
        BitSet hits = new BitSet();
        hits.set(small.find("hit") + 6);

        assertThat(paint(small, FlameViewport.ALL, new FlameMarks(hits, -1, -1), 1)
                        .fills())
                .filteredOn(fill -> fill.argb() == Theme.LIGHT.highlight())
                .hasSize(1);
        assertThat(paint(small, FlameViewport.ALL, FlameMarks.NONE, 1).lines()).isZero();
        assertThat(paint(small, new FlameViewport(0, 0, 0.2, 0), FlameMarks.NONE, 1)
                        .lines())
                .isPositive();
    }

    @Test
    void fadesTheCallersOfTheZoomedFrame() {
        RecordingSurface surface = paint(tree, FlameViewport.ALL.withRoot(1), FlameMarks.NONE, 1);

        int compiled = FlameCategory.COMPILED.fill();
        assertThat(surface.fills().get(0).argb()).isEqualTo(Theme.LIGHT.fade(compiled, 0.6));
        assertThat(surface.fills().get(1).argb()).isEqualTo(compiled);
    }

    @Test
    void outlinesTheSelectedFrame() {
        int before = paint(tree, FlameViewport.ALL, FlameMarks.NONE, 1).fills().size();
        RecordingSurface surface = paint(tree, FlameViewport.ALL, new FlameMarks(null, -1, 2), 1);

        assertThat(surface.fills().subList(before, before + 4))
                .extracting(RecordingSurface.Fill::argb)
                .containsOnly(Theme.LIGHT.text());
    }
}
