package assay.analysis.bench.read;

import java.util.Optional;

/// The formats of results, told apart by their first bytes alone.
public enum BenchmarkFormat {
    JMH_JSON("jmh-json", "JMH JSON"),
    JMH_CSV("jmh-csv", "JMH CSV"),
    JMH_TEXT("jmh-text", "JMH text"),
    GO("go", "go test -bench"),
    HYPERFINE("hyperfine", "hyperfine JSON"),
    GOOGLE_BENCHMARK("google-benchmark", "Google Benchmark JSON"),
    PYTEST_BENCHMARK("pytest-benchmark", "pytest-benchmark JSON"),
    CRITERION("criterion", "Criterion.rs"),
    BENCHMARK_DOT_NET("benchmark-dot-net", "BenchmarkDotNet JSON"),
    VITEST("vitest", "vitest bench JSON"),
    TINYBENCH("tinybench", "tinybench JSON"),
    K6("k6", "k6 summary"),
    JMETER_CSV("jmeter-csv", "JMeter JTL (CSV)"),
    JMETER_XML("jmeter-xml", "JMeter JTL (XML)"),
    GATLING_LOG("gatling-log", "Gatling simulation log"),
    /// Recognised so that it can be refused with a sentence that helps.
    GATLING_BINARY("gatling-binary", "Gatling binary log"),
    GATLING_STATS("gatling-stats", "Gatling statistics JSON"),
    HDR_LOG("hdr-log", "HdrHistogram log"),
    HDR_PERCENTILES("hgrm", "HdrHistogram percentiles");

    /// As many first bytes as are needed to tell.
    public static final int HEAD_BYTES = 8192;

    private final String word;
    private final String title;

    BenchmarkFormat(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The stable word for JSON and the store.
    public String word() {
        return word;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// The format of a file that begins so; empty for anything that is no result of a benchmark.
    ///
    /// @param head the first [#HEAD_BYTES], or all if the file is shorter
    public static Optional<BenchmarkFormat> detect(byte[] head) {
        return FormatDetection.of(head);
    }
}
