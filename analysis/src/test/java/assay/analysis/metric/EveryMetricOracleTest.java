package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Metric;
import assay.analysis.model.Recording;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No metric that a real recording gives goes without a check: each equals what its events add up to as
/// `jdk.jfr.consumer` reads them.
class EveryMetricOracleTest {
    /// What another test compares with a replay of the events.
    private static final Pattern ELSEWHERE = Pattern.compile("native\\.(unfreed|leak)\\..*");

    static Stream<String> wholeFiles() throws IOException {
        return MeasurementsOracleTest.wholeFiles();
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void equalsWhatItsEventsAddUpTo(String name) throws IOException {
        if (name.equals(MeasurementsOracleTest.NONE)) {
            abort("no " + MeasurementsOracleTest.folder() + " beside the checkout");
        }
        Path file = MeasurementsOracleTest.folder().resolve(name);
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        Map<String, Double> measured = recording.measurements().metrics().stream()
                .filter(metric -> !ELSEWHERE.matcher(metric.name()).matches())
                .collect(Collectors.toMap(Metric::name, Metric::value));
        Map<String, Double> expected = OracleMetrics.of(
                file,
                recording.facts().startNanos(),
                recording.facts().durationNanos(),
                customTypes(measured.keySet()));
        assertThat(expected.keySet()).as("metrics without a check").containsAll(measured.keySet());
        SoftAssertions each = new SoftAssertions();
        measured.forEach((metric, value) -> compare(each, metric, value, expected.getOrDefault(metric, Double.NaN)));
        each.assertAll();
    }

    private static Set<String> customTypes(Set<String> metrics) {
        return metrics.stream()
                .filter(metric -> metric.startsWith("event.") && metric.endsWith(".count"))
                .map(metric -> metric.substring("event.".length(), metric.length() - ".count".length()))
                .collect(Collectors.toSet());
    }

    /// Percentiles are of a histogram; rates of what is taken from ticks may differ by a rounded nanosecond per event.
    private static void compare(SoftAssertions each, String metric, double value, double expected) {
        double share = metric.matches(".*\\.p[0-9]+") ? 0.008 : 1e-6;
        Offset<Double> tolerance = Offset.offset(Math.max(Math.abs(expected) * share, 1e-9));
        each.assertThat(value).as(metric).isCloseTo(expected, tolerance);
    }
}
