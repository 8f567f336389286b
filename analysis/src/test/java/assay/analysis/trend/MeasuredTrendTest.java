package assay.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.model.Direction;
import assay.analysis.stat.ChangePointOptions;
import assay.analysis.stat.Json;
import assay.analysis.stat.SharedBench;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Trends of series whose truth is known.
final class MeasuredTrendTest {
    private static Trend trend(double[] values, double floor) {
        List<TrendPoint> points = IntStream.range(0, values.length)
                .mapToObj(
                        index -> TrendPoint.of("r" + index, Instant.EPOCH.plus(Duration.ofDays(index)), values[index]))
                .toList();
        return Trend.of(
                points,
                Direction.LOWER,
                TrendOptions.DEFAULT.withChangePoints(ChangePointOptions.DEFAULT.withFloor(floor)));
    }

    @TestFactory
    Stream<DynamicTest> findsTheTrueChanges() {
        Stream<DynamicTest> synthetic = SharedBench.json("changepoint/synthetic.json").at("series").stream()
                .filter(each -> !each.at("name").text().contains("undetectable"))
                .map(each -> truth(
                        each.at("name").text(),
                        each.at("series").numbers(),
                        each.at("true_change_points").integers(),
                        0));
        Stream<DynamicTest> measured =
                SharedBench.json("jmh-own/series-dev/truth-and-reference.json").at("series").stream()
                        .map(each -> truth(
                                each.at("benchmark").text() + ":"
                                        + each.at("metric").text(),
                                each.at("values").numbers(),
                                each.at("true_change_points").integers(),
                                each.at("metric").text().contains("alloc") ? 8 : 0));
        return Stream.concat(synthetic, measured);
    }

    private static DynamicTest truth(String name, double[] values, int[] expected, double floor) {
        return DynamicTest.dynamicTest(name, () -> {
            List<ChangePoint> changes = trend(values, floor).changePoints();
            assertThat(changes).hasSameSizeAs(expected);
            for (int at = 0; at < expected.length; at++) {
                assertThat(changes.get(at).index()).isCloseTo(expected[at], within(1));
            }
        });
    }

    /// As runs come in, an answer once given about a series of the reference stays, but for the change that its second
    /// point makes sure.
    @Test
    void announcesEveryRevisionWhileASeriesGrows() {
        Json series = SharedBench.json("changepoint/synthetic.json").at("series");
        double[] values = series.list().getFirst().at("series").numbers();
        int revisions = 0;
        for (int count = 20; count < values.length; count++) {
            Trend before = trend(Arrays.copyOf(values, count), 0);
            Trend after = trend(Arrays.copyOf(values, count + 1), 0);
            List<String> vanished = before.changePoints().stream()
                    .map(ChangePoint::run)
                    .filter(run -> after.changePoints().stream()
                            .noneMatch(change -> change.run().equals(run)))
                    .toList();
            assertThat(TrendRevision.between(before, after))
                    .extracting(TrendRevision::run)
                    .containsAll(vanished);
            revisions += TrendRevision.between(before, after).size();
        }
        assertThat(revisions).isLessThan(6);
    }
}
