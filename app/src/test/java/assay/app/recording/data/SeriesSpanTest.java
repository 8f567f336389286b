package assay.app.recording.data;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Direction;
import assay.analysis.model.Series;
import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeriesSpanTest {
    private static final long SECOND = 1_000_000_000;

    private static Series series(long[] times, double... values) {
        return new Series("some", Unit.NONE, Direction.LOWER, times, values);
    }

    @Test
    void amountsCountAsFarAsTheyLieInTheRange() {
        Series rate = series(new long[] {0, SECOND, 3 * SECOND}, 10, 4, 7);
        assertThat(new SeriesSpan(rate, new TimeRange(SECOND / 2, 4 * SECOND)).amount())
                .isEqualTo(0.5 * 10 + 2 * 4 + 7);
        assertThat(new SeriesSpan(rate, new TimeRange(SECOND + 1, 2 * SECOND + 1)).amount())
                .isEqualTo(4);
    }

    @Test
    void percentilesAreOfTheNearestRank() {
        Series pauses = series(
                LongStream.range(0, 200).toArray(),
                IntStream.range(0, 200).mapToDouble(i -> 200 - i).toArray());
        SeriesSpan span = new SeriesSpan(pauses, new TimeRange(0, 100));
        assertThat(span.count()).isEqualTo(100);
        assertThat(span.percentile(99)).isEqualTo(199);
        assertThat(span.most()).isEqualTo(200);
        assertThat(new SeriesSpan(pauses, new TimeRange(300, 400)).percentile(99))
                .isNaN();
    }
}
