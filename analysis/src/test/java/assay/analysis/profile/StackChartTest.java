package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackChartTest {
    /// The samples of `CollapsedProfile` at other times.
    private static ProfileData at(WeightUnit unit, long[] times, String... lines) {
        ProfileData data = CollapsedProfile.of(unit, lines);
        Samples samples = data.profile().samples();
        Samples moved = new Samples(times, samples.thread(), samples.stack(), samples.weight());
        return new ProfileData(new Profile(data.profile().summary(), moved), data.symbols(), data.threads());
    }

    private static List<String> spans(ProfileData data, SampleFilter filter, int thread) {
        TreeShape shape = TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED);
        StackSpans spans = StackChart.of(shape, data, filter, new int[] {thread}, new Cancellation())
                .getFirst();
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < spans.rows(); row++) {
            for (int span = spans.firstOfRow(row); span < spans.firstOfRow(row + 1); span++) {
                texts.add("%d %s %d-%d"
                        .formatted(row, shape.label(spans.node(span)), spans.fromNanos(span), spans.toNanos(span)));
            }
        }
        return texts;
    }

    @Test
    void aFrameLastsWhileItsCallersStay() {
        ProfileData data =
                at(WeightUnit.SAMPLES, new long[] {10, 20, 30, 40}, "a;b;c 1", "a;b 1", "a;d;c 1", "a;d;c 1");
        assertThat(spans(data, SampleFilter.ALL, 0))
                .containsExactly("0 a 10-50", "1 b 10-30", "1 d 30-50", "2 c 10-20", "2 c 30-50");
    }

    @Test
    void nothingIsKnownInALongGap() {
        ProfileData data = at(WeightUnit.SAMPLES, new long[] {10, 20, 30, 61, 70}, "a 1", "a 1", "a 1", "a 1", "a 1");
        assertThat(spans(data, SampleFilter.ALL, 0)).containsExactly("0 a 10-40", "0 a 61-80");
    }

    @Test
    void timedSamplesLastAsLongAsTheyWeigh() {
        ProfileData data = at(WeightUnit.NANOSECONDS, new long[] {10, 20, 30}, "a 4", "a;b 10", "a;b 500");
        assertThat(spans(data, SampleFilter.ALL, 0)).containsExactly("0 a 10-14", "0 a 20-530", "1 b 20-530");
    }

    @Test
    void otherThreadsAndTimesAreLeftOut() {
        ProfileData data =
                at(WeightUnit.SAMPLES, new long[] {10, 12, 20, 30, 40}, "x/a 1", "y/b 1", "x/a 1", "x/c 1", "x/a 1");
        assertThat(spans(data, SampleFilter.ALL.withRange(new TimeRange(11, 40)), 0))
                .containsExactly("0 a 20-30", "0 c 30-40");
        assertThat(spans(data, SampleFilter.ALL, 1)).containsExactly("0 b 12-13");
    }

    @Test
    void severalThreadsHaveALaneEach() {
        ProfileData data = at(
                WeightUnit.SAMPLES,
                new long[] {10, 12, 20, 22, 30, 32},
                "x/a;b 1",
                "y/a 1",
                "x/a 1",
                "y/a 1",
                "x/c 1",
                "z/a 1");
        TreeShape shape = TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED);
        List<StackSpans> lanes = StackChart.of(shape, data, SampleFilter.ALL, new int[] {2, 0, 1}, new Cancellation());
        assertThat(lanes).extracting(StackSpans::samples).containsExactly(1L, 3L, 2L);
        assertThat(lanes).extracting(StackSpans::rows).containsExactly(1, 2, 1);
        assertThat(lanes.get(1).fromNanos(0)).isEqualTo(10);
        assertThat(lanes.get(1).toNanos(0)).isEqualTo(30);
        assertThat(lanes.get(2).toNanos(0)).isEqualTo(32);
    }

    @Test
    void aReversedTreeHasNoOrderOfTime() {
        ProfileData data = CollapsedProfile.of("a 1");
        TreeShape shape = TreeShapeBuilder.build(
                data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED.withReversed(true));
        assertThatThrownBy(() -> StackChart.of(shape, data, SampleFilter.ALL, new int[] {0}, new Cancellation()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
