package assay.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import assay.charts.flame.RecordingSurface;
import assay.charts.paint.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {
    private static final double SECOND = 1e9;

    @Test
    void aScaleMapsBothWays() {
        LinearScale scale = new LinearScale(10, 20, 200, 100);

        assertThat(scale.at(12)).isEqualTo(180);
        assertThat(scale.valueAt(180)).isEqualTo(12, within(1e-12));
        assertThatThrownBy(() -> new LinearScale(1, 1, 0, 9)).hasMessageContaining("min: 1.0");
    }

    @Test
    void decimalTicksAreRound() {
        assertThat(Ticks.decimal(0, 97, 5)).containsExactly(0, 20, 40, 60, 80);
        assertThat(Ticks.decimal(-1.2, 1.2, 6)).hasSize(5).contains(-1, 0.5);
        assertThat(Ticks.decimal(3, 3, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 252, 14, 30, 9",
        "0, 252, 8, 60, 5",
        "0, 3, 6, 0.5, 7",
        "7.2, 9.9, 6, 0.5, 5",
        "0, 7200, 10, 900, 9",
        "0, 200000, 2, 172800, 2",
        "0, 0.0009, 5, 0.0002, 5"
    })
    void timeTicksAreRound(double from, double to, int most, double step, int count) {
        double[] ticks = Ticks.time(from * SECOND, to * SECOND, most);

        assertThat(ticks).hasSize(count);
        if (count > 1) {
            assertThat(ticks[1] - ticks[0]).isEqualTo(step * SECOND, within(1e-3));
        }
        assertThat(ticks[0]).isGreaterThanOrEqualTo(from * SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 00:00",
        "75000000000, 0, 01:15",
        "75999999999, 0, 01:15",
        "12400000000, 1, 00:12.4",
        "3600000000000, 0, 1:00:00",
        "45296789000000, 3, 12:34:56.789"
    })
    void timesCountFromTheStart(long nanos, int decimals, String text) {
        assertThat(TimeLabel.format(nanos, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"7400000000, 1, 7.4 s", "252000000000, 1, 4 m 12 s", "11100000000000, 0, 3 h 05 m"})
    void lengthsUseTwoUnitsAtMost(long nanos, int decimals, String text) {
        assertThat(TimeLabel.length(nanos, decimals)).isEqualTo(text);
    }

    @Test
    void decimalsTellNeighbouringTicksApart() {
        assertThat(TimeLabel.decimalsFor(SECOND)).isZero();
        assertThat(TimeLabel.decimalsFor(0.5 * SECOND)).isEqualTo(1);
        assertThat(TimeLabel.decimalsFor(0.02 * SECOND)).isEqualTo(2);
        assertThat(TimeLabel.decimalsFor(0)).isEqualTo(9);
    }

    @Test
    void theHeaviestBinReachesTheTopAndEmptyOnesAreNotDrawn() {
        RecordingSurface surface = new RecordingSurface(1);
        Bins bins = new Bins(new double[] {0, 5, 10, 0.001}, 0, 4_000_000_000L, "10 samples");

        new HistogramPainter(Theme.LIGHT).paint(surface, bins, 400, 142);

        // Bars stand on 142 - 20; the header takes 22.
        assertThat(surface.fills().subList(0, 3))
                .extracting(RecordingSurface.Fill::x, RecordingSurface.Fill::y, RecordingSurface.Fill::height)
                .containsExactly(tuple(100.0, 72.0, 50.0), tuple(200.0, 22.0, 100.0), tuple(300.0, 121.0, 1.0));
        assertThat(surface.words())
                .extracting(RecordingSurface.Words::text)
                .containsExactly("00:00", "00:01", "00:02", "00:03", "00:04", "10 samples");
    }
}
