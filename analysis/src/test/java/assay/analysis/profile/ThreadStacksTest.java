package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.FrameTable;
import assay.analysis.model.MethodTable;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.MergeFunction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThreadStacksTest {
    private static final int NONE = Samples.NONE;

    /// Stacks 0: a, 1: a;b. Nine samples of two threads and of none, one nanosecond apart.
    private static ProfileData data() {
        int[] unknown = {-1, -1};
        Symbols symbols = new Symbols(
                new MethodTable(new String[] {"", ""}, new String[] {"a", "b"}, new String[] {"", ""}),
                new FrameTable(new int[] {0, 1}, unknown, unknown, new byte[2]),
                new StackTable(new int[] {StackTable.COMPLETE, 0}, new int[] {0, 1}));
        Samples samples = new Samples(
                new long[] {0, 1, 2, 3, 4, 5, 6, 7, 8},
                new int[] {1, 0, 1, 0, NONE, NONE, 1, 0, 0},
                new int[] {1, 1, 1, 0, 0, NONE, 0, NONE, 1},
                new long[] {10, 20, 30, 40, 50, 60, 70, 80, 90});
        ProfileSummary summary = new ProfileSummary(
                ProfileKind.ALLOCATION, "jdk.ObjectAllocationSample", WeightUnit.BYTES, 9, 450, 0, 2);
        List<ThreadInfo> threads = List.of(new ThreadInfo("one", 1, 1, false), new ThreadInfo("two", 2, 2, false));
        return new ProfileData(new Profile(summary, samples), symbols, threads);
    }

    private static List<String> rows(ShapeOptions options, SampleFilter filter) {
        ProfileData data = data();
        TreeShape shape = TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options);
        ThreadStacks stacks = ThreadStacks.of(shape, data, filter);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < stacks.size(); row++) {
            rows.add("%d %s %d/%d"
                    .formatted(
                            stacks.thread(row),
                            shape.label(stacks.node(row)),
                            stacks.weight(row),
                            stacks.samples(row)));
        }
        return rows;
    }

    @Test
    void addsUpPerThreadAndStack() {
        assertThat(rows(ShapeOptions.AS_RECORDED, SampleFilter.ALL))
                .containsExactly(
                        "-1 [no stack trace] 60/1",
                        "-1 a 50/1",
                        "0 [no stack trace] 80/1",
                        "0 a 40/1",
                        "0 b 110/2",
                        "1 a 70/1",
                        "1 b 40/2");
    }

    @Test
    void leavesOutWhatTheFilterDoes() {
        assertThat(rows(ShapeOptions.AS_RECORDED, SampleFilter.ALL.withRange(new TimeRange(2, 5))))
                .containsExactly("-1 a 50/1", "0 a 40/1", "1 b 30/1");
        assertThat(rows(ShapeOptions.AS_RECORDED, SampleFilter.ALL.withRange(new TimeRange(100, 200))))
                .isEmpty();
    }

    @Test
    void leavesOutWhatTheTreeDoes() {
        assertThat(rows(ShapeOptions.AS_RECORDED.withTransforms(List.of(new FocusFunction("b"))), SampleFilter.ALL))
                .containsExactly("0 b 110/2", "1 b 40/2");
        assertThat(rows(ShapeOptions.AS_RECORDED.withTransforms(List.of(new MergeFunction("b"))), SampleFilter.ALL))
                .contains("0 a 150/3", "1 a 110/3");
    }
}
