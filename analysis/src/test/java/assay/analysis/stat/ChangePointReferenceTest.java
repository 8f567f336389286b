package assay.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Change points against those that Otava's own tests publish, and against an independent program's on further
/// series.
final class ChangePointReferenceTest {
    @TestFactory
    Stream<DynamicTest> equalsWhatOtavaPublishes() {
        Json tigerbeetle = SharedBench.json("changepoint/otava-tigerbeetle.json");
        double[] series = tigerbeetle.at("series").numbers();
        Stream<DynamicTest> large = tigerbeetle.at("cases").stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.at("test").text(),
                        () -> assertThat(indexes(series, options(each)))
                                .isEqualTo(each.at("expected_indexes").integers())));
        Stream<DynamicTest> small = SharedBench.json("changepoint/otava-small.json").at("cases").stream()
                .map(each -> DynamicTest.dynamicTest(each.at("name").text(), () -> checkSmall(each)));
        return Stream.concat(large, small);
    }

    private static void checkSmall(Json each) {
        double[] series = each.at("series").numbers();
        if (each.at("algorithm").present()) {
            ChangePointOptions all =
                    new ChangePointOptions(series.length, 0.01, 0, 0, ChangePointOptions.Mode.RELEASED);
            assertThat(indexes(series, all))
                    .isEqualTo(each.at("expected_indexes").integers());
        } else if (each.at("expected_count").present()) {
            assertThat(indexes(series, options(each)))
                    .hasSize((int) each.at("expected_count").number())
                    .startsWith((int) each.at("expected_first").number());
        } else {
            assertThat(indexes(series, options(each)))
                    .isEqualTo(each.at("expected_indexes").integers());
        }
    }

    private static ChangePointOptions options(Json each) {
        return new ChangePointOptions(
                (int) each.at("window_len").number(),
                each.at("max_pvalue").number(),
                each.at("min_magnitude").number(),
                0,
                ChangePointOptions.Mode.RELEASED);
    }

    @TestFactory
    Stream<DynamicTest> equalsTheReferenceProgram() {
        Stream<DynamicTest> synthetic = SharedBench.json("changepoint/synthetic.json").at("series").stream()
                .map(each -> reference(each.at("name").text(), each.at("series").numbers(), each.at("reference")));
        Stream<DynamicTest> measured =
                SharedBench.json("jmh-own/series-dev/truth-and-reference.json").at("series").stream()
                        .map(each -> reference(
                                each.at("benchmark").text() + ":"
                                        + each.at("metric").text(),
                                each.at("values").numbers(),
                                each.at("reference")));
        Stream<DynamicTest> published =
                SharedBench.json("jmh-public/jsoniter-jdk8-series/reference-change-points.json").at("series").stream()
                        .flatMap(each -> Stream.of("score", "alloc_norm")
                                .filter(metric -> each.at("reference_" + metric).present())
                                .map(metric -> reference(
                                        each.at("benchmark").text() + ":" + metric,
                                        each.at(metric).numbers(),
                                        each.at("reference_" + metric))));
        return Stream.of(synthetic, measured, published).flatMap(each -> each);
    }

    /// On one of the series the released programs answer otherwise than the published algorithm.
    @TestFactory
    Stream<DynamicTest> equalsPlainPython() {
        return Json.resource(ChangePointReferenceTest.class, "reference.json").at("series").stream()
                .flatMap(each -> Stream.of("corrected", "released")
                        .map(mode -> DynamicTest.dynamicTest(mode, () -> {
                            List<MeanShift> shifts = new ChangePointDetector(ChangePointOptions.DEFAULT.withMode(
                                            ChangePointOptions.Mode.valueOf(mode.toUpperCase(Locale.ROOT))))
                                    .detect(each.at("values").numbers());
                            double[][] expected = each.at(mode).table();
                            assertThat(shifts).hasSize(expected.length);
                            for (int at = 0; at < expected.length; at++) {
                                assertThat(shifts.get(at).index()).isEqualTo((int) expected[at][0]);
                                assertThat(shifts.get(at).pValue())
                                        .isCloseTo(expected[at][1], within(1e-9 * expected[at][1]));
                            }
                        })));
    }

    private static DynamicTest reference(String name, double[] series, Json expected) {
        return DynamicTest.dynamicTest(name, () -> {
            check(series, expected.at("hunter_w50_p001"), ChangePointOptions.Mode.CORRECTED);
            check(series, expected.at("hunter_w50_p001_otava_compat"), ChangePointOptions.Mode.RELEASED);
        });
    }

    private static void check(double[] series, Json expected, ChangePointOptions.Mode mode) {
        List<MeanShift> shifts = new ChangePointDetector(ChangePointOptions.DEFAULT.withMode(mode)).detect(series);
        assertThat(shifts.stream().mapToInt(MeanShift::index).toArray())
                .as(mode.name())
                .isEqualTo(expected.at("change_points").integers());
        double[] pValues = expected.at("p").numbers();
        double[] magnitudes = expected.at("magnitude").numbers();
        for (int at = 0; at < pValues.length; at++) {
            // Series that differ in their tenth digit leave the reference seven digits of p.
            assertThat(shifts.get(at).pValue()).isCloseTo(pValues[at], within(1e-6 * pValues[at]));
            assertThat(shifts.get(at).magnitude()).isCloseTo(magnitudes[at], within(1e-9));
        }
    }

    /// Real changes only, and all of them but those that the data's maker calls undetectable.
    @TestFactory
    Stream<DynamicTest> theGuardedModeFindsTheTruth() {
        Stream<DynamicTest> synthetic = SharedBench.json("changepoint/synthetic.json").at("series").stream()
                .filter(each -> !each.at("name").text().contains("undetectable")
                        && !each.at("name").text().contains("drift"))
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

    private static DynamicTest truth(String name, double[] series, int[] expected, double floor) {
        return DynamicTest.dynamicTest(name, () -> {
            int[] found = indexes(series, ChangePointOptions.DEFAULT.withFloor(floor));
            assertThat(found).hasSameSizeAs(expected);
            for (int at = 0; at < found.length; at++) {
                assertThat(found[at]).isCloseTo(expected[at], within(1));
            }
        });
    }

    private static int[] indexes(double[] series, ChangePointOptions options) {
        return new ChangePointDetector(options)
                .detect(series).stream().mapToInt(MeanShift::index).toArray();
    }
}
