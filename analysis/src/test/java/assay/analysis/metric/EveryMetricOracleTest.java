package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.EventNames;
import assay.analysis.model.Metric;
import assay.analysis.model.Recording;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        compare(MeasurementsOracleTest.folder().resolve(name));
    }

    /// Events that a JVM writes only if something asks for them.
    @Test
    void equalsWhatRareEventsAddUpTo(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = RareEvents.record(folder.resolve("rare.jfr"));
        assertThat(compare(file).keySet())
                .contains(
                        "vthread.pinned.max",
                        "vthread.start.count",
                        "serialization.read.bytes",
                        "security.service.count",
                        "vm.safepoint.begin.count");
    }

    private static Map<String, Double> compare(Path file) throws IOException {
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
        return measured;
    }

    /// What has no check against a real recording, because none of them has such events.
    private static final Set<String> IN_NO_RECORDING = Set.of(
            // from elsewhere in this class and in FactsOracleTest
            "jdk.Deserialization",
            "jdk.SecurityPropertyModification",
            "jdk.SecurityProviderService",
            "jdk.VirtualThreadPinned",
            // only as an answer to a command
            "jdk.BooleanFlagChanged",
            "jdk.DoubleFlagChanged",
            "jdk.DumpReason",
            "jdk.HeapDump",
            "jdk.IntFlagChanged",
            "jdk.LongFlagChanged",
            "jdk.RedefineClasses",
            "jdk.StringFlagChanged",
            "jdk.UnsignedIntFlagChanged",
            "jdk.UnsignedLongFlagChanged",
            // only of a program that does such things
            "jdk.NativeLibraryUnload",
            "jdk.SerializationMisdeclaration",
            "jdk.SyncOnValueBasedClass",
            "jdk.TLSHandshake",
            "jdk.X509Certificate",
            "jdk.X509Validation",
            // only when something goes wrong
            "jdk.CodeCacheFull",
            "jdk.DataLoss",
            "jdk.JITRestart",
            "jdk.MetaspaceOOM",
            "jdk.ReservedStackActivation",
            "jdk.VirtualThreadSubmitFailed",
            // only of other collectors than G1, or of other versions of the JVM
            "jdk.GCPhaseConcurrentLevel2",
            "jdk.SafepointCleanup",
            "jdk.SafepointLatency",
            "jdk.ZAllocationStall",
            "jdk.ZOldGarbageCollection",
            "jdk.ZPageAllocation",
            "jdk.ZRelocationSet",
            "jdk.ZUncommit",
            "jdk.ZYoungGarbageCollection",
            // only of other modes of async-profiler
            "profiler.LiveObject",
            "profiler.NativeLock");

    @Test
    void knowsWhatNoRecordingHas() throws IOException {
        Set<String> recorded = new TreeSet<>();
        for (String name : wholeFiles().toList()) {
            if (name.equals(MeasurementsOracleTest.NONE)) {
                abort("no " + MeasurementsOracleTest.folder() + " beside the checkout");
            }
            Path file = MeasurementsOracleTest.folder().resolve(name);
            RecordingReader.readFacts(file, Progress.NONE, new Cancellation())
                    .facts()
                    .eventCounts()
                    .keySet()
                    .forEach(event -> recorded.add(EventNames.current(event)));
        }
        Set<String> measured = new TreeSet<>();
        Measures.ALL.forEach(measure -> measured.addAll(measure.amounts().keySet()));
        Gauges.ALL.forEach(gauge -> measured.add(gauge.event()));
        KeyedGauges.ALL.forEach(gauge -> measured.add(gauge.event()));
        SummedGauge.ALL.forEach(summed -> measured.add(summed.gauge().event()));
        FactLists.ALL.forEach(facts -> measured.addAll(facts.events()));
        measured.removeAll(recorded);
        assertThat(measured).isEqualTo(IN_NO_RECORDING);
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
