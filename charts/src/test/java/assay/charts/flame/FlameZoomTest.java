package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FlameZoomTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /// 100 = A 60 + B 40 (b 20 + c 1).
    private final SampleTree tree = SampleTree.root("root", 100)
            .leaf("A", 60)
            .add("B", 40)
            .leaf("b", 20)
            .leaf("c", 1)
            .build();
    private final FlameLayout layout = new FlameLayout(tree);

    private FlameZoom zoom(double height) {
        layout.arrange(FlameViewport.ALL, new FlameArea(1000, height, 20, FlameDirection.ICICLE, 1));
        return new FlameZoom(layout);
    }

    @Test
    void keepsThePointUnderThePointer() {
        FlameViewport zoomed = zoom(400).zoomedAt(FlameViewport.ALL, 0.25, 2);

        assertThat(zoomed.from()).isEqualTo(0.125, EXACT);
        assertThat(zoomed.to()).isEqualTo(0.625, EXACT);
    }

    @Test
    void stopsWhereTheLightestFrameIsComfortablyWide() {
        FlameViewport deepest = zoom(400).zoomedAt(FlameViewport.ALL, 0.5, 1e9);

        // 1 of 100 at 200 of 1000 pixels
        assertThat(deepest.span()).isEqualTo(0.05, EXACT);
    }

    @Test
    void zoomingOutOfAFrameGoesOnInItsCaller() {
        FlameViewport out = zoom(400).zoomedAt(FlameViewport.ALL.withRoot(tree.find("B")), 0.5, 0.8);

        // B is 0.6 to 1.0 of the root; its middle stays as far as the edge allows
        assertThat(out.root()).isZero();
        assertThat(out.span()).isEqualTo(0.5, EXACT);
        assertThat(out.to()).isEqualTo(1, EXACT);
    }

    @Test
    void zoomingOutEndsWithEverything() {
        assertThat(zoom(400).zoomedAt(FlameViewport.ALL.withRoot(4), 0.3, 1e-9)).isEqualTo(FlameViewport.ALL);
    }

    @Test
    void oneStepOutIsTheFramesWholeWidthThenItsCaller() {
        FlameZoom zoom = zoom(400);
        FlameViewport within = FlameViewport.ALL.withRoot(tree.find("B")).withSpan(0.5, 0);

        FlameViewport whole = zoom.out(within);
        assertThat(whole).isEqualTo(FlameViewport.ALL.withRoot(tree.find("B")));
        assertThat(zoom.out(whole)).isEqualTo(FlameViewport.ALL);
        assertThat(zoom.out(FlameViewport.ALL)).isEqualTo(FlameViewport.ALL);
    }

    @Test
    void scrollsNoFurtherThanTheLastRow() {
        FlameZoom zoom = zoom(40);

        assertThat(zoom.maxScroll()).isEqualTo(20);
        assertThat(zoom.scrolledBy(FlameViewport.ALL, 500).scroll()).isEqualTo(20);
        assertThat(zoom.scrolledBy(FlameViewport.ALL, -500).scroll()).isZero();
    }

    @Test
    void revealsByZoomingAndScrollingNoMoreThanNeeded() {
        FlameZoom zoom = zoom(40);

        assertThat(zoom.revealing(FlameViewport.ALL, tree.find("A"))).isEqualTo(FlameViewport.ALL);
        assertThat(zoom.revealing(FlameViewport.ALL.withRoot(1), tree.find("b")))
                .isEqualTo(FlameViewport.ALL.withScroll(20));
        assertThat(zoom.revealing(FlameViewport.ALL.withSpan(0.1, 0), tree.find("B"))
                        .root())
                .isZero();
        assertThat(zoom.revealing(FlameViewport.ALL.withRoot(3).withScroll(20), 0)
                        .scroll())
                .isZero();
    }

    @Test
    void panningStopsAtTheEdges() {
        FlameViewport half = FlameViewport.ALL.withSpan(0.5, 0);

        assertThat(half.panned(0.5).from()).isEqualTo(0.25, EXACT);
        assertThat(half.panned(9).to()).isEqualTo(1, EXACT);
        assertThat(half.panned(-9)).isEqualTo(half);
    }
}
