package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.model.ProfileData;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeDiffTest {
    private static CallTree tree(String... lines) {
        ProfileData data = CollapsedProfile.of(lines);
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED),
                data,
                SampleFilter.ALL);
    }

    @Test
    void laysTwoTreesOnTheUnionOfTheirNodes() {
        TreeDiff diff = TreeDiff.of(tree("a;b 2", "a;d 2", "z 4"), tree("a;b 1", "a;c;e 1"));
        String text = IntStream.range(1, diff.size())
                .mapToObj(node -> "%s %d>%d %+.0f"
                        .formatted(
                                diff.label(node),
                                diff.baseTotal(node),
                                diff.candidateTotal(node),
                                diff.deltaPoints(node)))
                .collect(Collectors.joining(", "));
        assertThat(text).isEqualTo("a 4>2 +50, b 2>1 +25, c 0>1 +50, e 0>1 +50, d 2>0 -25, z 4>0 -50");
        assertThat(diff.end(1)).isEqualTo(6);
        assertThat(diff.end(3)).isEqualTo(5);
        assertThat(diff.end(0)).isEqualTo(diff.size());
        assertThat(diff.parent(4)).isEqualTo(3);
    }

    @Test
    void aTreeAgainstItselfHasNoChange() {
        CallTree tree = tree("a;b 2", "a;d 3");
        TreeDiff diff = TreeDiff.of(tree, tree);
        assertThat(diff.size()).isEqualTo(4);
        assertThat(IntStream.range(0, diff.size()).mapToDouble(diff::deltaPoints))
                .allMatch(delta -> delta == 0);
        assertThat(IntStream.range(0, diff.size()).mapToDouble(diff::selfDeltaPoints))
                .allMatch(delta -> delta == 0);
    }

    @Test
    void anEmptySideHasNoShares() {
        TreeDiff diff = TreeDiff.of(tree(), tree("a 1"));
        assertThat(diff.baseShare(1)).isZero();
        assertThat(diff.candidateShare(1)).isEqualTo(1, within(0.0));
        assertThat(diff.candidateSelf(1)).isEqualTo(1);
    }

    @Test
    void survivesStacksOfTenThousandFrames() {
        String deep = IntStream.range(0, 10_000).mapToObj(index -> "f" + index).collect(Collectors.joining(";"));
        assertThat(TreeDiff.of(tree(deep + " 1"), tree(deep + " 2")).size()).isEqualTo(10_001);
    }
}
