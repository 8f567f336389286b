package assay.app.recording.select;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.TimeRange;
import assay.charts.control.BrushRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionModelTest {
    private final SelectionModel model = new SelectionModel(Selection.of("jdk.ExecutionSample"));

    @Test
    void goesIntoRangesAndOutOfThem() {
        model.brush(new TimeRange(10, 90), false);
        model.commit();
        model.brush(new TimeRange(0, 50), false);
        assertThat(model.get().effective()).isEqualTo(new TimeRange(10, 50));
        model.commit();
        assertThat(model.get().committed()).containsExactly(new TimeRange(10, 90), new TimeRange(10, 50));
        assertThat(model.get().range()).isNull();
        model.uncommit(1);
        assertThat(model.get().effective()).isEqualTo(new TimeRange(10, 90));
        model.uncommit(0);
        assertThat(model.get().effective()).isEqualTo(TimeRange.ALL);
        assertThat(model.get().whole()).isTrue();
    }

    @Test
    void anotherProfileForgetsThreadsOnly() {
        model.choose(new ThreadChoice("thread main", Set.of(1)));
        model.brush(new TimeRange(1, 2), false);
        model.profile("jdk.ThreadPark");
        assertThat(model.get()).isEqualTo(Selection.of("jdk.ThreadPark").withRange(new TimeRange(1, 2)));
    }

    @Test
    void keepsRulesApartAndOnce() {
        FrameRule keep = new FrameRule(true, FrameRule.Kind.METHOD, "a.B.c");
        FrameRule drop = new FrameRule(false, FrameRule.Kind.PACKAGE, "java.util");
        model.add(drop);
        model.add(keep);
        model.add(drop);
        assertThat(model.get().frames()).containsExactly(keep, drop);
        model.remove(keep);
        assertThat(model.get().frames()).containsExactly(drop);
    }

    @Test
    void tellsWhileARangeIsDragged() {
        List<Boolean> adjusting = new ArrayList<>();
        model.selectionProperty()
                .addListener(_ -> adjusting.add(model.adjustingProperty().get()));
        model.brush(new TimeRange(1, 2), true);
        model.brush(new TimeRange(1, 3), true);
        model.brush(new TimeRange(1, 3), false);
        assertThat(adjusting).containsExactly(true, true);
        assertThat(model.adjustingProperty().get()).isFalse();
    }

    @Test
    void aRangeAtAnEndOfTheAxisIsOpenThere() {
        TimeAxis axis = new TimeAxis(1_000, 100);
        assertThat(axis.instants(new BrushRange(0, 0.5))).isEqualTo(new TimeRange(Long.MIN_VALUE, 1_050));
        assertThat(axis.instants(new BrushRange(0.25, 1))).isEqualTo(new TimeRange(1_025, Long.MAX_VALUE));
        assertThat(axis.instants(new BrushRange(0, 1))).isNull();
        assertThat(axis.shares(new TimeRange(Long.MIN_VALUE, 1_050))).isEqualTo(new BrushRange(0, 0.5));
        assertThat(axis.within(new TimeRange(1_020, Long.MAX_VALUE))).isEqualTo(new TimeAxis(1_020, 80));
    }
}
