package assay.charts.time;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.plot.TimeSpan;
import assay.charts.time.LaneLayer.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneColumnsTest {
    private static final TimeSpan WINDOW = new TimeSpan(100, 200);

    private static LaneLayer layer(Shape shape, long[] times, double... values) {
        return new LaneLayer(shape, "", times, values);
    }

    private static double[] columns(LaneLayer layer) {
        return LaneColumns.of(layer, WINDOW, 10);
    }

    @Test
    void amountsHoldUntilTheNextOneAlsoFromBeforeTheWindow() {
        LaneLayer layer = layer(Shape.STEPS, new long[] {50, 130, 160}, 1, 5, 2);
        assertThat(columns(layer)).containsExactly(1, 1, 1, 5, 5, 5, 2, 2, 2, 2);
    }

    @Test
    void readingsAreJoinedAcrossTheEndsOfTheWindow() {
        LaneLayer layer = layer(Shape.AREA, new long[] {95, 205}, 0, 110);
        assertThat(columns(layer)).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    }

    @Test
    void nothingIsDrawnBeforeTheFirstReadingNorOverAGap() {
        LaneLayer layer = layer(Shape.AREA, new long[] {120, 140, 160, 180}, 1, Double.NaN, 1, 1);
        assertThat(columns(layer))
                .containsExactly(Double.NaN, Double.NaN, 1, Double.NaN, Double.NaN, Double.NaN, 1, 1, 1, Double.NaN);
    }

    @Test
    void theLargestOfWhatFallsIntoOneColumnIsShown() {
        LaneLayer layer = layer(Shape.SPIKES, new long[] {99, 101, 105, 109, 150, 200}, 50, 3, 7, 2, 4, 60);
        assertThat(columns(layer)[0]).isEqualTo(7);
        assertThat(columns(layer)[5]).isEqualTo(4);
        assertThat(columns(layer)[9]).isNaN();
    }

    @Test
    void whatHappenedIsToldOnlyNearby() {
        LaneLayer pauses = layer(Shape.SPIKES, new long[] {110, 150}, 3, 7);
        LaneLayer marks = layer(Shape.MARKS, new long[] {110}, 9);
        Lane lane = Lane.fitted("Pauses", List.of(pauses, marks), value -> Math.round(value) + " ms");
        assertThat(lane.high()).isEqualTo(7);
        assertThat(lane.textAt(148, 2)).isEqualTo("7 ms");
        assertThat(lane.textAt(147, 2)).isEmpty();
    }

    @Test
    void theNearestReadingAndTheAmountThatHoldsAreTold() {
        LaneLayer user = new LaneLayer(Shape.AREA, "user", new long[] {110, 150}, new double[] {3, 7});
        LaneLayer rate = layer(Shape.STEPS, new long[] {110, 150}, 30, 70);
        Lane lane = Lane.fitted("Both", List.of(rate, user), value -> String.valueOf(Math.round(value)));
        assertThat(lane.textAt(149, 0)).isEqualTo("30  ·  user 7");
        assertThat(lane.textAt(105, 0)).isEqualTo("user 3");
    }
}
