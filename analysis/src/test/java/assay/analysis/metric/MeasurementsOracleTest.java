package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.metric.OracleFigures.Sum;
import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Recording;
import assay.analysis.model.Series;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The metrics, series and tables of every real recording equal what its events add up to as `jdk.jfr.consumer` reads
/// them one by one.
class MeasurementsOracleTest {
    static final String NONE = "no recordings";

    /// Files that `jdk.jfr.consumer` does not read to the end.
    private static final Set<String> NOT_FOR_ORACLE = Set.of(
            "ap-fastslow-3chunks.jfr",
            "bitflip-64-bytes-jdk11.jfr",
            "corrupt-100-bytes.jfr",
            "ddprof-stripped-wallclock-1.jfr",
            "ddtrace-event-type-zero-3chunks.jfr",
            "empty-0-bytes.jfr",
            "jdk16-crash-hs-err.jfr",
            "jdk8-legacy-v09-unsupported.jfr",
            "not-a-jfr-text.jfr",
            "truncated-60pct-jdk14.jfr",
            "truncated-second-chunk-jdk12.jfr");

    /// Breakdowns by a thread.
    private static final Set<String> THREADS = Set.of("thread", "owner", "parent", "carrier");

    static Path folder() {
        return Path.of(System.getProperty("assay.shared", "shared")).resolve("data/jfr");
    }

    static Stream<String> wholeFiles() throws IOException {
        if (!Files.isDirectory(folder())) {
            return Stream.of(NONE);
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jfr") && !NOT_FOR_ORACLE.contains(name))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void equalsTheSumsOverAllEvents(String name) throws IOException {
        if (name.equals(NONE)) {
            abort("no " + folder() + " beside the checkout");
        }
        Path file = folder().resolve(name);
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        OracleFigures oracle = OracleFigures.of(file);
        Measurements measured = recording.measurements();
        Map<String, Double> metrics =
                measured.metrics().stream().collect(Collectors.toMap(Metric::name, Metric::value));
        compareMeasures(oracle, metrics);
        compareGauges(oracle, metrics);
        compareCollections(oracle, metrics);
        compareAllocation(oracle, metrics, measured);
        compareTables(oracle, measured, recording.facts().chunks() > 1);
        compareSeries(metrics, recording);
    }

    private static void compareMeasures(OracleFigures oracle, Map<String, Double> metrics) {
        for (Measure measure : Measures.ALL) {
            Sum sum = oracle.measures.get(measure.name());
            if (sum == null) {
                assertThat(metrics).doesNotContainKey(measure.name() + ".count");
                continue;
            }
            assertThat(metrics).containsEntry(measure.name() + ".count", (double) sum.count);
            if (metrics.containsKey(measure.name() + ".total")) {
                assertThat(metrics).containsEntry(measure.name() + ".total", (double) sum.total());
                assertThat(metrics).containsEntry(measure.name() + ".max", (double) sum.max());
                comparePercentiles(measure.name(), sum.nanos, metrics);
            }
            if (measure.amountUnit() != null) {
                String amount = metrics.containsKey(measure.name() + ".bytes") ? ".bytes" : ".amount";
                assertThat(metrics).containsEntry(measure.name() + amount, (double) sum.amount);
            }
        }
    }

    private static void comparePercentiles(String name, List<Long> nanos, Map<String, Double> metrics) {
        List<Long> sorted = nanos.stream().sorted().toList();
        for (int percent : List.of(50, 95, 99)) {
            int rank = Math.max(1, (int) Math.ceil(sorted.size() * percent / 100.0));
            assertThat(metrics.get(name + ".p" + percent))
                    .as("%s.p%d", name, percent)
                    .isCloseTo(sorted.get(rank - 1).doubleValue(), withinPercentage(0.8));
        }
    }

    private static void compareGauges(OracleFigures oracle, Map<String, Double> metrics) {
        for (Gauge gauge : Gauges.ALL) {
            List<Double> values = oracle.gauges.get(gauge.name());
            if (values == null) {
                continue;
            }
            if (gauge.what().contains(Gauge.What.MAX)) {
                assertThat(metrics.get(gauge.name() + ".max"))
                        .as(gauge.name())
                        .isCloseTo(values.stream().mapToDouble(v -> v).max().orElseThrow(), withinPercentage(0.00001));
            }
            if (gauge.what().contains(Gauge.What.MEAN)) {
                assertThat(metrics.get(gauge.name() + ".mean"))
                        .as(gauge.name())
                        .isCloseTo(
                                values.stream().mapToDouble(v -> v).average().orElseThrow(), withinPercentage(0.00001));
            }
        }
    }

    private static void compareCollections(OracleFigures oracle, Map<String, Double> metrics) {
        Sum collections = oracle.measures.get("gc");
        assertThat(metrics.get("gc.count")).isEqualTo(collections == null ? null : (Double) (double) collections.count);
        List<Long> pauses = oracle.phasePauses.isEmpty()
                ? oracle.summedPauses.stream().filter(sum -> sum > 0).toList()
                : oracle.phasePauses;
        if (pauses.isEmpty()) {
            assertThat(metrics).doesNotContainKey("gc.pause.count");
        } else {
            assertThat(metrics).containsEntry("gc.pause.count", (double) pauses.size());
            assertThat(metrics.get("gc.pause.total"))
                    .isCloseTo((double) pauses.stream().mapToLong(v -> v).sum(), within((double) pauses.size()));
        }
        compareOrAbsent(metrics.get("heap.used.after.max"), oracle.usedAfterMax);
        compareOrAbsent(metrics.get("heap.used.before.max"), oracle.usedBeforeMax);
    }

    private static void compareOrAbsent(@Nullable Double metric, double expected) {
        assertThat(metric).isEqualTo(Double.isNaN(expected) ? null : (Double) expected);
    }

    private static void compareAllocation(OracleFigures oracle, Map<String, Double> metrics, Measurements measured) {
        Sum expected = oracle.allocations.get(oracle.allocationKind());
        if (expected == null) {
            assertThat(metrics).doesNotContainKey("alloc.total");
            return;
        }
        assertThat(metrics).containsEntry("alloc.total", (double) expected.amount);
        Map<String, Long> byClass = oracle.allocatedByClass.getOrDefault(oracle.allocationKind(), Map.of());
        Map<List<String>, Double> rows = rows(table(measured, "alloc.class"), 1, "bytes");
        byClass.forEach((name, bytes) -> assertThat(rows).containsEntry(List.of(name), (double) bytes));
        assertThat(rows).hasSameSizeAs(byClass);
    }

    /// @param renamed whether threads may have got another name from one chunk to the next: the oracle names them all
    /// as
    /// in the chunk before
    private static void compareTables(OracleFigures oracle, Measurements measured, boolean renamed) {
        oracle.tables.forEach((name, expected) -> {
            if (renamed && THREADS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                return;
            }
            FactTable table = table(measured, name);
            int keys = expected.keySet().iterator().next().size();
            boolean timed = table.columns().stream().anyMatch(c -> c.name().equals("total"));
            compare(name, rows(table, keys, "count"), expected, sum -> sum.count);
            if (timed) {
                compare(name, rows(table, keys, "total"), expected, Sum::total);
            }
        });
    }

    private interface Figure {
        double of(Sum sum);
    }

    private static void compare(
            String name, Map<List<String>, Double> rows, Map<List<String>, Sum> expected, Figure figure) {
        Map<List<String>, Double> rest = new HashMap<>(rows);
        double left = 0;
        for (Map.Entry<List<String>, Sum> entry : expected.entrySet()) {
            Double row = rest.remove(entry.getKey());
            double value = figure.of(entry.getValue());
            if (row == null) {
                left += value;
            } else {
                assertThat(row).as("%s %s", name, entry.getKey()).isEqualTo(value);
            }
        }
        double others = rest.values().stream().mapToDouble(v -> v).sum();
        assertThat(others).as("others of %s: %s", name, rest.keySet()).isEqualTo(left);
        assertThat(rest.size())
                .as("rows of %s that are none: %s", name, rest.keySet())
                .isLessThanOrEqualTo(1);
    }

    private static FactTable table(Measurements measured, String name) {
        return measured.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + name));
    }

    private static Map<List<String>, Double> rows(FactTable table, int keys, String column) {
        Numbers numbers = (Numbers) table.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow();
        Map<List<String>, Double> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> words = new ArrayList<>();
            for (int key = 0; key < keys; key++) {
                words.add(((Texts) table.columns().get(key)).values().get(row));
            }
            rows.put(words, numbers.values().get(row));
        }
        assertThat(new HashSet<>(rows.keySet())).hasSize(table.rows());
        return rows;
    }

    /// A rate over time adds up to the total that the metric of the same measure tells.
    private static void compareSeries(Map<String, Double> metrics, Recording recording) {
        long end = recording.facts().startNanos() + recording.facts().durationNanos();
        for (Series series : recording.measurements().series()) {
            String name = series.name();
            if (name.endsWith(".bytes.rate")) {
                compareSum(series, end, metrics.get(name.substring(0, name.length() - ".rate".length())), 1e9);
            } else if (name.endsWith(".time.share")) {
                compareSum(series, end, metrics.get(name.replace(".time.share", ".total")), 1);
            } else if (name.endsWith(".rate") && metrics.containsKey(name.replace(".rate", ".count"))) {
                compareSum(series, end, metrics.get(name.replace(".rate", ".count")), 1e9);
            }
        }
    }

    private static void compareSum(Series series, long end, @Nullable Double expected, double scale) {
        double sum = 0;
        for (int i = 0; i < series.size(); i++) {
            long next = i + 1 < series.size() ? series.timeNanos()[i + 1] : end;
            sum += series.values()[i] * (next - series.timeNanos()[i]) / scale;
        }
        assertThat(expected).as(series.name()).isNotNull().isCloseTo(sum, withinPercentage(0.0001));
    }
}
