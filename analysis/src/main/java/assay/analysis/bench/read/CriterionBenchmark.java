package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import org.jspecify.annotations.Nullable;

/// One benchmark of Criterion.rs. A sample is the time of many calls in a row; divided by their number it is an
/// iteration. All samples come from one process and are one fork. In the linear mode they stand for unequal
/// numbers of calls, so that tests which weigh them alike are approximate; the mode is among the settings.
///
/// The score is what Criterion itself shows: the slope where there is one, else the mean, with its bootstrap
/// interval. The value of a parametrised benchmark becomes the parameter `value`.
final class CriterionBenchmark {
    private static final String MODE = BenchmarkId.AVERAGE_TIME;

    private CriterionBenchmark() {}

    /// @param otherName what it is called if the description is missing
    static BenchmarkDraft ofFiles(JsonObject description, JsonObject estimates, JsonObject sample, String otherName)
            throws BadEntryException {
        BenchmarkDraft benchmark = named(description, otherName, Units.ofScore("ns/op", MODE));
        JsonObject slope = estimates.object("slope");
        JsonObject typical = slope.has("point_estimate") ? slope : estimates.object("mean");
        JsonObject interval = typical.object("confidence_interval");
        benchmark
                .score(score(
                        typical.number("point_estimate"),
                        interval.number("lower_bound"),
                        interval.number("upper_bound"),
                        interval.number("confidence_level")))
                .percentile(50, estimates.object("median").number("point_estimate"))
                .forks(Replication.PROCESS, samples(sample.list("times"), sample.list("iters")))
                .setting("sampling_mode", sample.text("sampling_mode"))
                .setting("throughput", throughput(description.object("throughput")));
        return required(benchmark);
    }

    /// @param message of the reason `benchmark-complete`
    static BenchmarkDraft ofMessage(JsonObject message) throws BadEntryException {
        BenchmarkDraft benchmark = new BenchmarkDraft(
                message.requiredText("id"), MODE, Units.ofScore(message.text("unit", "ns") + "/op", MODE));
        JsonObject typical = message.object("typical");
        benchmark
                .score(score(
                        typical.number("estimate"),
                        typical.number("lower_bound"),
                        typical.number("upper_bound"),
                        Double.NaN))
                .percentile(50, message.object("median").number("estimate"))
                .forks(Replication.PROCESS, samples(message.list("measured_values"), message.list("iteration_count")));
        return required(benchmark);
    }

    private static BenchmarkDraft required(BenchmarkDraft benchmark) throws BadEntryException {
        if (!benchmark.hasNumber()) {
            throw new BadEntryException("has neither estimates nor samples");
        }
        return benchmark;
    }

    private static BenchmarkDraft named(JsonObject description, String otherName, BenchmarkUnit unit) {
        String group = description.text("group_id", "");
        String function = description.text("function_id", "");
        String name = group.isBlank() ? otherName : function.isBlank() ? group : group + "/" + function;
        BenchmarkDraft benchmark = new BenchmarkDraft(name, MODE, unit);
        String value = description.text("value_str");
        return value == null ? benchmark : benchmark.param("value", value);
    }

    private static Score score(double estimate, double low, double high, double confidence) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? Score.between(estimate, low, high, confidence)
                : Score.of(estimate);
    }

    private static RawForks samples(JsonList times, JsonList calls) {
        double[] perCall = new double[Math.min(times.size(), calls.size())];
        for (int index = 0; index < perCall.length; index++) {
            perCall[index] = times.number(index) / calls.number(index);
        }
        return RawForks.ofOne(perCall);
    }

    private static @Nullable String throughput(JsonObject throughput) {
        for (String kind : throughput.names()) {
            return kind + " " + throughput.text(kind, "");
        }
        return null;
    }
}
