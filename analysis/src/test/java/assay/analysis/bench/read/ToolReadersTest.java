package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import assay.analysis.model.Direction;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToolReadersTest {
    @Test
    void aRunOfHyperfineIsAFork() throws IOException {
        BenchmarkFile file = Samples.read("hyperfine.json");
        Benchmark sort = file.benchmarks().getFirst();
        assertThat(sort.id().name()).isEqualTo("sort big.txt");
        assertThat(sort.id().params()).containsExactly(entry("threads", "4"));
        assertThat(sort.replication()).isEqualTo(Replication.PROCESS);
        assertThat(sort.forks()).isEqualTo(RawForks.of(new double[][] {{0.2}, {0.25}, {0.45}}));
        assertThat(sort.unit().toBase(sort.score().value())).isCloseTo(3e8, within(1e-6));
        assertThat(Samples.secondary(sort, "memory").score().value()).isEqualTo(2000);
        assertThat(Samples.codes(file)).containsExactly(Code.FAILED, Code.DUPLICATE, Code.BAD_ENTRY);
        assertThat(file.problems().getFirst().message()).startsWith("2 of 3 runs");
    }

    @Test
    void resultsWithOneIdentityAreToldApart() throws IOException {
        BenchmarkFile file = Samples.read("hyperfine.json");
        assertThat(file.benchmarks().get(1).id().params()).isEmpty();
        assertThat(file.benchmarks().get(2).id().params()).containsExactly(entry("occurrence", "2"));
    }

    @Test
    void repetitionsOfGoogleBenchmarkShareAProcess() throws IOException {
        BenchmarkFile file = Samples.read("google.json");
        Benchmark copy = file.benchmarks().getFirst();
        assertThat(file.benchmarks()).hasSize(2);
        assertThat(copy.id().threads()).isEqualTo(2);
        assertThat(copy.replication()).isEqualTo(Replication.REPETITION);
        assertThat(copy.forks()).isEqualTo(RawForks.of(new double[][] {{10}, {12}}));
        assertThat(copy.score().value()).isEqualTo(11);
        assertThat(copy.unit().toBase(11)).isEqualTo(11_000);
        assertThat(Samples.secondary(copy, "cpu_time").score().value()).isEqualTo(10);
        assertThat(Samples.secondary(copy, "hits").score().value()).isEqualTo(6);
        assertThat(Samples.secondary(copy, "bytes_per_second").unit().better()).isEqualTo(Direction.HIGHER);
        assertThat(file.benchmarks().get(1).id().name()).isEqualTo("BM_Only");
        assertThat(file.start()).isEqualTo(Instant.parse("2024-05-01T08:00:00Z"));
        assertThat(Samples.codes(file)).containsExactly(Code.FAILED, Code.DOUBTFUL, Code.DOUBTFUL);
    }

    @Test
    void roundsOfPytestAreIterationsOfOneFork() throws IOException {
        BenchmarkFile file = Samples.read("pytest.json");
        Benchmark parse = file.benchmarks().getFirst();
        assertThat(parse.id().name()).isEqualTo("bench.py::test_parse[10]");
        assertThat(parse.id().params()).containsExactly(entry("mode", "x"), entry("size", "10"));
        assertThat(parse.forks()).isEqualTo(RawForks.of(new double[][] {{1e-5, 2e-5, 3e-5, 4e-5}}));
        assertThat(parse.score().value()).isEqualTo(2.5e-5);
        assertThat(parse.environment())
                .containsEntry(EnvironmentKeys.COMMIT, "abc123")
                .containsEntry(EnvironmentKeys.RUNTIME, "CPython 3.12.1");
        assertThat(file.start()).isEqualTo(Instant.parse("2024-05-01T10:00:00.250Z"));
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY);
    }

    @Test
    void samplesOfCriterionAreDividedByTheirCalls() throws IOException {
        BenchmarkFile file = Samples.read("criterion");
        assertThat(file.benchmarks()).hasSize(1);
        Benchmark parse = file.benchmarks().getFirst();
        assertThat(parse.id().name()).isEqualTo("codec/parse");
        assertThat(parse.id().params()).containsExactly(entry("value", "1024"));
        assertThat(parse.forks()).isEqualTo(RawForks.of(new double[][] {{120, 121, 119}}));
        assertThat(parse.score()).isEqualTo(new Score(119.25, 1.5, 118, 121, 0.95));
        assertThat(parse.settings()).containsEntry("throughput", "Bytes 1024").containsEntry("sampling_mode", "Linear");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void oneFileOfCriterionBringsThoseBesideIt() throws IOException {
        for (String name : new String[] {"sample.json", "estimates.json", "benchmark.json"}) {
            assertThat(Samples.read("criterion/codec/parse/1024/new/" + name).benchmarks())
                    .isEqualTo(Samples.read("criterion").benchmarks());
        }
    }

    @Test
    void aFolderOfCriterionIsOneResult() {
        assertThat(BenchmarkReader.readsFolder(Samples.path("criterion"))).isTrue();
        assertThat(BenchmarkReader.readsFolder(Samples.path("criterion/codec/parse/1024")))
                .isTrue();
        assertThat(BenchmarkReader.readsFolder(Samples.path("criterion/codec/parse/1024/new")))
                .isTrue();
        assertThat(BenchmarkReader.readsFolder(Samples.path("criterion/codec"))).isFalse();
    }

    @Test
    void messagesOfCargoCriterionAreRead() throws IOException {
        Benchmark norm = Samples.read("cargo-criterion.jsonl").benchmarks().getFirst();
        assertThat(norm.id().name()).isEqualTo("norm");
        assertThat(norm.forks()).isEqualTo(RawForks.of(new double[][] {{100, 110}}));
        assertThat(norm.score().value()).isEqualTo(105);
        assertThat(norm.score().low()).isEqualTo(101);
    }

    @Test
    void launchesOfBenchmarkDotNetAreForks() throws IOException {
        BenchmarkFile file = Samples.read("benchmarkdotnet.json");
        Benchmark parse = file.benchmarks().getFirst();
        assertThat(parse.id().name()).isEqualTo("Sample.Codec.Parse");
        assertThat(parse.id().params()).containsExactly(entry("Kind", "a"), entry("Size", "64"));
        assertThat(parse.forks()).isEqualTo(RawForks.of(new double[][] {{10}, {12, 11}}));
        assertThat(parse.warmUp()).isEqualTo(RawForks.of(new double[][] {{20}}));
        assertThat(parse.score()).isEqualTo(new Score(11, 1.5, 9.5, 12.5, 0.999));
        assertThat(Samples.secondary(parse, "allocated").score().value()).isEqualTo(24);
        assertThat(file.environment()).containsEntry(EnvironmentKeys.CPU, "Some CPU");
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY);
    }

    @Test
    void vitestAndTinybenchStateMilliseconds() throws IOException {
        Benchmark add = Samples.read("vitest.json").benchmarks().getFirst();
        assertThat(add.id().name()).isEqualTo("math.bench.ts > math > add");
        assertThat(add.score()).isEqualTo(Score.of(1, 0.05, 0.95));
        assertThat(add.forks()).isEqualTo(RawForks.of(new double[][] {{0.9, 1.1}}));
        assertThat(add.percentiles())
                .containsExactly(
                        entry(0.0, 0.8),
                        entry(50.0, 0.95),
                        entry(75.0, 1.05),
                        entry(99.0, 1.4),
                        entry(99.5, 1.45),
                        entry(99.9, 1.5),
                        entry(100.0, 1.5));
        BenchmarkFile tiny = Samples.read("tinybench.json");
        assertThat(tiny.benchmarks())
                .extracting(benchmark -> benchmark.score().value())
                .containsExactly(2.0, 4.0);
        assertThat(tiny.environment()).containsEntry(EnvironmentKeys.RUNTIME, "node v22.1.0");
        assertThat(Samples.codes(tiny)).containsExactly(Code.FAILED);
    }

    @Test
    void linesOfGoAreRepetitionsAndChangingNotesKeepThemApart() throws IOException {
        BenchmarkFile file = Samples.read("go.txt");
        assertThat(file.benchmarks()).hasSize(3);
        Benchmark before = file.benchmarks().getFirst();
        assertThat(before.id().name()).isEqualTo("example.org/codec.BenchmarkEncode/fast");
        assertThat(before.id().params()).containsExactly(entry("format", "json"), entry("note", "before"));
        assertThat(before.id().threads()).isEqualTo(8);
        assertThat(before.replication()).isEqualTo(Replication.REPETITION);
        assertThat(before.forks()).isEqualTo(RawForks.of(new double[][] {{1726}, {1724}}));
        assertThat(before.score().value()).isEqualTo(1725);
        assertThat(Samples.secondary(before, "MB/s").unit().better()).isEqualTo(Direction.HIGHER);
        assertThat(Samples.secondary(before, "MB/s").unit().toBase(1)).isEqualTo(1e6);
        assertThat(Samples.secondary(before, "allocs/op").unit().better()).isEqualTo(Direction.LOWER);
        Benchmark frames = file.benchmarks().get(1);
        assertThat(frames.unit().better()).isEqualTo(Direction.HIGHER);
        assertThat(frames.score().value()).isEqualTo(12.5);
        assertThat(file.environment()).containsEntry(EnvironmentKeys.CPU, "Some CPU @ 3.00GHz");
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY, Code.FAILED);
    }
}
