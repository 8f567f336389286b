package assay.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes results as JMH does, of three forks with five iterations each.
final class JmhResults {
    private static final double[] FORKS = {1.0, 1.004, 0.997};
    private static final double[] ITERATIONS = {1.001, 0.999, 1.002, 1.0, 0.998};

    private final List<String> entries = new ArrayList<>();
    private final String jdk;

    JmhResults(String jdk) {
        this.jdk = jdk;
    }

    /// Adds a benchmark whose mean is about `micros`.
    JmhResults add(String name, int size, double micros, double bytes) {
        return add(name, size, "us/op", micros, bytes);
    }

    JmhResults add(String name, int size, String unit, double score, double bytes) {
        entries.add("""
                {"jmhVersion":"1.37","benchmark":"%s","mode":"avgt","threads":1,"forks":3,"jdkVersion":"%s",
                 "vmName":"OpenJDK 64-Bit Server VM","vmVersion":"%s","jvmArgs":["-Xmx1g"],
                 "warmupIterations":5,"warmupTime":"1 s","warmupBatchSize":1,"measurementIterations":5,
                 "measurementTime":"1 s","measurementBatchSize":1,"params":{"size":"%d"},
                 "primaryMetric":{"score":%s,"scoreError":0.01,"scoreConfidence":[%s,%s],
                   "scorePercentiles":{"0.0":%s,"50.0":%s,"100.0":%s},"scoreUnit":"%s","rawData":%s},
                 "secondaryMetrics":{"gc.alloc.rate.norm":{"score":%s,"scoreError":"NaN",
                   "scoreConfidence":["NaN","NaN"],"scorePercentiles":{},"scoreUnit":"B/op","rawData":%s}}}""".formatted(
                        name,
                        jdk,
                        jdk,
                        size,
                        score,
                        score - 0.01,
                        score + 0.01,
                        score,
                        score,
                        score,
                        unit,
                        raw(score, ITERATIONS),
                        bytes,
                        raw(bytes, new double[] {1, 1, 1, 1, 1})));
        return this;
    }

    private static String raw(double level, double[] iterations) {
        return Arrays.stream(FORKS)
                .mapToObj(fork -> Arrays.stream(iterations)
                        .mapToObj(each -> Double.toString(level * each * (each == 1 ? 1 : fork)))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    String json() {
        return entries.stream().collect(Collectors.joining(",\n", "[", "]"));
    }
}
