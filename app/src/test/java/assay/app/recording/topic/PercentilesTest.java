package assay.app.recording.topic;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Direction;
import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    private static Series series(double... values) {
        return new Series(
                "gc.pause",
                Unit.NANOSECONDS,
                Direction.LOWER,
                LongStream.range(0, values.length).toArray(),
                values);
    }

    @Test
    void isTheLeastValueThatSoManyDoNotExceed() {
        double[] hundred =
                DoubleStream.iterate(100, value -> value - 1).limit(100).toArray();
        Percentiles values = Percentiles.of(series(hundred), TimeRange.ALL);
        assertThat(values.at(50)).isEqualTo(50);
        assertThat(values.at(99)).isEqualTo(99);
        assertThat(values.at(99.9)).isEqualTo(100);
        assertThat(values.at(100)).isEqualTo(100);
        assertThat(values.total()).isEqualTo(5050);
    }

    @Test
    void countsWhatLiesInTheRangeAndHasAValue() {
        Percentiles values = Percentiles.of(series(9, 1, Double.NaN, 3, 8), new TimeRange(1, 4));
        assertThat(values.count()).isEqualTo(2);
        assertThat(values.at(50)).isEqualTo(1);
        assertThat(values.at(51)).isEqualTo(3);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThat(Percentiles.of(series(), TimeRange.ALL).at(99)).isNaN();
    }
}
