package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlameLayoutTest {
    private static final double WIDTH = 100;

    /// 100 = A 60 (30 + 15) + nothing 0 + B 25 + ten frames of 0.5 + D 10.
    private final SampleTree tree = tree();
    private final FlameLayout layout = new FlameLayout(tree);

    private static SampleTree tree() {
        SampleTree.Builder builder = SampleTree.root("root", 100);
        builder.add("A", 60).leaf("A1", 30).leaf("A2", 15).up();
        builder.add("nothing", 0).leaf("below", 0).up();
        builder.leaf("B", 25);
        for (int i = 0; i < 10; i++) {
            builder.add("c" + i, 0.5).leaf("deep" + i, 0.5).up();
        }
        return builder.leaf("D", 10).build();
    }

    private static FlameArea icicle(double height) {
        return new FlameArea(WIDTH, height, 20, FlameDirection.ICICLE, 1);
    }

    private List<String> boxes() {
        List<String> boxes = new ArrayList<>();
        for (int box = 0; box < layout.count(); box++) {
            String merged = layout.merged(box) > 1 ? "*" + layout.merged(box) : "";
            boxes.add("%s%s@%d %s+%s"
                    .formatted(
                            tree.label(layout.node(box)), merged, layout.depth(box), layout.x(box), layout.width(box)));
        }
        return boxes;
    }

    @Test
    void givesEachFrameItsShareOfTheWidthAndMergesWhatIsBelowAPixel() {
        layout.arrange(FlameViewport.ALL, icicle(200));

        assertThat(boxes())
                .containsExactly(
                        "root@0 0.0+100.0",
                        "A@1 0.0+60.0",
                        "B@1 60.0+25.0",
                        "c0*10@1 85.0+5.0",
                        "D@1 90.0+10.0",
                        "A1@2 0.0+30.0",
                        "A2@2 30.0+15.0");
    }

    @Test
    void aMergedBoxStandsForItsFramesAndAllBelowThem() {
        layout.arrange(FlameViewport.ALL, icicle(200));

        assertThat(layout.node(3)).isEqualTo(tree.find("c0"));
        assertThat(layout.until(3)).isEqualTo(tree.find("D"));
        assertThat(layout.boxOf(tree.find("deep7"))).isEqualTo(3);
        assertThat(layout.until(1)).isEqualTo(tree.find("A") + 1);
    }

    @Test
    void rowsGrowDownwardsInAnIcicleAndUpwardsInAFlame() {
        layout.arrange(FlameViewport.ALL, icicle(200));
        assertThat(layout.y(0)).isEqualTo(0);
        assertThat(layout.y(5)).isEqualTo(40);

        layout.arrange(FlameViewport.ALL, new FlameArea(WIDTH, 200, 20, FlameDirection.FLAME, 1));
        assertThat(layout.y(0)).isEqualTo(180);
        assertThat(layout.y(5)).isEqualTo(140);
    }

    @Test
    void aZoomedFrameTakesTheWholeWidthUnderItsCallers() {
        layout.arrange(FlameViewport.ALL.withRoot(tree.find("A")), icicle(200));

        assertThat(boxes()).containsExactly("root@0 0.0+100.0", "A@1 0.0+100.0", "A1@2 0.0+50.0", "A2@2 50.0+25.0");
        assertThat(layout.isAbove(0)).isTrue();
        assertThat(layout.isAbove(1)).isFalse();
    }

    @Test
    void aWindowShowsOnlyWhatLiesInItAndOpensMergedFrames() {
        layout.arrange(new FlameViewport(0, 0.85, 0.90, 0), icicle(200));

        assertThat(boxes()).hasSize(21).startsWith("root@0 0.0+100.0").doesNotContain("B@1 60.0+25.0");
        assertThat(layout.node(1)).isEqualTo(tree.find("c0"));
        assertThat(layout.x(2)).isEqualTo(10, within(1e-9));
        assertThat(layout.width(2)).isEqualTo(10, within(1e-9));
    }

    @Test
    void scrolledRowsAreLeftOut() {
        layout.arrange(FlameViewport.ALL.withScroll(20), icicle(20));

        assertThat(boxes()).contains("A@1 0.0+60.0").doesNotContain("root@0 0.0+100.0");
        assertThat(layout.y(0)).isEqualTo(0);
        assertThat(layout.rows()).isEqualTo(3);
    }

    @Test
    void framesWithoutWeightAreNotDrawnAndCannotBeZoomedTo() {
        layout.arrange(FlameViewport.ALL.withRoot(tree.find("below")), icicle(200));

        assertThat(layout.viewport()).isEqualTo(FlameViewport.ALL);
        assertThat(layout.boxOf(tree.find("nothing"))).isEqualTo(-1);
    }

    @Test
    void aTreeWithoutWeightHasNoBoxes() {
        FlameLayout empty =
                new FlameLayout(SampleTree.root("root", 0).leaf("a", 0).build());

        empty.arrange(FlameViewport.ALL, icicle(200));

        assertThat(empty.count()).isZero();
        assertThat(empty.rows()).isZero();
    }

    @Test
    void findsTheBoxUnderAPoint() {
        layout.arrange(FlameViewport.ALL, icicle(200));

        assertThat(layout.boxAt(59.9, 21)).isEqualTo(1);
        assertThat(layout.boxAt(60, 39.9)).isEqualTo(2);
        assertThat(layout.boxAt(87, 30)).isEqualTo(3);
        assertThat(layout.boxAt(50, 41)).isEqualTo(-1);
        assertThat(layout.boxAt(5, 61)).isEqualTo(-1);
    }

    @Test
    void looksOnlyAtWhatIsVisible() {
        SampleTree large = RandomTree.of(new Random(3), 400_000);
        FlameLayout shown = new FlameLayout(large);

        shown.arrange(FlameViewport.ALL, new FlameArea(1920, 1080, 20, FlameDirection.ICICLE, 1));

        assertThat(large.size()).isBetween(150_000, 300_000);
        assertThat(shown.count()).isBetween(1_000, 1920 * 54);
        assertThat(shown.visited()).isLessThan(large.size() / 2);

        int all = shown.visited();
        shown.arrange(FlameViewport.ALL.withSpan(0.01, 0.5), shown.area());
        assertThat(shown.visited()).isLessThan(all);
    }

    @Test
    void showsTheEndOfAStackAHundredThousandFramesDeep() {
        SampleTree.Builder builder = SampleTree.root("root", 1);
        for (int i = 0; i < 100_000; i++) {
            builder.add("recursive", 1);
        }
        FlameLayout deep = new FlameLayout(builder.build());

        deep.arrange(new FlameViewport(100_000, 0, 1, 100_000 * 20), icicle(20));

        assertThat(deep.rows()).isEqualTo(100_001);
        assertThat(deep.count()).isEqualTo(1);
        assertThat(deep.node(0)).isEqualTo(100_000);
    }

    @Test
    void neverLooksBelowSmallFrames() {
        SampleTree.Builder builder = SampleTree.root("root", 1_000_000).add("small", 1);
        for (int i = 0; i < 10_000; i++) {
            builder.leaf("leaf", 1e-4);
        }
        FlameLayout shown = new FlameLayout(builder.up().leaf("large", 999_999).build());

        shown.arrange(FlameViewport.ALL, icicle(200));

        assertThat(shown.visited()).isEqualTo(3);
    }
}
