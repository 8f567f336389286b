package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SmallBranchesTest {
    private static CallTree tree(ProfileData data, ShapeOptions options) {
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, SampleFilter.ALL);
    }

    private static String path(TreeShape shape, int node) {
        return node == 0 ? "" : path(shape, shape.parent(node)) + ";" + shape.label(node);
    }

    private static Map<String, Long> totals(CallTree tree) {
        Map<String, Long> totals = new HashMap<>();
        for (int node = 0; node < tree.shape().size(); node++) {
            totals.put(path(tree.shape(), node), tree.total(node));
        }
        return totals;
    }

    private static ProfileData random(Random random) {
        return CollapsedProfile.of(IntStream.range(0, 300)
                .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(10))
                                .mapToObj(_ -> "m" + random.nextInt(3))
                                .collect(Collectors.joining(";"))
                        + " " + random.nextInt(5))
                .toArray(String[]::new));
    }

    @Test
    void mergesTheLightestChildrenIntoOne() {
        ProfileData data = CollapsedProfile.of("a;b;c 10", "a;d 2", "a;e;f 1", "g 7");
        CallTree tree = tree(data, ShapeOptions.AS_RECORDED.withMost(6));
        assertThat(totals(tree))
                .isEqualTo(Map.of(
                        "", 20L, ";a", 13L, ";a;b", 10L, ";a;b;c", 10L, ";a;[merged small branches]", 3L, ";g", 7L));
        assertThat(tree.mergedSamples()).isEqualTo(2);
        assertThat(tree.self(0)).isZero();
    }

    @RepeatedTest(20)
    void keepsExactTotalsOfTheHeaviestBranches(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ProfileData data = random(random);
        Map<String, Long> full = totals(tree(data, ShapeOptions.AS_RECORDED));
        int most = 2 + random.nextInt(full.size() - 2);
        CallTree merged = tree(data, ShapeOptions.AS_RECORDED.withMost(most));
        Map<String, Long> kept = totals(merged);
        assertThat(merged.shape().size()).isLessThanOrEqualTo(most);
        assertThat(merged.mergedSamples()).isPositive();
        kept.keySet().removeIf(path -> path.endsWith(TreeShape.MERGED));
        assertThat(full).containsAllEntriesOf(kept);
        long lightestKept =
                kept.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        full.keySet().removeAll(kept.keySet());
        assertThat(full.values()).allSatisfy(total -> assertThat(total).isLessThanOrEqualTo(lightestKept));
    }

    @RepeatedTest(10)
    void keepsAReversedTreeSmallWhileItGrows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ProfileData data = random(random);
        ShapeOptions options = ShapeOptions.AS_RECORDED.withReversed(true);
        Map<String, Long> full = totals(tree(data, options));
        int most = 2 + random.nextInt(full.size() / 4);
        CallTree merged = tree(data, options.withMost(most));
        assertThat(merged.shape().size()).isLessThanOrEqualTo(most);
        assertThat(merged.total(0)).isEqualTo(full.get(""));
        assertThat(merged.samples(0)).isEqualTo(300);
        totals(merged).forEach((path, total) -> {
            if (!path.endsWith(TreeShape.MERGED)) {
                assertThat(total).isLessThanOrEqualTo(full.get(path));
            }
        });
    }

    @Test
    void countsFramesThatTheReaderMergedAsMergedBranchesAndNotAsMethods() {
        ProfileData data = CollapsedProfile.of("a;[merged small branches] 3", "a;b 1");
        CallTree tree = tree(data, ShapeOptions.FOR_PEOPLE);
        assertThat(tree.mergedSamples()).isEqualTo(1);
        assertThat(tree.shape().isFrame(2)).isFalse();
        assertThat(MethodWeight.of(tree)).extracting(MethodWeight::label).containsExactly("b", "a");
    }

    @Test
    void stopsWhenCancelled() {
        ProfileData data = CollapsedProfile.of("a;b 1");
        CallTree tree = tree(data, ShapeOptions.FOR_PEOPLE);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> TreeShapeBuilder.build(
                        data.symbols(), data.profile().samples(), ShapeOptions.FOR_PEOPLE, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> CallTree.weigh(tree.shape(), data, SampleFilter.ALL, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesTooFewNodes() {
        assertThatThrownBy(() -> ShapeOptions.AS_RECORDED.withMost(1)).hasMessage("most nodes: 1; must be at least 2");
    }
}
