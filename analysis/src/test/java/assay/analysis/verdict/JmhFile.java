package assay.analysis.verdict;

import assay.analysis.model.Direction;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.stat.Json;
import assay.analysis.stat.SharedBench;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Just enough of JMH's own JSON to compare what stands beside the checkout.
final class JmhFile {
    private JmhFile() {}

    static List<Measurement> scores(String name) {
        return measurements(name).stream()
                .filter(measurement -> measurement.role() == Role.SCORE)
                .toList();
    }

    static List<Measurement> measurements(String name) {
        List<Measurement> measurements = new ArrayList<>();
        for (Json entry : SharedBench.json(name).list()) {
            String benchmark = entry.at("benchmark").text();
            if (entry.at("primaryMetric.rawData").present()) {
                measurements.add(measurement(entry, benchmark, entry.at("primaryMetric"), Role.SCORE));
            }
            entry.at("secondaryMetrics").map().forEach((metric, value) -> {
                if (metric.endsWith("gc.alloc.rate.norm")) {
                    measurements.add(measurement(entry, benchmark + ":gc.alloc.rate.norm", value, Role.COUNTED));
                }
            });
        }
        return measurements;
    }

    private static Measurement measurement(Json entry, String name, Json metric, Role role) {
        TreeMap<String, String> params = new TreeMap<>();
        entry.at("params").map().forEach((param, value) -> params.put(param, value.text()));
        String unit = metric.at("scoreUnit").text();
        return new Measurement(
                new BenchmarkKey(name, entry.at("mode").text(), params, (int)
                        entry.at("threads").number()),
                unit,
                unit.startsWith("ops/") ? Direction.HIGHER : Direction.LOWER,
                role,
                role == Role.COUNTED ? Measurement.ALLOCATION_FLOOR_BYTES : 0,
                metric.at("rawData").table(),
                environment(entry));
    }

    private static Environment environment(Json entry) {
        String arguments = entry.at("jvmArgs").stream().map(Json::text).collect(Collectors.joining(" "));
        Jvm jvm = new Jvm(entry.at("vmName").text(), entry.at("jdkVersion").text(), null, arguments, null, null, null);
        TreeMap<String, String> binding = new TreeMap<>();
        binding.put("batch size", entry.at("measurementBatchSize").text());
        TreeMap<String, String> harness = new TreeMap<>();
        harness.put("JMH", entry.at("jmhVersion").text());
        harness.put(
                "warm-up",
                entry.at("warmupIterations").text() + " x "
                        + entry.at("warmupTime").text());
        return new Environment(jvm, Machine.UNKNOWN, null, binding, harness);
    }
}
