package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.job.Cancellation;
import assay.analysis.stacks.CollapsedReader;
import assay.analysis.stacks.PprofReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkFormatTest {
    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("x"), content);
    }

    @ParameterizedTest
    @CsvSource({
        "jmh.json, JMH_JSON",
        "jmh.csv, JMH_CSV",
        "jmh-comma.scsv, JMH_CSV",
        "jmh.txt, JMH_TEXT",
        "jmh-log.txt, JMH_TEXT",
        "go.txt, GO",
        "hyperfine.json, HYPERFINE",
        "google.json, GOOGLE_BENCHMARK",
        "pytest.json, PYTEST_BENCHMARK",
        "criterion/codec/parse/1024/new/sample.json, CRITERION",
        "cargo-criterion.jsonl, CRITERION",
        "benchmarkdotnet.json, BENCHMARK_DOT_NET",
        "vitest.json, VITEST",
        "tinybench.json, TINYBENCH",
        "k6.json, K6",
        "k6-export.json, K6",
        "jtl.csv, JMETER_CSV",
        "jtl-bare.csv, JMETER_CSV",
        "jtl.xml, JMETER_XML",
        "gatling-log.txt, GATLING_LOG",
        "gatling-stats.json, GATLING_STATS",
        "latency.hgrm, HDR_PERCENTILES",
        "latency.csv, HDR_PERCENTILES"
    })
    void isToldByContentAndByNoOtherReader(String name, BenchmarkFormat format) {
        byte[] head = Samples.head(Samples.path(name));
        assertThat(BenchmarkFormat.detect(head)).contains(format);
        assertThat(CollapsedReader.recognises(head)).isFalse();
        assertThat(PprofReader.recognises(head)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "main;com.acme.Foo.bar 42\nmain;com.acme.Foo.baz 7\n",
                "FLR\0\0\2\0\1",
                "{\"benchmarks\": 3}",
                "{\"resourceSpans\": []}",
                "[1, 2, 3]",
                "<html></html>",
                "BenchmarkFoo says nothing",
                "a,b,c\n1,2,3\n"
            })
    void othersAreNone(String content) {
        assertThat(BenchmarkFormat.detect(content.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void headMayEndInTheMiddle() {
        byte[] head = "[{\"jmhVersion\":\"1.37\",\"benchmark\":\"a.b\",\"mode\":\"av".getBytes(StandardCharsets.UTF_8);
        assertThat(BenchmarkFormat.detect(head)).contains(BenchmarkFormat.JMH_JSON);
    }

    @Test
    void consolesOfWindowsWriteUtf16() throws IOException {
        String text = "\ufeffBenchmarkFoo-8   \t 100\t 12.5 ns/op\r\n";
        Path file = Files.write(folder.resolve("x"), text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(BenchmarkReader.read(file, new Cancellation()).benchmarks()).hasSize(1);
    }

    @Test
    void whatIsNoResultIsRefusedInOneSentence() throws IOException {
        assertThatThrownBy(() -> BenchmarkReader.read(file(""), new Cancellation()))
                .isInstanceOf(BenchmarkException.NotABenchmark.class)
                .hasMessageContaining("x is empty. Assay reads results of JMH");
        assertThatThrownBy(() -> BenchmarkReader.read(file("[{\"benchmark\":1,\"mode\":2}]"), new Cancellation()))
                .isInstanceOf(BenchmarkException.Damaged.class)
                .hasMessageContaining("entry 1");
    }

    @Test
    void binaryLogsOfGatlingAreRefusedWithTheWayOut() throws IOException {
        Path file = Files.write(folder.resolve("x"), "\0\0\0\0\u00063.12.1\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(BenchmarkFormat.detect(Samples.head(file))).isEqualTo(Optional.of(BenchmarkFormat.GATLING_BINARY));
        assertThatThrownBy(() -> BenchmarkReader.read(file, new Cancellation()))
                .isInstanceOf(BenchmarkException.Unsupported.class)
                .hasMessageContaining("stats.json");
    }

    @Test
    void nestingAndTextsAreBounded() throws IOException {
        String entry = "{\"benchmark\":\"a\",\"mode\":\"avgt\",\"primaryMetric\":{\"score\":1,\"scoreUnit\":\"s/op\"}}";
        Path deep = file("[" + entry + "," + "[".repeat(10_000));
        assertThat(BenchmarkReader.read(deep, new Cancellation()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("100"));
        Path text = file("[" + entry + ",{\"x\":\"" + "y".repeat(2_000_000) + "\"}]");
        assertThat(BenchmarkReader.read(text, new Cancellation()).isPartial()).isTrue();
    }

    @Test
    void anEntryThatWouldFillTheMemoryIsRefused() throws IOException {
        String entry = "{\"benchmark\":\"a\",\"mode\":\"avgt\",\"primaryMetric\":{\"score\":1,\"scoreUnit\":\"s/op\"}}";
        Path file = file("[" + entry + ",{\"x\":[" + "{},".repeat(1_900_000) + "{}]}]");
        assertThat(BenchmarkReader.read(file, new Cancellation()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("268435456 bytes"));
    }

    @Test
    void linesEndInAnyWay() throws IOException {
        Path file = file("BenchmarkA 1 1 ns/op\rBenchmarkB 1 2 ns/op\r\nBenchmarkC 1 3 ns/op\n\nBenchmarkD 1 4 ns/op");
        assertThat(BenchmarkReader.read(file, new Cancellation()).benchmarks())
                .extracting(benchmark -> benchmark.score().value())
                .containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void entitiesOfXmlAreNotProcessed() throws IOException {
        String document = """
                <?xml version="1.0"?>
                <!DOCTYPE testResults [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <testResults><httpSample t="5" ts="1760000000000" lb="home" s="true"/><x>&b;&f;</x></testResults>
                """;
        assertThat(BenchmarkReader.read(file(document), new Cancellation()).benchmarks())
                .hasSize(1);
    }

    @Test
    void readingCanBeCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> BenchmarkReader.read(Samples.path("jmh.json"), cancellation))
                .isInstanceOf(CancellationException.class);
    }
}
