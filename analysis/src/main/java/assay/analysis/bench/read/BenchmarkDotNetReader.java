package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/// Reads what BenchmarkDotNet writes with its JSON exporters. A launch is a process of its own and becomes a
/// fork; its measurements of the stages `Result` (or, in older files, the workload's `Actual`) are the
/// iterations, those of `Warmup` the warm-up, each as nanoseconds by operations. Files of the brief exporter
/// have no measurements: there all `OriginalValues` are iterations of one fork.
///
/// The score is the mean with the interval that the file states (99.9 % by default). `Level` of the interval is
/// an index and not a percentage.
final class BenchmarkDotNetReader implements FormatReader {
    private static final double CONFIDENCE = 0.999;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("BenchmarkDotNet");
        JsonObject rest = JsonEntries.read(source, draft, "Benchmarks", (entry, place) -> take(entry, place, draft));
        JsonObject host = rest.object("HostEnvironmentInfo");
        draft.version(host.text("BenchmarkDotNetVersion"));
        draft.fact(EnvironmentKeys.CPU, host.text("ProcessorName"));
        draft.fact(EnvironmentKeys.CPU_COUNT, host.text("LogicalCoreCount"));
        draft.fact(EnvironmentKeys.OPERATING_SYSTEM, host.text("OsVersion"));
        draft.fact(EnvironmentKeys.ARCHITECTURE, host.text("Architecture"));
        draft.fact(EnvironmentKeys.RUNTIME, host.text("RuntimeVersion"));
    }

    private static void take(JsonObject entry, String place, FileDraft draft) throws BadEntryException, IOException {
        String mode = BenchmarkId.AVERAGE_TIME;
        JsonObject statistics = entry.object("Statistics");
        BenchmarkDraft benchmark = new BenchmarkDraft(name(entry), mode, Units.ofScore("ns/op", mode));
        params(entry.text("Parameters", ""), benchmark);
        benchmark.score(score(statistics));
        JsonObject percentiles = statistics.object("Percentiles");
        for (String percentile : percentiles.names()) {
            if (percentile.startsWith("P")) {
                benchmark.percentile(Numbers.parse(percentile.substring(1)), percentiles.number(percentile));
            }
        }
        raw(entry, statistics, benchmark);
        memory(entry.object("Memory"), benchmark);
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has no statistics, so it did not run to its end");
        }
        benchmark.setting("job", job(entry.text("DisplayInfo", "")));
        draft.add(benchmark, place);
    }

    /// The full name holds the arguments of the method; they are parameters already.
    private static String name(JsonObject entry) throws BadEntryException {
        String type = entry.text("Type", "");
        String method = entry.text("Method", "");
        if (type.isBlank() || method.isBlank()) {
            return entry.requiredText("FullName");
        }
        String namespace = entry.text("Namespace", "");
        return (namespace.isBlank() ? "" : namespace + ".") + type + "." + method;
    }

    private static void params(String text, BenchmarkDraft benchmark) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                benchmark.param(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
    }

    private static String job(String display) {
        int colon = display.indexOf(": ");
        int bracket = display.indexOf(" [");
        return colon < 0 ? "" : display.substring(colon + 2, bracket > colon + 2 ? bracket : display.length());
    }

    private static Score score(JsonObject statistics) {
        JsonObject interval = statistics.object("ConfidenceInterval");
        double mean = statistics.number("Mean");
        double low = interval.number("Lower");
        double high = interval.number("Upper");
        return Double.isFinite(low) && Double.isFinite(high)
                ? new Score(mean, interval.number("Margin", (high - low) / 2), low, high, CONFIDENCE)
                : Score.of(mean);
    }

    private static void raw(JsonObject entry, JsonObject statistics, BenchmarkDraft benchmark) {
        List<JsonObject> measurements = entry.list("Measurements").objects();
        RawForks result = byLaunch(measurements, "Result");
        RawForks actual = result.isEmpty() ? byLaunch(measurements, "Actual") : result;
        RawForks kept = actual.isEmpty()
                ? RawForks.ofOne(statistics.list("OriginalValues").numbers())
                : actual;
        benchmark.forks(Replication.PROCESS, kept).warmUp(byLaunch(measurements, "Warmup"));
    }

    private static RawForks byLaunch(List<JsonObject> measurements, String stage) {
        TreeMap<Double, GrowingDoubles> launches = new TreeMap<>();
        for (JsonObject measurement : measurements) {
            boolean isWorkload = !"Overhead".equals(measurement.text("IterationMode"));
            double value = measurement.number("Nanoseconds") / measurement.number("Operations");
            if (isWorkload && stage.equals(measurement.text("IterationStage")) && Double.isFinite(value)) {
                launches.computeIfAbsent(measurement.number("LaunchIndex", 1), _ -> new GrowingDoubles())
                        .add(value);
            }
        }
        return RawForks.of(
                launches.values().stream().map(GrowingDoubles::toArray).toArray(double[][]::new));
    }

    private static void memory(JsonObject memory, BenchmarkDraft benchmark) {
        BenchmarkUnit bytes = Units.ofSecondary("B/op");
        benchmark.secondary("allocated", bytes, memory.number("BytesAllocatedPerOperation"));
        for (String generation : new String[] {"Gen0Collections", "Gen1Collections", "Gen2Collections"}) {
            benchmark.secondary(generation, Units.ofSecondary("counts"), memory.number(generation));
        }
    }
}
