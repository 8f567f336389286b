package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkException;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.Replication;
import assay.analysis.bench.ValueHistogram;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real files of every tool that stand beside the checkout. Expected values were taken from the files by other
/// programs, or stand in reference files beside them.
class SharedBenchmarksTest {
    private static final int PASSES = 4;

    private static Benchmark find(BenchmarkFile file, String name, Map<String, String> params) {
        return file.benchmarks().stream()
                .filter(benchmark -> benchmark.id().name().equals(name)
                        && benchmark.id().params().equals(params))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rawForksOfJmhAreThoseOfTheFile() throws IOException {
        BenchmarkFile file = Samples.readShared("jmh-own/codec/avgt-A.json");
        assertThat(file.problems()).isEmpty();
        assertThat(file.benchmarks()).hasSize(16);
        assertThat(file.toolVersion()).isEqualTo("1.37");
        Benchmark checksum = find(file, "wb.bench.CodecBench.checksum", Map.of("content", "ascii", "size", "64"));
        assertThat(checksum.forks().forkCount()).isEqualTo(3);
        assertThat(checksum.forks().fork(0))
                .containsExactly(
                        0.1843371106069012,
                        0.1848827164251796,
                        0.18350426698340824,
                        0.1821734344405409,
                        0.18174531588924017);
        assertThat(Arrays.stream(checksum.forks().toArray())
                        .mapToDouble(fork -> Arrays.stream(fork).average().orElseThrow())
                        .toArray())
                .containsExactly(
                        new double[] {0.18332856886905402, 0.18403387539192814, 0.18628592309558345}, within(1e-15));
        assertThat(checksum.score().value()).isEqualTo(0.18454945578552182);
        assertThat(checksum.score().error()).isEqualTo(0.0028803501151902383);
        assertThat(checksum.score().high()).isEqualTo(0.18742980590071207);
        assertThat(checksum.environment())
                .containsEntry(EnvironmentKeys.JVM_ARGUMENTS, "-Xms256m -Xmx256m -XX:+UseSerialGC");
        assertThat(Samples.secondary(checksum, "gc.alloc.rate.norm").score().value())
                .isEqualTo(0.010491207970122686);
    }

    @Test
    void histogramsOfSampleModeAreThoseOfTheFile() throws IOException {
        BenchmarkFile file = Samples.readShared("jmh-own/codec/sample-A.json");
        assertThat(file.benchmarks()).hasSize(4);
        Benchmark checksum = file.benchmarks().getFirst();
        List<ValueHistogram> first = checksum.histograms().getFirst();
        assertThat(checksum.histograms()).hasSize(3);
        assertThat(first).extracting(ValueHistogram::total).containsExactly(4555L, 3953L, 4144L, 4575L, 4306L);
        assertThat(first.getFirst().size()).isEqualTo(18);
        assertThat(first.getFirst().mean()).isCloseTo(19192.271569703622, within(1e-9));
        assertThat(checksum.forks().fork(2)[0]).isCloseTo(256.90767300107564, within(1e-10));
        assertThat(checksum.percentiles()).containsEntry(99.99, 14518724.198387146);
        assertThat(checksum.secondary())
                .extracting(metric -> metric.name())
                .containsExactly("gc.alloc.rate", "gc.alloc.rate.norm", "gc.count");
    }

    @Test
    void allFormsThatJmhWritesOfOneRunHoldTheSameBenchmarks() throws IOException {
        BenchmarkFile json = Samples.readShared("jmh-own/formats/all-modes.json");
        assertThat(json.benchmarks()).hasSize(16);
        for (String form : new String[] {"csv", "scsv"}) {
            BenchmarkFile other = Samples.readShared("jmh-own/formats/all-modes." + form);
            assertThat(other.benchmarks())
                    .extracting(Benchmark::id)
                    .containsExactlyElementsOf(
                            json.benchmarks().stream().map(Benchmark::id).toList());
            for (int index = 0; index < 16; index++) {
                assertThat(other.benchmarks().get(index).score().value())
                        .isCloseTo(json.benchmarks().get(index).score().value(), within(5e-7));
            }
        }
        BenchmarkFile text = Samples.readShared("jmh-own/formats/all-modes.text");
        assertThat(text.benchmarks()).hasSize(16);
        assertThat(text.benchmarks())
                .allSatisfy(benchmark -> assertThat(benchmark.secondary()).hasSize(3));
        assertThat(text.benchmarks().getFirst().score().error()).isEqualTo(4025804.9);
    }

    @Test
    void aSingleShotHasAScoreAndNoInterval() throws IOException {
        Benchmark json =
                Samples.readShared("jmh-own/formats/one-shot.json").benchmarks().getFirst();
        assertThat(json.score().value()).isEqualTo(4.446E-6);
        assertThat(json.score().error()).isNaN();
        assertThat(json.forks().valueCount()).isEqualTo(1);
        assertThat(Samples.readShared("jmh-own/formats/one-shot.csv")
                        .benchmarks()
                        .getFirst()
                        .score()
                        .value())
                .isEqualTo(4e-6);
        assertThat(Samples.readShared("jmh-own/formats/one-shot.text")
                        .benchmarks()
                        .getFirst()
                        .score()
                        .value())
                .isEqualTo(1e-5);
    }

    @Test
    void jmhOf2018IsRead() throws IOException {
        BenchmarkFile file = Samples.readShared("jmh-public/jsoniter-jdk8-series/00-1675830989.json");
        Benchmark circe = file.benchmarks().getFirst();
        assertThat(file.toolVersion()).isEqualTo("1.20");
        assertThat(file.benchmarks()).hasSize(8);
        assertThat(circe.score().value()).isEqualTo(793031.6611201834);
        assertThat(Samples.secondary(circe, "gc.alloc.rate.norm").score().value())
                .isEqualTo(4144.000560830871);
        assertThat(Samples.secondary(circe, "gc.churn.PS_Eden_Space.norm")
                        .score()
                        .value())
                .isEqualTo(4144.58521163972);
    }

    @Test
    void linesOfGoAreTheSamplesThatBenchstatTakes() throws IOException {
        BenchmarkFile file = Samples.readShared("benchstat/crc-old.txt");
        Benchmark first = file.benchmarks().getFirst();
        assertThat(first.id().name()).isEqualTo("hash/crc32.BenchmarkCRC32");
        assertThat(first.id().params())
                .containsExactly(entry("align", "0"), entry("poly", "IEEE"), entry("size", "15"));
        assertThat(first.id().threads()).isEqualTo(8);
        assertThat(first.forks().stream().toArray())
                .containsExactly(44.6, 47.3, 44.6, 46.3, 50.7, 45.8, 46.8, 44.3, 47.7, 50.6);
        assertThat(first.replication()).isEqualTo(Replication.REPETITION);
        BenchmarkFile notes = Samples.readShared("benchstat/issue19634.txt");
        assertThat(notes.benchmarks())
                .extracting(benchmark -> benchmark.id().params().get("note"))
                .containsOnly("before", "after");
    }

    @Test
    void hyperfineIsRead() throws IOException {
        BenchmarkFile file = Samples.readShared("formats/hyperfine/sleep.json");
        assertThat(file.benchmarks()).hasSize(2);
        assertThat(file.benchmarks().getFirst().forks().forkCount()).isEqualTo(12);
        assertThat(file.benchmarks().getFirst().score().value()).isEqualTo(0.013877273833333334);
    }

    @Test
    void vitestAndCriterionAreRead() throws IOException {
        assertThat(Samples.readShared("formats/bencher/js-vitest-two.json").benchmarks())
                .extracting(benchmark -> benchmark.score().value())
                .containsExactly(1.0, 2.0);
        Benchmark parse = Samples.readShared("formats/criterion").benchmarks().getFirst();
        assertThat(parse.forks().fork(0)).hasSize(100);
        assertThat(parse.forks().fork(0)[0]).isEqualTo(120.0817118895862);
        assertThat(parse.score().value()).isEqualTo(119.98885632835453);
    }

    @Test
    void percentilesOfJMeterAreTheReference() throws IOException {
        BenchmarkFile file = Samples.readShared("formats/jmeter/own-jtl.csv");
        Benchmark login = find(file, "login", Map.of());
        assertThat(file.benchmarks()).hasSize(3);
        assertThat(file.problems()).isEmpty();
        assertThat(login.histograms().getFirst().getFirst().total()).isEqualTo(531);
        assertThat(login.score().value()).isCloseTo(104.94915254237289, within(1e-9));
        assertThat(login.percentiles().get(50.0)).isEqualTo(67);
        assertThat(login.percentiles().get(95.0)).isEqualTo(173);
        assertThat(login.percentiles().get(99.0)).isCloseTo(2037.9, within(1e-9));
        assertThat(Samples.secondary(login, "failed").score().value()).isEqualTo(20);
        assertThat(find(file, "home", Map.of()).percentiles().get(99.0)).isCloseTo(253.92, within(1e-9));
    }

    @Test
    void jmeterInXmlAndGatlingAreRead() throws IOException {
        BenchmarkFile xml = Samples.readShared("formats/jmeter/sample_log1-head.xml.jtl");
        Benchmark jakarta = find(xml, "jakarta_home", Map.of());
        assertThat(jakarta.histograms().getFirst().getFirst().total()).isEqualTo(751);
        assertThat(jakarta.score().value()).isCloseTo(458.42743009320907, within(1e-9));
        BenchmarkFile gatling = Samples.readShared("formats/gatling/simulation-3.10-text-head.log");
        Benchmark get = find(gatling, "Get document", Map.of());
        assertThat(gatling.benchmarks()).hasSize(10);
        assertThat(get.histograms().getFirst().getFirst().total()).isEqualTo(1078);
        assertThat(get.score().value()).isCloseTo(6.5278293135436, within(1e-9));
        assertThatThrownBy(() -> Samples.readShared("formats/gatling/simulation-3.13-binary-format.log"))
                .isInstanceOf(BenchmarkException.Unsupported.class);
    }

    /// What `org.HdrHistogram.HistogramLogProcessor -outputValueUnitRatio 1` prints. To add such logs up in a
    /// histogram of three digits, as the reference file of the public logs did, puts each value at the bottom
    /// of its bucket instead.
    @Test
    void logsOfHdrHistogramHaveTheFiguresOfItsOwnLibrary() throws IOException {
        Benchmark v1 =
                Samples.readShared("hdr/jHiccup-2.0.6.logV1.hlog").benchmarks().getFirst();
        ValueHistogram histogram = v1.histograms().getFirst().getFirst();
        assertThat(histogram.total()).isEqualTo(65964);
        assertThat(histogram.mean()).isCloseTo(40037601.34, within(5e-3));
        assertThat(histogram.deviation()).isCloseTo(201485429.05, within(5e-3));
        assertThat(v1.percentiles())
                .containsEntry(0.0, 0.0)
                .containsEntry(50.0, 393215.0)
                .containsEntry(95.0, 130547711.0)
                .containsEntry(100.0, 1895825407.0);
        Benchmark v2 =
                Samples.readShared("hdr/jHiccup-2.0.7S.logV2.hlog").benchmarks().getFirst();
        assertThat(v2.percentiles())
                .containsEntry(50.0, 344063.0)
                .containsEntry(95.0, 629145599.0)
                .containsEntry(99.99, 1803550719.0);
        assertThat(v2.histograms().getFirst().getFirst().total()).isEqualTo(48761);
        BenchmarkFile tagged = Samples.readShared("hdr/own/service.logV2.hlog");
        Benchmark write = find(tagged, "write", Map.of());
        assertThat(write.score().value()).isCloseTo(1485.3275734906754, within(1e-9));
        assertThat(write.percentiles())
                .containsEntry(0.0, 351.0)
                .containsEntry(99.9, 56287.0)
                .containsEntry(100.0, 900095.0);
        Benchmark table =
                Samples.readShared("hdr/own/service-read.hgrm").benchmarks().getFirst();
        assertThat(table.percentiles()).containsEntry(75.0, 0.629).containsEntry(100.0, 900.095);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "formats/google-benchmark/test1_run1.json",
                "formats/google-benchmark/test2_run.json",
                "formats/google-benchmark/test3_run0.json",
                "formats/github-action-benchmark/googlecpp_output.json",
                "formats/github-action-benchmark/go_output.txt",
                "formats/github-action-benchmark/jmh_output.json",
                "formats/github-action-benchmark/jmh_output_2.json",
                "formats/github-action-benchmark/benchmarkdotnet.json",
                "formats/github-action-benchmark/pytest_output.json",
                "formats/bencher/java-jmh-six.json",
                "formats/bencher/python-pytest-two.json",
                "formats/k6/simple-handleSummary.json",
                "benchstat/old.txt",
                "benchstat/smallSample.txt",
                "hdr/own/closed-loop.logV2.hlog",
                "hdr/own/service-read.csv"
            })
    void othersAreReadWithoutLoss(String name) throws IOException {
        BenchmarkFile file = Samples.readShared(name);
        assertThat(file.benchmarks()).isNotEmpty();
        assertThat(file.problems()).noneMatch(problem -> problem.code().isLoss() && problem.code() != Code.BAD_VALUE);
    }

    /// Reading a thousand such files must leave most of ten seconds to the store.
    @Test
    void aFileOfJmhTakesLessThanThreeMilliseconds() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : new String[] {"jmh-own/series-dev", "jmh-public/jsoniter-jdk8-series"}) {
            try (Stream<Path> all = Files.list(Samples.shared(folder))) {
                all.filter(file -> file.getFileName().toString().matches("c?\\d\\d.*json"))
                        .forEach(files::add);
            }
        }
        int read = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            read += readAll(files);
        }
        Duration before = cpu();
        for (int pass = 0; pass < PASSES; pass++) {
            read += readAll(files);
        }
        double millis = cpu().minus(before).toMillis() / (double) (PASSES * files.size());
        assertThat(read).isPositive();
        assertThat(millis)
                .as("CPU milliseconds for one of " + files.size() + " files")
                .isLessThan(3);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static int readAll(List<Path> files) throws IOException {
        int benchmarks = 0;
        for (Path file : files) {
            benchmarks +=
                    BenchmarkReader.read(file, new Cancellation()).benchmarks().size();
        }
        return benchmarks;
    }
}
