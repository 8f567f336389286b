package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.bench.ValueHistogram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads what JMH writes with `-rf json`, versions 1.14 to 1.37. Forks and iterations are JMH's own; the field
/// `forks` is what was asked for, so the raw data tells how many there are. In sample mode, which keeps a
/// histogram of each iteration, the value of an iteration is its mean.
///
/// Numbers that are not finite are texts (`"NaN"`, `"+INF"`); `-Djmh.json.rawData=false` leaves raw data empty.
/// The file tells neither when nor where it was measured.
final class JmhJsonReader implements FormatReader {
    private static final double CONFIDENCE = 0.999;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("JMH");
        JsonEntries.read(source, draft, JsonEntries.ROOT, (entry, place) -> take(entry, place, draft));
    }

    private static void take(JsonObject entry, String place, FileDraft draft) throws BadEntryException, IOException {
        String mode = entry.requiredText("mode");
        JsonObject primary = entry.requiredObject("primaryMetric");
        BenchmarkDraft benchmark = new BenchmarkDraft(
                entry.requiredText("benchmark"), mode, Units.ofScore(primary.text("scoreUnit", ""), mode));
        benchmark.threads(entry.number("threads"));
        JsonObject params = entry.object("params");
        params.names().forEach(name -> benchmark.param(name, params.text(name, "")));
        primary(primary, benchmark, place, draft);
        secondary(entry.object("secondaryMetrics"), benchmark, place, draft);
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has no score");
        }
        facts(entry, benchmark);
        draft.version(entry.text("jmhVersion"));
        draft.add(benchmark, place);
    }

    private static void primary(JsonObject metric, BenchmarkDraft benchmark, String place, FileDraft draft)
            throws TooMuchException {
        benchmark.score(score(metric));
        JsonObject percentiles = metric.object("scorePercentiles");
        percentiles.names().forEach(name -> benchmark.percentile(Numbers.parse(name), percentiles.number(name)));
        List<List<ValueHistogram>> histograms = new ArrayList<>();
        for (JsonList fork : metric.list("rawDataHistogram").lists()) {
            List<ValueHistogram> ofFork = new ArrayList<>();
            for (JsonList iteration : fork.lists()) {
                JmhHistogram histogram = JmhHistogram.of(iteration);
                if (histogram.leftOut() > 0) {
                    draft.problem(
                            Code.BAD_VALUE,
                            place,
                            histogram.leftOut() + " pairs of its histogram make no sense and were left out.");
                }
                ofFork.add(histogram.histogram());
            }
            histograms.add(ofFork);
        }
        benchmark.histograms(histograms);
        benchmark.forks(
                Replication.PROCESS, histograms.isEmpty() ? forks(metric, "score", place, draft) : means(histograms));
    }

    private static RawForks means(List<List<ValueHistogram>> histograms) {
        return RawForks.of(histograms.stream()
                .map(fork -> fork.stream().mapToDouble(ValueHistogram::mean).toArray())
                .toArray(double[][]::new));
    }

    private static RawForks forks(JsonObject metric, String name, String place, FileDraft draft) {
        double[][] values =
                metric.list("rawData").lists().stream().map(JsonList::numbers).toArray(double[][]::new);
        RawForks forks = RawForks.of(values);
        int lost = Stream.of(values).mapToInt(fork -> fork.length).sum() - forks.valueCount();
        // a metric that a profiler could not take is NaN throughout, which is no damage
        if (lost > 0 && !forks.isEmpty()) {
            draft.problem(
                    Code.BAD_VALUE, place, lost + " raw values of '" + name + "' are not finite and were left out.");
        }
        return forks;
    }

    private static Score score(JsonObject metric) {
        double value = metric.number("score");
        double error = metric.number("scoreError");
        JsonList interval = metric.list("scoreConfidence");
        return interval.size() == 2 && Double.isFinite(error)
                ? new Score(value, error, interval.number(0), interval.number(1), CONFIDENCE)
                : Score.of(value, error, CONFIDENCE);
    }

    private static void secondary(JsonObject metrics, BenchmarkDraft benchmark, String place, FileDraft draft) {
        for (String written : metrics.names()) {
            JsonObject metric = metrics.object(written);
            String name = JmhNames.secondary(written);
            double percentile = JmhNames.percentile(name);
            if (benchmark.id().mode().equals(BenchmarkId.SAMPLE) && !Double.isNaN(percentile)) {
                benchmark.percentileIfAbsent(percentile, metric.number("score"));
            } else {
                BenchmarkUnit unit = Units.ofSecondary(metric.text("scoreUnit", ""));
                benchmark.secondary(new SecondaryMetric(name, unit, score(metric), forks(metric, name, place, draft)));
            }
        }
    }

    private static void facts(JsonObject entry, BenchmarkDraft benchmark) {
        benchmark
                .fact(EnvironmentKeys.JVM_PATH, entry.text("jvm"))
                .fact(EnvironmentKeys.JVM_ARGUMENTS, entry.list("jvmArgs").joined(" "))
                .fact(EnvironmentKeys.JDK_VERSION, entry.text("jdkVersion"))
                .fact(EnvironmentKeys.VM_NAME, entry.text("vmName"))
                .fact(EnvironmentKeys.VM_VERSION, entry.text("vmVersion"));
        for (String setting : List.of(
                "jmhVersion",
                "forks",
                "warmupIterations",
                "warmupTime",
                "warmupBatchSize",
                "measurementIterations",
                "measurementTime",
                "measurementBatchSize")) {
            benchmark.setting(setting, entry.text(setting));
        }
    }
}
