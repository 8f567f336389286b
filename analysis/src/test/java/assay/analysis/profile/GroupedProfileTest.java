package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.MergeFunction;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupedProfileTest {
    private static final ProfileData DATA = CollapsedProfile.of(
            "w-1/a;b 1", "w-2/a;b 2", "main/a;c 4", "w-1/a 8", "main/ 16", "w-2/...;a;c 32", "main/b 64");

    private static String show(GroupedProfile profile, SampleFilter filter) {
        return show(tree(profile, filter));
    }

    private static String show(CallTree tree) {
        StringBuilder text = new StringBuilder();
        for (int node = 1; node < tree.shape().size(); node++) {
            if (tree.total(node) > 0) {
                text.append(" ".repeat(tree.shape().depth(node) - 1))
                        .append("%s %d/%d%n".formatted(tree.shape().label(node), tree.self(node), tree.total(node)));
            }
        }
        return text.toString();
    }

    private static CallTree tree(GroupedProfile profile, SampleFilter filter) {
        ProfileData data = profile.data();
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), profile.options()),
                data,
                profile.filter(filter));
    }

    private static GroupedProfile byPool(ShapeOptions options) {
        return GroupedProfile.of(DATA, options, ThreadGroups.byPool(DATA.threads()), new Cancellation());
    }

    @Test
    void poolsComeFirst() {
        assertThat(show(byPool(ShapeOptions.FOR_PEOPLE), SampleFilter.ALL)).isEqualToIgnoringNewLines("""
                main 0/84
                 [no stack trace] 16/16
                 a 0/4
                  c 4/4
                 b 64/64
                w-* 0/43
                 [truncated stack] 0/32
                  a 0/32
                   c 32/32
                 a 8/11
                  b 3/3
                """);
    }

    @Test
    void groupsStayFirstWhenReversed() {
        assertThat(show(byPool(ShapeOptions.FOR_PEOPLE.withReversed(true)), SampleFilter.ALL))
                .isEqualToIgnoringNewLines("""
                main 0/84
                 [no stack trace] 16/16
                 b 64/64
                 c 0/4
                  a 4/4
                w-* 0/43
                 a 8/8
                 b 0/3
                  a 3/3
                 c 0/32
                  a 0/32
                   [truncated stack] 32/32
                """);
    }

    @Test
    void threadsOfOneNameAreOneGroup() {
        GroupedProfile profile = GroupedProfile.of(
                DATA, ShapeOptions.AS_RECORDED, ThreadGroups.byName(DATA.threads()), new Cancellation());
        CallTree tree = tree(profile, SampleFilter.ALL);
        assertThat(IntStream.range(1, tree.shape().size())
                        .filter(tree.shape()::isGroup)
                        .mapToObj(tree.shape()::label))
                .containsExactly("main", "w-1", "w-2");
    }

    @Test
    void transformsLeaveTheGroups() {
        assertThat(show(
                        byPool(ShapeOptions.FOR_PEOPLE.withTransforms(List.of(new FocusFunction("b")))),
                        SampleFilter.ALL))
                .isEqualToIgnoringNewLines("""
                main 0/64
                 b 64/64
                w-* 0/3
                 b 3/3
                """);
        assertThat(show(
                        byPool(ShapeOptions.FOR_PEOPLE.withTransforms(List.of(new MergeFunction("b")))),
                        SampleFilter.ALL))
                .startsWith("main 64/84");
    }

    @Test
    void filtersAcceptWhatTheyAcceptOfTheProfileAsRecorded() {
        GroupedProfile profile = byPool(ShapeOptions.FOR_PEOPLE.withTransforms(List.of(new MergeFunction("b"))));
        BitSet withB = StackMatcher.containing(DATA.symbols(), MethodNaming.STABLE, Pattern.compile("^b$"));
        assertThat(tree(profile, SampleFilter.ALL.withInclude(withB)).total(0)).isEqualTo(67);
        assertThat(tree(profile, SampleFilter.ALL.withExclude(withB)).total(0)).isEqualTo(60);
        assertThat(tree(profile, SampleFilter.ALL.withRange(new TimeRange(1, 4)))
                        .total(0))
                .isEqualTo(14);
        BitSet second = new BitSet();
        second.set(1);
        assertThat(tree(profile, SampleFilter.ALL.withThreads(second)).total(0)).isEqualTo(34);
    }

    @Test
    void groupsAreNoMethods() {
        assertThat(MethodWeight.of(tree(byPool(ShapeOptions.FOR_PEOPLE), SampleFilter.ALL)))
                .extracting(MethodWeight::label)
                .containsExactly("b", "c", "a");
        assertThat(MethodWeight.of(tree(byPool(ShapeOptions.FOR_PEOPLE.withReversed(true)), SampleFilter.ALL)))
                .isEqualTo(MethodWeight.of(tree(byPool(ShapeOptions.FOR_PEOPLE), SampleFilter.ALL)));
    }

    @Test
    void bothHalvesOfASandwichWeighWhatTheFunctionDoes() {
        ProfileData data = CollapsedProfile.of("a;f;b 1", "c;f;x;f;d 2", "f 4", "a;b 8");
        ShapeOptions plain = ShapeOptions.AS_RECORDED;
        assertThat(plainTree(data, Sandwich.callers(plain, "f"))).isEqualToIgnoringNewLines("""
                f 4/7
                 a 1/1
                 c 2/2
                """);
        assertThat(plainTree(data, Sandwich.callees(plain, "f"))).isEqualToIgnoringNewLines("""
                f 4/7
                 b 1/1
                 x 0/2
                  f 0/2
                   d 2/2
                """);
    }

    private static String plainTree(ProfileData data, ShapeOptions options) {
        return show(CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, SampleFilter.ALL));
    }
}
