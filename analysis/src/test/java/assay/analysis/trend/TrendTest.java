package assay.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.model.Direction;
import assay.analysis.stat.TheilSen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Trends of made-up series, a point a day.
final class TrendTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static List<TrendPoint> points(int count, IntToDoubleFunction value) {
        List<TrendPoint> points = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            points.add(TrendPoint.of("r" + index, START.plus(Duration.ofDays(index)), value.applyAsDouble(index)));
        }
        return points;
    }

    private static IntToDoubleFunction noisy(long seed, double noise, IntToDoubleFunction level) {
        SplittableRandom random = new SplittableRandom(seed);
        return index -> level.applyAsDouble(index) * (1 + noise * random.nextGaussian());
    }

    private static Trend trend(List<TrendPoint> points) {
        return Trend.of(points, Direction.LOWER, TrendOptions.DEFAULT);
    }

    @Test
    void findsAStepAndItsSize() {
        Trend trend = trend(points(60, noisy(1, 0.01, index -> index < 40 ? 100 : 110)));
        assertThat(trend.changePoints()).singleElement().satisfies(change -> {
            assertThat(change.index()).isEqualTo(40);
            assertThat(change.run()).isEqualTo("r40");
            assertThat(change.previousRun()).isEqualTo("r39");
            assertThat(change.changePercent().orElseThrow()).isCloseTo(10, within(1.0));
            assertThat(change.pValue()).isLessThan(1e-20);
        });
        assertThat(trend.direction()).isEqualTo(TrendDirection.DEGRADING);
    }

    @Test
    void theSameRiseIsAnImprovementWhereMoreIsBetter() {
        List<TrendPoint> points = points(60, noisy(1, 0.01, index -> index < 40 ? 100 : 110));
        assertThat(Trend.of(points, Direction.HIGHER, TrendOptions.DEFAULT).direction())
                .isEqualTo(TrendDirection.IMPROVING);
        assertThat(Trend.of(points, Direction.NEITHER, TrendOptions.DEFAULT).direction())
                .isEqualTo(TrendDirection.MOVING);
    }

    @Test
    void noiseIsStableAndRarelyAChange() {
        int changes = 0;
        for (int seed = 0; seed < 200; seed++) {
            Trend trend = trend(points(100, noisy(seed, 0.03, _ -> 100)));
            changes += trend.changePoints().size();
            if (trend.changePoints().isEmpty()) {
                assertThat(trend.direction()).isEqualTo(TrendDirection.STABLE);
            }
        }
        assertThat(changes).isLessThanOrEqualTo(2);
    }

    @Test
    void aChangeIsBelievedFromItsSecondPointOn() {
        IntToDoubleFunction step = noisy(2, 0.01, index -> index < 30 ? 100 : 120);
        List<TrendPoint> points = points(32, step);
        Trend one = trend(points.subList(0, 31));
        assertThat(one.changePoints()).isEmpty();
        assertThat(one.anomalies()).extracting(Anomaly::run).contains("r30");
        assertThat(trend(points).changePoints()).extracting(ChangePoint::run).containsExactly("r30");
    }

    @Test
    void anOddPointIsAnAnomalyAndNoChange() {
        Trend trend = trend(points(60, noisy(3, 0.01, index -> index == 25 ? 150 : 100)));
        assertThat(trend.changePoints()).isEmpty();
        assertThat(trend.anomalies()).extracting(Anomaly::run).contains("r25");
        assertThat(trend.anomalies().getFirst().expected()).isCloseTo(100, within(1.0));
    }

    @Test
    void anExcludedPointTakesNoPart() {
        List<TrendPoint> points = points(40, noisy(4, 0.01, index -> index < 20 ? 100 : 120));
        points.set(10, TrendPoint.of("r10", points.get(10).at(), 500).withExcluded(true));
        Trend trend = trend(points);
        assertThat(trend.points()).hasSize(40);
        assertThat(trend.anomalies()).extracting(Anomaly::run).doesNotContain("r10");
        assertThat(trend.changePoints()).singleElement().satisfies(change -> {
            assertThat(change.index()).isEqualTo(20);
            assertThat(change.before()).isCloseTo(100, within(1.0));
        });
    }

    /// SciPy 1.17: `theilslopes([10, 11.5, 12, 13.2, 14.9, 15.1, 16, 17.7], range(8), 0.95)` is slope 1.0267,
    /// interval 0.9000 to 1.2250.
    @Test
    void fitsALineAsTheilAndSen() {
        double[] y = {10, 11.5, 12, 13.2, 14.9, 15.1, 16, 17.7};
        TheilSen line =
                TheilSen.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, y, 0.95).orElseThrow();
        assertThat(line.slope()).isCloseTo(1.0266666666666666, within(1e-9));
        assertThat(line.interval().low()).isCloseTo(0.9, within(1e-9));
        assertThat(line.interval().high()).isCloseTo(1.225, within(1e-9));
    }

    @Test
    void aSlowRiseHasASlopeAndAForecastOfAQuarterOfItsTime() {
        Trend trend = trend(points(41, noisy(5, 0.002, index -> 100 + 0.05 * index)));
        TheilSen slope = trend.slopePerDay().orElseThrow();
        assertThat(slope.interval().contains(0.05)).isTrue();
        assertThat(slope.slope()).isCloseTo(0.05, within(0.02));
        assertThat(trend.forecast().getLast().at()).isEqualTo(START.plus(Duration.ofDays(50)));
        assertThat(trend.forecast())
                .allSatisfy(point -> assertThat(point.value()).isBetween(point.low(), point.high()));
    }

    @Test
    void aDriftIsNoStaircaseAndAStaircaseNoDrift() {
        Trend drift = trend(points(60, noisy(9, 0.01, index -> 100 + 0.4 * index)));
        assertThat(drift.changePoints()).isEmpty();
        assertThat(drift.direction()).isEqualTo(TrendDirection.DEGRADING);
        Trend stairs = trend(points(60, noisy(9, 0.01, index -> 100 + 10 * (index / 20))));
        assertThat(stairs.changePoints()).extracting(ChangePoint::index).containsExactly(20, 40);
    }

    /// 95 % is promised; the robust scale of 40 points and the line's own error cost a little.
    @Test
    void theBandHoldsNineInTenFutureValuesAtLeast() {
        int inside = 0;
        int all = 400;
        for (int seed = 0; seed < all; seed++) {
            IntToDoubleFunction value = noisy(1000 + seed, 0.02, _ -> 100);
            List<ForecastPoint> forecast = trend(points(40, value)).forecast();
            if (forecast.isEmpty()) {
                inside++;
                continue;
            }
            ForecastPoint last = forecast.getLast();
            double future = value.applyAsDouble(50);
            inside += future >= last.low() && future <= last.high() ? 1 : 0;
        }
        assertThat(inside / (double) all).isBetween(0.9, 0.99);
    }

    @Test
    void theForecastStartsAfterTheLastChange() {
        Trend trend = trend(points(60, noisy(6, 0.005, index -> index < 40 ? 100 : 200)));
        assertThat(trend.forecast().getFirst().value()).isCloseTo(200, within(10.0));
        assertThat(trend.forecast().getLast().at())
                .isBeforeOrEqualTo(START.plus(Duration.ofDays(59)).plus(Duration.ofHours(19 * 6)));
    }

    @Test
    void comparesTheLastWeekAndMonthWithThoseBefore() {
        Trend trend = trend(points(60, index -> index < 53 ? 100 : 110));
        assertThat(trend.weekOverWeek().orElseThrow().changePercent().orElseThrow())
                .isCloseTo(10, within(1e-9));
        assertThat(trend.monthOverMonth().orElseThrow().changePercent().orElseThrow())
                .isZero();
        assertThat(trend(points(5, index -> index)).weekOverWeek()).isEmpty();
    }

    @Test
    void anEmptyOrTinySeriesHasNoAnswersAndFailsNowhere() {
        for (int count = 0; count < 4; count++) {
            Trend trend = trend(points(count, index -> index));
            assertThat(trend.direction()).isEqualTo(TrendDirection.UNKNOWN);
            assertThat(trend.changePoints()).isEmpty();
            assertThat(trend.forecast()).isEmpty();
        }
    }

    @Test
    void aConstantSeriesIsStable() {
        Trend trend = trend(points(60, _ -> 272));
        assertThat(trend.direction()).isEqualTo(TrendDirection.STABLE);
        assertThat(trend.changePoints()).isEmpty();
        assertThat(trend.anomalies()).isEmpty();
    }

    @Test
    void furtherPointsThatOnlyContinueReviseNothing() {
        List<TrendPoint> points = points(60, noisy(7, 0.01, index -> index < 30 ? 100 : 120));
        assertThat(TrendRevision.between(trend(points.subList(0, 50)), trend(points)))
                .isEmpty();
    }

    @Test
    void tellsWhatFurtherPointsMadeOfEarlierAnswers() {
        List<TrendPoint> points = points(32, noisy(2, 0.01, index -> index < 30 ? 100 : 120));
        assertThat(TrendRevision.between(trend(points.subList(0, 31)), trend(points)))
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.kind()).isEqualTo(TrendRevision.Kind.APPEARED);
                    assertThat(revision.run()).isEqualTo("r30");
                });
    }

    @Test
    void tellsWhenAPointIsExcludedOrCorrected() {
        List<TrendPoint> points = points(20, noisy(8, 0.01, _ -> 100));
        Trend before = trend(points);
        List<TrendPoint> other = new ArrayList<>(points);
        other.set(3, points.get(3).withExcluded(true));
        other.set(4, TrendPoint.of("r4", points.get(4).at(), 101.5));
        assertThat(TrendRevision.between(before, trend(other)))
                .extracting(TrendRevision::kind)
                .containsExactly(TrendRevision.Kind.RECOUNTED, TrendRevision.Kind.CORRECTED);
    }
}
