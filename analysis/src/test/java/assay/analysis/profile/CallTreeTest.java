package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.model.FrameType;
import assay.analysis.model.ProfileData;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.MergeFunction;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CallTreeTest {
    private static CallTree tree(ProfileData data, ShapeOptions options) {
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, SampleFilter.ALL);
    }

    private static String show(CallTree tree) {
        StringBuilder text = new StringBuilder();
        TreeShape shape = tree.shape();
        for (int node = 1; node < shape.size(); node++) {
            text.append(" ".repeat(shape.depth(node) - 1))
                    .append("%s %d/%d%n".formatted(shape.label(node), tree.self(node), tree.total(node)));
        }
        return text.toString();
    }

    @Test
    void mergesStacksIntoATreeWithSiblingsInOrder() {
        CallTree tree = tree(CollapsedProfile.of("a;c 1", "a;b;d 2", "a 4", "a;b 8"), ShapeOptions.AS_RECORDED);
        assertThat(show(tree)).isEqualToIgnoringNewLines("""
                a 4/15
                 b 8/10
                  d 2/2
                 c 1/1
                """);
        assertThat(tree.total(0)).isEqualTo(15);
        assertThat(tree.samples(0)).isEqualTo(4);
    }

    @Test
    void reversedPutsTheInnermostFrameAtTheRoot() {
        CallTree tree =
                tree(CollapsedProfile.of("a;b;d 2", "c;d 3", "d 1"), ShapeOptions.AS_RECORDED.withReversed(true));
        assertThat(show(tree)).isEqualToIgnoringNewLines("""
                d 1/6
                 b 0/2
                  a 2/2
                 c 3/3
                """);
        assertThat(tree.type(1)).isEqualTo(FrameType.JIT_COMPILED);
        assertThat(tree.type(3)).isEqualTo(FrameType.JIT_COMPILED);
    }

    @Test
    void hiddenFramesGiveTheirWeightToTheCaller() {
        CallTree tree = tree(
                CollapsedProfile.of("a;x;b 2", "a;x 3", "x;b 5"),
                ShapeOptions.AS_RECORDED.withTransforms(List.of(new MergeFunction("x"))));
        assertThat(show(tree)).isEqualToIgnoringNewLines("""
                a 3/5
                 b 2/2
                b 5/5
                """);
    }

    @Test
    void focusKeepsOnlyWhatTheFunctionCalled() {
        ProfileData data = CollapsedProfile.of("a;f;b 2", "c;f;f;d 3", "c 7", "f 1");
        assertThat(show(tree(data, ShapeOptions.AS_RECORDED.withTransforms(List.of(new FocusFunction("f"))))))
                .isEqualToIgnoringNewLines("""
                f 1/6
                 b 2/2
                 f 0/3
                  d 3/3
                """);
        assertThat(show(tree(
                        data,
                        ShapeOptions.AS_RECORDED.withReversed(true).withTransforms(List.of(new FocusFunction("f"))))))
                .isEqualToIgnoringNewLines("""
                b 0/2
                 f 2/2
                d 0/3
                 f 0/3
                  f 3/3
                f 1/1
                """);
    }

    @Test
    void linesKeepTheCallSitesOfOneMethodApart() {
        ProfileData data = CollapsedProfile.of("a:1;b 1", "a:2;b 2");
        assertThat(show(tree(data, ShapeOptions.AS_RECORDED))).isEqualToIgnoringNewLines("a 0/3\n b 3/3\n");
        assertThat(show(tree(data, ShapeOptions.AS_RECORDED.withLines(true))))
                .isEqualToIgnoringNewLines("a:1 0/1\n b 1/1\na:2 0/2\n b 2/2\n");
    }

    @Test
    void countedWeighsNumbersOfSamples() {
        CallTree tree = tree(CollapsedProfile.of("a;b 10", "a;b 20", "a 40"), ShapeOptions.AS_RECORDED);
        assertThat(show(tree.counted())).isEqualToIgnoringNewLines("a 1/3\n b 2/2\n");
        assertThat(tree.counted().samples(0)).isEqualTo(3);
    }

    @Test
    void samplesWithoutAStackAreShownAsSuch() {
        CallTree tree = tree(CollapsedProfile.of("a 1", " 2"), ShapeOptions.AS_RECORDED);
        assertThat(show(tree)).isEqualToIgnoringNewLines("[no stack trace] 2/2\na 1/1\n");
    }

    @Test
    void filtersByTimeThreadAndStackWithoutChangingTheShape() {
        ProfileData data = CollapsedProfile.of("t1/a;b 1", "t2/a;c 2", "t1/a;c 4", "t2/a;b 8");
        TreeShape shape = TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED);
        BitSet second = new BitSet();
        second.set(1);
        BitSet withC = StackMatcher.containing(data.symbols(), MethodNaming.STABLE, Pattern.compile("^c$"));
        assertThat(CallTree.weigh(shape, data, SampleFilter.ALL.withRange(new TimeRange(1, 3)))
                        .total(0))
                .isEqualTo(6);
        assertThat(CallTree.weigh(shape, data, SampleFilter.ALL.withThreads(second))
                        .total(0))
                .isEqualTo(10);
        assertThat(CallTree.weigh(shape, data, SampleFilter.ALL.withInclude(withC))
                        .total(0))
                .isEqualTo(6);
        assertThat(CallTree.weigh(shape, data, new SampleFilter(new TimeRange(2, 4), second, withC, null))
                        .total(0))
                .isZero();
    }

    @Test
    void aSampleThatStandsForSeveralCountsAsMany() {
        CallTree tree = tree(CollapsedProfile.of(WeightUnit.SAMPLES, "a 3", "a 1"), ShapeOptions.AS_RECORDED);
        assertThat(tree.samples(1)).isEqualTo(4);
    }

    @Test
    void searchCountsASampleOnceHoweverOftenItMatches() {
        CallTree tree = tree(CollapsedProfile.of("a;f;b;f 2", "f 3", "a 5"), ShapeOptions.AS_RECORDED);
        TreeSearch search = TreeSearch.find(tree, Pattern.compile("^f$"), 0);
        assertThat(search.matchedWeight()).isEqualTo(5);
        assertThat(search.matchedSamples()).isEqualTo(2);
        assertThat(search.nodes().cardinality()).isEqualTo(3);
        assertThat(TreeSearch.find(tree, Pattern.compile("^f$"), 1).matchedWeight())
                .isEqualTo(2);
    }

    @Test
    void aPatternThatBacktracksWithoutEndIsRefused() {
        CallTree tree = tree(CollapsedProfile.of("com.acme.shop.checkout.PriceCalculator 2"), ShapeOptions.AS_RECORDED);
        assertThatThrownBy(() -> TreeSearch.find(tree, Pattern.compile("(([a-zA-Z.]+)+)+!\\2"), 0))
                .isInstanceOf(SlowPatternException.class);
    }

    @Test
    void methodTotalsCountRecursionOnce() {
        CallTree tree = tree(CollapsedProfile.of("a;f;b;f 2", "f 3", "a 5"), ShapeOptions.AS_RECORDED);
        assertThat(MethodWeight.of(tree))
                .containsExactly(
                        new MethodWeight("a", 5, 7, 2), new MethodWeight("f", 5, 5, 2), new MethodWeight("b", 0, 2, 1));
    }

    @Test
    void histogramCoversTheRangeEvenly() {
        ProfileData data = CollapsedProfile.of("a 1", "a 2", "a 4", "a 8");
        assertThat(weights(data, new TimeRange(0, 4), 2)).containsExactly(3, 12);
        assertThat(weights(data, new TimeRange(1, 3), 2)).containsExactly(3, 12);
    }

    private static long[] weights(ProfileData data, TimeRange range, int bins) {
        SampleHistogram histogram = SampleHistogram.count(data.profile().samples(), range, bins, SampleFilter.ALL);
        return IntStream.range(0, bins).mapToLong(histogram::weight).toArray();
    }

    @Test
    void excludingFramesKeepsSamplesWithoutAStack() {
        ProfileData data = CollapsedProfile.of("a;x 1", " 2", "a 4");
        BitSet withX = StackMatcher.containing(data.symbols(), MethodNaming.STABLE, Pattern.compile("x"));
        TreeShape shape = TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED);
        assertThat(CallTree.weigh(shape, data, SampleFilter.ALL.withExclude(withX))
                        .total(0))
                .isEqualTo(6);
    }

    @Test
    void cutStacksStandApartWhereAPersonLooks() {
        ProfileData data = CollapsedProfile.of("main;f 1", "...;f 2");
        assertThat(show(tree(data, ShapeOptions.FOR_PEOPLE)))
                .isEqualToIgnoringNewLines("[truncated stack] 0/2\n f 2/2\nmain 0/1\n f 1/1\n");
        assertThat(show(tree(data, ShapeOptions.FOR_PEOPLE.withReversed(true))))
                .isEqualToIgnoringNewLines("f 0/3\n [truncated stack] 2/2\n main 1/1\n");
        assertThat(show(tree(data, ShapeOptions.AS_RECORDED))).isEqualToIgnoringNewLines("f 2/2\nmain 0/1\n f 1/1\n");
    }

    @Test
    void hidesAndFocusesByMethodWhateverTheLine() {
        ProfileData data = CollapsedProfile.of("a:1;x:7;b:2 1", "a:1;x:8 2");
        assertThat(show(tree(
                        data,
                        ShapeOptions.AS_RECORDED.withLines(true).withTransforms(List.of(new MergeFunction("x"))))))
                .isEqualToIgnoringNewLines("a:1 2/3\n b:2 1/1\n");
        assertThat(show(tree(
                        data,
                        ShapeOptions.AS_RECORDED.withLines(true).withTransforms(List.of(new FocusFunction("x"))))))
                .isEqualToIgnoringNewLines("x:7 0/1\n b:2 1/1\nx:8 2/2\n");
    }

    @Test
    void aReversedTreeKnowsTheSameSelfWeights() {
        ProfileData data = CollapsedProfile.of("a;f;b;f 2", "f 3", "a 5");
        assertThat(MethodWeight.of(tree(data, ShapeOptions.AS_RECORDED.withReversed(true))))
                .isEqualTo(MethodWeight.of(tree(data, ShapeOptions.AS_RECORDED)));
    }

    @RepeatedTest(50)
    void agreesWithAMapOfStacks(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String[] lines =
                IntStream.range(0, 200).mapToObj(_ -> randomLine(random)).toArray(String[]::new);
        ProfileData data = CollapsedProfile.of(lines);
        boolean reversed = random.nextBoolean();
        CallTree tree = tree(data, ShapeOptions.AS_RECORDED.withReversed(reversed));
        Map<String, Long> expected = new TreeMap<>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            String stack = line.substring(0, space);
            expected.merge(reversed ? reverse(stack) : stack, Long.parseLong(line.substring(space + 1)), Long::sum);
        }
        Map<String, Long> actual = new TreeMap<>();
        TreeShape shape = tree.shape();
        for (int node = 1; node < shape.size(); node++) {
            if (tree.self(node) > 0) {
                actual.put(path(shape, node), tree.self(node));
            }
        }
        assertThat(actual).as("seed %d", info.getCurrentRepetition()).isEqualTo(expected);
        assertTotals(tree);
    }

    private static void assertTotals(CallTree tree) {
        TreeShape shape = tree.shape();
        for (int node = 0; node < shape.size(); node++) {
            long children = 0;
            String before = "";
            for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
                assertThat(shape.parent(child)).isEqualTo(node);
                assertThat(shape.label(child)).isGreaterThan(before);
                before = shape.label(child);
                children += tree.total(child);
            }
            assertThat(tree.total(node)).isEqualTo(tree.self(node) + children);
        }
    }

    private static String path(TreeShape shape, int node) {
        String path = shape.label(node);
        for (int above = shape.parent(node); above > 0; above = shape.parent(above)) {
            path = shape.label(above) + ';' + path;
        }
        return path;
    }

    private static String reverse(String stack) {
        String[] frames = stack.split(";");
        StringBuilder reversed = new StringBuilder(frames[frames.length - 1]);
        for (int index = frames.length - 2; index >= 0; index--) {
            reversed.append(';').append(frames[index]);
        }
        return reversed.toString();
    }

    private static String randomLine(Random random) {
        int depth = 1 + random.nextInt(6);
        StringBuilder line = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            line.append(level == 0 ? "" : ";").append((char) ('a' + random.nextInt(4)));
        }
        return line.append(' ').append(1 + random.nextInt(9)).toString();
    }
}
