package assay.app.bench;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import assay.analysis.verdict.BenchmarkKey;
import assay.analysis.verdict.Environment;
import assay.analysis.verdict.Measurement;
import assay.analysis.verdict.Role;
import assay.app.runs.ResultFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Turns benchmarks of files into what verdicts are made of: scores, and those secondary metrics of which one direction
/// is better. Values of a benchmark that the base measured in another unit are brought to the base's.
final class BenchmarkMeasurements {
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String BATCH_SIZE = "measurementBatchSize";
    private static final List<String> HARNESS = List.of(
            "jmhVersion",
            "forks",
            "warmup",
            "warmupIterations",
            "warmupTime",
            "warmupBatchSize",
            "measurement",
            "measurementIterations",
            "measurementTime");

    private final Map<BenchmarkKey, BenchmarkUnit> baseUnits = new HashMap<>();

    /// Of the base; to be called before [#ofCandidate].
    List<Measurement> ofBase(BenchmarkFile file) {
        return measurements(file, true);
    }

    List<Measurement> ofCandidate(BenchmarkFile file) {
        return measurements(file, false);
    }

    private List<Measurement> measurements(BenchmarkFile file, boolean base) {
        List<Measurement> measurements = new ArrayList<>();
        for (Benchmark benchmark : file.benchmarks()) {
            Environment environment = environment(benchmark);
            measurements.add(
                    measurement(key(benchmark), benchmark.unit(), Role.SCORE, benchmark.forks(), environment, base));
            for (SecondaryMetric metric : benchmark.secondary()) {
                if (metric.unit().better() != Direction.NEITHER) {
                    measurements.add(measurement(
                            key(benchmark, metric), metric.unit(), role(metric), metric.forks(), environment, base));
                }
            }
        }
        return measurements;
    }

    private Measurement measurement(
            BenchmarkKey key, BenchmarkUnit unit, Role role, RawForks forks, Environment environment, boolean base) {
        if (base) {
            baseUnits.putIfAbsent(key, unit);
        }
        BenchmarkUnit known = baseUnits.getOrDefault(key, unit);
        BenchmarkUnit shown = known.isComparableTo(unit) ? known : unit;
        double floor = key.name().endsWith(':' + ALLOCATION) ? Measurement.ALLOCATION_FLOOR_BYTES / shown.factor() : 0;
        return new Measurement(
                key,
                shown.text(),
                shown.better(),
                role,
                floor,
                scaled(forks.toArray(), unit.factor() / shown.factor()),
                environment);
    }

    private static double[][] scaled(double[][] forks, double factor) {
        for (double[] fork : forks) {
            for (int i = 0; i < fork.length; i++) {
                fork[i] *= factor;
            }
        }
        return forks;
    }

    /// The score's.
    static BenchmarkKey key(Benchmark benchmark) {
        return new BenchmarkKey(
                benchmark.id().name(),
                benchmark.id().mode(),
                benchmark.id().params(),
                benchmark.id().threads());
    }

    static BenchmarkKey key(Benchmark benchmark, SecondaryMetric metric) {
        return new BenchmarkKey(
                benchmark.id().name() + ':' + metric.name(),
                benchmark.id().mode(),
                benchmark.id().params(),
                benchmark.id().threads());
    }

    /// Things per operation do not depend on how busy the host is; times and rates do.
    private static Role role(SecondaryMetric metric) {
        BenchmarkUnit unit = metric.unit();
        return unit.text().endsWith("/op") && unit.base() != Unit.NANOSECONDS ? Role.COUNTED : Role.TIMED;
    }

    private static Environment environment(Benchmark benchmark) {
        Map<String, String> settings = benchmark.settings();
        NavigableMap<String, String> binding = new TreeMap<>();
        if (settings.containsKey(BATCH_SIZE)) {
            binding.put("batch size", settings.get(BATCH_SIZE));
        }
        NavigableMap<String, String> harness = new TreeMap<>();
        HARNESS.stream().filter(settings::containsKey).forEach(name -> harness.put(name, settings.get(name)));
        return new Environment(
                ResultFacts.jvm(benchmark.environment()),
                ResultFacts.machine(benchmark.environment()),
                benchmark.environment().get(EnvironmentKeys.HOST),
                binding,
                harness);
    }
}
