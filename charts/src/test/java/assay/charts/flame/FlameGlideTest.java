package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlameGlideTest {
    /// 100 = A 60 (a 30) + B 40.
    private final SampleTree tree = SampleTree.root("root", 100)
            .add("A", 60)
            .leaf("a", 30)
            .up()
            .leaf("B", 40)
            .build();

    @Test
    void passesThroughTheNearestCommonCaller() {
        FlameViewport start = FlameViewport.ALL.withRoot(tree.find("a"));
        FlameViewport end = FlameViewport.ALL.withRoot(tree.find("B")).withScroll(40);
        FlameGlide glide = new FlameGlide(tree, start, end);

        // a is 0 to 0.3 of the root, B is 0.6 to 1
        FlameViewport half = glide.at(0.5);
        assertThat(half.root()).isZero();
        assertThat(half.from()).isEqualTo(0.3, within(1e-9));
        assertThat(half.to()).isEqualTo(0.65, within(1e-9));
        assertThat(half.scroll()).isEqualTo(20);
        assertThat(glide.at(1)).isEqualTo(end);
    }

    @Test
    void zoomingInStaysWithinTheFrame() {
        FlameGlide glide =
                new FlameGlide(tree, FlameViewport.ALL.withRoot(1), FlameViewport.ALL.withRoot(tree.find("a")));

        assertThat(glide.at(0)).isEqualTo(FlameViewport.ALL.withRoot(1));
        assertThat(glide.at(0.5).to()).isEqualTo(0.75, within(1e-9));
    }
}
