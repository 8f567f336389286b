package assay.app.recording.flame;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.FrameType;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.StackTransform;
import assay.analysis.profile.StackTransform.CollapseDirectRecursion;
import assay.analysis.profile.StackTransform.CollapseFunction;
import assay.analysis.profile.StackTransform.CollapseLambdas;
import assay.analysis.profile.StackTransform.CollapsePackage;
import assay.analysis.profile.StackTransform.CollapseRecursion;
import assay.analysis.profile.StackTransform.DropCategory;
import assay.analysis.profile.StackTransform.DropFunction;
import assay.analysis.profile.StackTransform.FocusCategory;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.FocusSelf;
import assay.analysis.profile.StackTransform.FocusSubtree;
import assay.analysis.profile.StackTransform.MergeFunction;
import assay.analysis.profile.StackTransform.MergeNode;
import assay.analysis.profile.StackTransform.OnlyMyCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlameStateTest {
    private static final List<StackTransform> ALL = List.of(
            new FocusFunction("a.B.c"),
            new FocusSubtree(List.of("x y", "b"), false),
            new FocusSubtree(List.of("d"), true),
            new FocusSelf("f"),
            new MergeFunction("f"),
            new MergeNode(List.of("[truncated stack]", "f")),
            new CollapseFunction("f"),
            new CollapsePackage("java.util"),
            new CollapseRecursion("f"),
            new CollapseDirectRecursion("f"),
            new DropFunction("std::vector<int>::push_back(int)"),
            new FocusCategory(FrameType.KERNEL),
            new DropCategory(FrameType.CPP),
            new CollapseLambdas(),
            new OnlyMyCode(List.of("com.acme", "org.Foo")));

    @Test
    void whatIsWrittenIsReadAgain() {
        FlameState state = new FlameState(
                FlameMode.SANDWICH,
                "a\nb",
                true,
                ShapeOptions.FOR_PEOPLE
                        .withReversed(true)
                        .withLines(true)
                        .withBytecode(true)
                        .withTransforms(ALL),
                "x|y",
                Coloring.SELF,
                Grouping.POOL,
                FlameValue.SAMPLES,
                new TimeRange(5, 7),
                "a.B.c",
                17);
        assertThat(FlameState.parse(state.write())).isEqualTo(state);
    }

    @Test
    void howThePageOpensIsWrittenAsNothing() {
        assertThat(FlameState.parse(Map.of()).write()).isEmpty();
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        Map<String, String> strange = Map.of(
                "mode", "nothing", "transforms", "focus\nwhat\tx\ntype\tNO", "thread", "x", "base", "9-3", "group", "");
        assertThat(FlameState.parse(strange).write()).isEmpty();
    }

    @Test
    void everyTransformHasAChipOfItsOwn() {
        assertThat(ALL.stream().map(TransformText::chip)).doesNotHaveDuplicates();
    }
}
