package assay.app.recording.overview;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Direction;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static Series series(long[] times, double... values) {
        return new Series("some", Unit.NONE, Direction.LOWER, times, values);
    }

    @Test
    void sumsReadingsTakenTogetherAndAmountsWheneverTheyChange() {
        Series one = series(new long[] {0, 10, 20}, 1, 2, 3);
        Series other = series(new long[] {0, 20}, 10, 30);
        Series readings = Together.readings("both", List.of(one, other)).orElseThrow();
        assertThat(readings.timeNanos()).containsExactly(0, 20);
        assertThat(readings.values()).containsExactly(11, 33);
        Series amounts = Together.amounts("both", List.of(one, other)).orElseThrow();
        assertThat(amounts.timeNanos()).containsExactly(0, 10, 20);
        assertThat(amounts.values()).containsExactly(11, 12, 33);
    }
}
