package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.RawForks;
import assay.analysis.model.Direction;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoadTestReadersTest {
    private static Benchmark named(BenchmarkFile file, String name) {
        return file.benchmarks().stream()
                .filter(benchmark -> (benchmark.id().name() + benchmark.id().params()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void metricsOfK6AreJudgedByTheirType() throws IOException {
        BenchmarkFile file = Samples.read("k6.json");
        Benchmark good = named(file, "http_req_duration{expected_response=true}");
        assertThat(good.id().mode()).isEqualTo(BenchmarkId.SAMPLE);
        assertThat(good.forks()).isEqualTo(RawForks.of(new double[][] {{21.5}}));
        assertThat(good.percentiles())
                .containsExactly(
                        entry(0.0, 14.0), entry(50.0, 20.0), entry(95.0, 29.0), entry(99.9, 50.0), entry(100.0, 58.0));
        assertThat(named(file, "data_received{}").unit().text()).isEqualTo("B/s");
        assertThat(named(file, "http_reqs{}").unit().better()).isEqualTo(Direction.HIGHER);
        assertThat(named(file, "http_reqs{}").score().value()).isEqualTo(50);
        assertThat(named(file, "checks{}").unit().better()).isEqualTo(Direction.NEITHER);
        assertThat(named(file, "vus{}").score().value()).isEqualTo(20);
        assertThat(Samples.codes(file)).containsExactly(Code.FAILED, Code.BAD_ENTRY);
    }

    @Test
    void thresholdsOfTheFlatFormMeanTheOpposite() throws IOException {
        BenchmarkFile file = Samples.read("k6-export.json");
        assertThat(named(file, "http_req_duration{}").unit().text()).isEqualTo("ms");
        assertThat(named(file, "iterations{}").score().value()).isEqualTo(50);
        assertThat(named(file, "checks{}").score().value()).isEqualTo(0.75);
        assertThat(Samples.codes(file)).containsExactly(Code.FAILED);
        assertThat(file.problems().getFirst().message()).contains("p(95)<10");
    }

    @Test
    void requestsOfJMeterAreCountedByLabel() throws IOException {
        BenchmarkFile file = Samples.read("jtl.csv");
        Benchmark home = file.benchmarks().getFirst();
        assertThat(home.histograms().getFirst().getFirst().total()).isEqualTo(3);
        assertThat(home.score().value()).isEqualTo(70 / 3.0);
        assertThat(home.percentiles()).containsEntry(50.0, 20.0).containsEntry(75.0, 30.0);
        assertThat(Samples.secondary(home, "failed").score().value()).isEqualTo(1);
        assertThat(Samples.secondary(home, "throughput").score().value()).isCloseTo(3 / 1.04, within(1e-12));
        assertThat(file.start()).isEqualTo(Instant.ofEpochMilli(1760000000000L));
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY);
        assertThat(file.problems().getFirst().place()).isEqualTo("line 6");
    }

    @Test
    void headerOfJMeterMayBeMissing() throws IOException {
        BenchmarkFile file = Samples.read("jtl-bare.csv");
        assertThat(file.benchmarks())
                .extracting(benchmark -> benchmark.id().name())
                .containsExactly("home", "login");
        assertThat(file.benchmarks().getFirst().score().value()).isEqualTo(25);
    }

    @Test
    void samplesWithinAnHttpSampleAreNotCounted() throws IOException {
        BenchmarkFile file = Samples.read("jtl.xml");
        assertThat(file.benchmarks())
                .extracting(benchmark -> benchmark.id().name())
                .containsExactly("home & garden", "checkout", "pay");
        assertThat(file.benchmarks().getFirst().score().value()).isEqualTo(150);
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY);
    }

    @Test
    void requestsOfGatlingAreFoundInAnyColumns() throws IOException {
        BenchmarkFile file = Samples.read("gatling-log.txt");
        assertThat(file.toolVersion()).isEqualTo("3.10.5");
        assertThat(file.benchmarks())
                .extracting(
                        benchmark -> benchmark.id().name(),
                        benchmark -> benchmark.score().value())
                .containsExactly(
                        tuple("Get document", 15.0), tuple("shop / cart / Add", 30.0), tuple("shop / Older", 50.0));
        assertThat(Samples.secondary(file.benchmarks().get(1), "failed").score().value())
                .isEqualTo(1);
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY);
    }

    @Test
    void statisticsOfGatlingAreThoseOverAllRequests() throws IOException {
        BenchmarkFile file = Samples.read("gatling-stats.json");
        Benchmark all = file.benchmarks().getFirst();
        assertThat(all.id().name()).isEqualTo("All Requests");
        assertThat(all.score().value()).isEqualTo(12);
        assertThat(all.percentiles())
                .containsExactly(
                        entry(0.0, 1.0),
                        entry(50.0, 11.0),
                        entry(75.0, 15.0),
                        entry(95.0, 40.0),
                        entry(99.0, 85.0),
                        entry(100.0, 90.0));
        assertThat(Samples.secondary(all, "failed").score().value()).isEqualTo(2);
        assertThat(file.benchmarks().get(1).id().name()).isEqualTo("Get");
    }
}
