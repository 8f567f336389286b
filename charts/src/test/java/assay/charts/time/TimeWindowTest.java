package assay.charts.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final TimeWindow WHOLE = new TimeWindow(1_000, 2_000);

    @Test
    void zoomsAroundAPointThatStays() {
        TimeWindow zoomed = WHOLE.zoomed(0.5, 0.25, 1, WHOLE);
        assertThat(zoomed).isEqualTo(new TimeWindow(1_125, 1_625));
        assertThat(zoomed.nanosAt(0.25)).isEqualTo(WHOLE.nanosAt(0.25));
        assertThat(zoomed.zoomed(2, 0.25, 1, WHOLE)).isEqualTo(WHOLE);
    }

    @Test
    void zoomsNoFurtherThanTheLeastAndTheWhole() {
        assertThat(WHOLE.zoomed(1e-9, 0.5, 10, WHOLE).lengthNanos()).isEqualTo(10);
        assertThat(WHOLE.zoomed(8, 0.5, 10, WHOLE)).isEqualTo(WHOLE);
        assertThat(new TimeWindow(1_900, 2_000).zoomed(4, 1, 10, WHOLE)).isEqualTo(new TimeWindow(1_600, 2_000));
    }

    @Test
    void pansUpToTheEnds() {
        TimeWindow window = new TimeWindow(1_400, 1_600);
        assertThat(window.panned(0.5, WHOLE)).isEqualTo(new TimeWindow(1_500, 1_700));
        assertThat(window.panned(9, WHOLE)).isEqualTo(new TimeWindow(1_800, 2_000));
        assertThat(window.panned(-9, WHOLE)).isEqualTo(new TimeWindow(1_000, 1_200));
    }

    @Test
    void tellsWhereAnInstantLies() {
        assertThat(WHOLE.shareOf(1_250)).isEqualTo(0.25);
        assertThat(WHOLE.shareOf(2_500)).isEqualTo(1.5);
    }
}
