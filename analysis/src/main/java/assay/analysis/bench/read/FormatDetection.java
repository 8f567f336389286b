package assay.analysis.bench.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells formats apart by what only they contain.
final class FormatDetection {
    private static final Pattern GO_LINE =
            Pattern.compile("Benchmark\\S{0,500}\\s{1,99}\\d{1,19}\\s{1,99}[0-9.eE+]{1,40}\\s\\S{1,99}(\\s.*)?");
    private static final Pattern JMH_TABLE =
            Pattern.compile("Benchmark\\s.*\\bMode\\s+(Cnt|Samples)\\s+Score\\b.*\\bUnits?\\s*");
    private static final Pattern JMH_CSV = Pattern.compile("\"?Benchmark\"?[,;]\"?Mode\"?[,;]\"?Threads\"?[,;].*");
    private static final Pattern GATLING = Pattern.compile("(RUN|ASSERTION|USER|REQUEST|GROUP)\t.*");
    private static final Pattern PERCENTILES =
            Pattern.compile("\\s*\"?Value\"?[ ,]+\"?Percentile\"?[ ,]+\"?TotalCount\"?[ ,]+\"?1/\\(1-Percentile\\)\"?");

    private FormatDetection() {}

    static Optional<BenchmarkFormat> of(byte[] head) {
        if (isGatlingBinary(head)) {
            return Optional.of(BenchmarkFormat.GATLING_BINARY);
        }
        Charset charset = TextLines.charset(head);
        if (charset.equals(StandardCharsets.UTF_8) && hasControls(head)) {
            return Optional.empty();
        }
        String text = TextLines.withoutMark(new String(head, charset));
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(JsonShape.of(head));
        }
        return start.startsWith("<") ? xml(start) : lines(text.lines().toList());
    }

    private static boolean hasControls(byte[] head) {
        for (byte octet : head) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\r' && octet != '\n' && octet != 0x1b) {
                return true;
            }
        }
        return false;
    }

    /// Such a log starts with the header of a run: a zero, and Gatling's version with its length before it.
    private static boolean isGatlingBinary(byte[] head) {
        if (head.length < 8 || head[0] != 0 || head[1] != 0 || head[2] != 0 || head[3] != 0) {
            return false;
        }
        int length = head[4];
        if (length < 3 || length > 40 || head.length < 5 + length) {
            return false;
        }
        return new String(head, 5, length, StandardCharsets.ISO_8859_1).matches("\\d+\\.\\d+[\\w.+-]*");
    }

    private static Optional<BenchmarkFormat> xml(String start) {
        return start.contains("<testResults") ? Optional.of(BenchmarkFormat.JMETER_XML) : Optional.empty();
    }

    private static Optional<BenchmarkFormat> lines(List<String> lines) {
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (JMH_CSV.matcher(first).matches()) {
            return Optional.of(BenchmarkFormat.JMH_CSV);
        }
        if (JtlColumns.recognises(first)) {
            return Optional.of(BenchmarkFormat.JMETER_CSV);
        }
        if (PERCENTILES.matcher(first).matches()) {
            return Optional.of(BenchmarkFormat.HDR_PERCENTILES);
        }
        if (GATLING.matcher(first).matches()) {
            return Optional.of(BenchmarkFormat.GATLING_LOG);
        }
        if (lines.stream().anyMatch(FormatDetection::isHdrLog)) {
            return Optional.of(BenchmarkFormat.HDR_LOG);
        }
        if (lines.stream().anyMatch(FormatDetection::isJmhText)) {
            return Optional.of(BenchmarkFormat.JMH_TEXT);
        }
        boolean isGo = lines.stream().anyMatch(line -> GO_LINE.matcher(line).matches());
        return isGo ? Optional.of(BenchmarkFormat.GO) : Optional.empty();
    }

    private static boolean isHdrLog(String line) {
        return line.startsWith("#[Histogram log format") || line.startsWith("\"StartTimestamp\",\"Interval_Length\"");
    }

    private static boolean isJmhText(String line) {
        return line.startsWith("# JMH version: ") || JMH_TABLE.matcher(line).matches();
    }

    private static Optional<BenchmarkFormat> json(JsonShape shape) {
        if (shape.has("[].benchmark") && shape.hasAny("[].mode", "[].jmhVersion", "[].primaryMetric")) {
            return Optional.of(BenchmarkFormat.JMH_JSON);
        }
        if (shape.has("results[].command") && shape.hasAny("results[].times", "results[].mean")) {
            return Optional.of(BenchmarkFormat.HYPERFINE);
        }
        if (shape.has("HostEnvironmentInfo")) {
            return Optional.of(BenchmarkFormat.BENCHMARK_DOT_NET);
        }
        if (shape.hasAny("benchmarks[].stats", "machine_info.python_version", "machine_info.python_implementation")) {
            return Optional.of(BenchmarkFormat.PYTEST_BENCHMARK);
        }
        if (shape.hasAny("benchmarks[].real_time", "context.library_build_type", "context.mhz_per_cpu")) {
            return Optional.of(BenchmarkFormat.GOOGLE_BENCHMARK);
        }
        if (shape.hasAny("files[].groups", "files[].filepath")) {
            return Optional.of(BenchmarkFormat.VITEST);
        }
        return criterionOrScript(shape);
    }

    private static Optional<BenchmarkFormat> criterionOrScript(JsonShape shape) {
        if (shape.has("sampling_mode") && shape.has("iters")
                || shape.has("group_id") && shape.has("function_id")
                || shape.has("mean.point_estimate") && shape.hasUnder("", ".confidence_interval")
                || shape.has("reason") && shape.hasAny("id", "benchmarks")) {
            return Optional.of(BenchmarkFormat.CRITERION);
        }
        if (shape.hasAny("[].latency", "[].result.latency", "[].result.hz", "tasks[].result", "tasks[].latency")) {
            return Optional.of(BenchmarkFormat.TINYBENCH);
        }
        if (shape.has("options.summaryTrendStats")
                || shape.hasUnder("metrics.", ".contains")
                || shape.has("metrics") && shape.hasAny("root_group", "root_group.groups")
                || shape.hasUnder("metrics.http_req", ".avg")) {
            return Optional.of(BenchmarkFormat.K6);
        }
        if (shape.hasAny("stats.numberOfRequests", "numberOfRequests.total")) {
            return Optional.of(BenchmarkFormat.GATLING_STATS);
        }
        return Optional.empty();
    }
}
