package assay.charts.threads;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.plot.TimeSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// 5,000 lanes over 100 s; the plot is 740 pixels wide, ten lanes fit.
class ThreadLayoutTest {
    private static final long SECOND = 1_000_000_000;

    private final SampleThreads threads = SampleThreads.of(new Random(3), 5_000, 100, SECOND);

    private ThreadLayout layout(ThreadViewport viewport) {
        return new ThreadLayout(threads, 1_000, ThreadLayout.AXIS_HEIGHT + 10 * ThreadLayout.LANE_HEIGHT, viewport);
    }

    @Test
    void everythingIsInViewAtFirst() {
        ThreadLayout layout = layout(ThreadViewport.ALL);

        assertThat(layout.left()).isEqualTo(260);
        assertThat(layout.span()).isEqualTo(new TimeSpan(0, 100 * SECOND));
        assertThat(layout.nanosAt(260 + 370)).isEqualTo(50 * SECOND);
        assertThat(layout.x(25 * SECOND)).isEqualTo(260 + 185);
        assertThat(layout.firstLane()).isZero();
        assertThat(layout.endLane()).isEqualTo(10);
    }

    @Test
    void scrollingStopsAtTheLastLane() {
        ThreadLayout layout = layout(layout(ThreadViewport.ALL).scrolled(1e9));

        assertThat(layout.endLane()).isEqualTo(5_000);
        assertThat(layout.firstLane()).isEqualTo(4_990);
        assertThat(layout.laneAt(ThreadLayout.AXIS_HEIGHT)).isEqualTo(4_990);
        assertThat(layout.laneAt(ThreadLayout.AXIS_HEIGHT - 1)).isEqualTo(ThreadLayout.NONE);
        assertThat(layout(layout.revealing(17)).firstLane()).isEqualTo(17);
        assertThat(layout(layout.revealing(4_995)).firstLane()).isEqualTo(4_990);
    }

    @Test
    void zoomKeepsTheTimeUnderThePointer() {
        ThreadLayout layout = layout(ThreadViewport.ALL);
        ThreadLayout zoomed = layout(layout.zoomedAt(260 + 185, 4));

        assertThat(zoomed.span().nanos()).isEqualTo(25 * SECOND);
        assertThat(zoomed.nanosAt(260 + 185)).isEqualTo(25 * SECOND);
        assertThat(layout(zoomed.zoomedAt(600, 0.01)).viewport().span()).isNull();
        assertThat(layout(zoomed.zoomedAt(600, 1e12)).span().nanos()).isEqualTo(10_000);
    }

    @Test
    void panningStopsAtTheEnds() {
        ThreadLayout zoomed = layout(new ThreadViewport(new TimeSpan(10 * SECOND, 20 * SECOND), 0));

        assertThat(layout(zoomed.panned(0.5)).span()).isEqualTo(new TimeSpan(15 * SECOND, 25 * SECOND));
        assertThat(layout(zoomed.panned(-5)).span()).isEqualTo(new TimeSpan(0, 10 * SECOND));
        assertThat(layout(zoomed.panned(50)).span()).isEqualTo(new TimeSpan(90 * SECOND, 100 * SECOND));
    }

    @Test
    void aSliceIsShownWithRoomAroundIt() {
        ThreadLayout layout = layout(ThreadViewport.ALL);

        assertThat(layout.around(new TimeSpan(40 * SECOND, 44 * SECOND)).span())
                .isEqualTo(new TimeSpan(39 * SECOND, 45 * SECOND));
        ThreadLayout zoomed = layout(new ThreadViewport(new TimeSpan(10 * SECOND, 20 * SECOND), 0));
        assertThat(zoomed.revealing(new TimeSpan(12 * SECOND, 13 * SECOND))).isEqualTo(zoomed.viewport());
        assertThat(zoomed.revealing(new TimeSpan(50 * SECOND, 52 * SECOND)).span())
                .isEqualTo(new TimeSpan(46 * SECOND, 56 * SECOND));
    }

    @Test
    void aDragSelectsAtLeastAPixel() {
        ThreadLayout layout = layout(ThreadViewport.ALL);

        assertThat(layout.between(260 + 370, 260)).isEqualTo(new TimeSpan(0, 50 * SECOND));
        assertThat(layout.between(260, 260).nanos()).isEqualTo(Math.round(100 * SECOND / 740.0));
    }
}
