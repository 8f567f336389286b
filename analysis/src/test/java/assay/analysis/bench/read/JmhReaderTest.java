package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkException;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Score;
import assay.analysis.job.Cancellation;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhReaderTest {
    @Test
    void identityIsNameModeParametersAndThreads() throws IOException {
        BenchmarkFile file = Samples.read("jmh.json");
        assertThat(file.tool()).isEqualTo("JMH");
        assertThat(file.toolVersion()).isEqualTo("1.20");
        assertThat(file.benchmarks())
                .extracting(Benchmark::id)
                .containsExactly(
                        new BenchmarkId(
                                "com.acme.JsonBench.parse",
                                "thrpt",
                                new TreeMap<>(Map.of("size", "64", "kind", "a b")),
                                4),
                        new BenchmarkId("com.acme.JsonBench.sampled", "sample", new TreeMap<>(), 1),
                        new BenchmarkId("com.acme.JsonBench.cold", "ss", new TreeMap<>(), 1));
    }

    @Test
    void unitAndDirectionComeFromTheTextOfTheUnit() throws IOException {
        List<Benchmark> benchmarks = Samples.read("jmh.json").benchmarks();
        assertThat(benchmarks.getFirst().unit().better()).isEqualTo(Direction.HIGHER);
        assertThat(benchmarks.getFirst().unit().base()).isEqualTo(Unit.PER_SECOND);
        assertThat(benchmarks.getFirst().unit().toBase(20)).isEqualTo(20_000);
        assertThat(benchmarks.getLast().unit().better()).isEqualTo(Direction.LOWER);
        assertThat(benchmarks.getLast().unit().toBase(4.446E-6)).isEqualTo(4446);
    }

    @Test
    void rawValuesThatAreNotFiniteAreLeftOutAndTold() throws IOException {
        BenchmarkFile file = Samples.read("jmh.json");
        Benchmark parse = file.benchmarks().getFirst();
        assertThat(parse.forks()).isEqualTo(RawForks.of(new double[][] {{10, 20, 30}, {15, 25}}));
        assertThat(parse.score()).isEqualTo(new Score(20, 2.5, 17.5, 22.5, 0.999));
        assertThat(parse.percentiles())
                .containsExactly(entry(0.0, 10.0), entry(50.0, 20.0), entry(99.99, 30.0), entry(100.0, 30.0));
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_VALUE, Code.BAD_VALUE, Code.BAD_ENTRY, Code.BAD_ENTRY);
        assertThat(file.problems().getFirst().place()).isEqualTo("entry 1");
        assertThat(file.problems().get(2).message()).contains("has no 'mode'");
        assertThat(file.isPartial()).isTrue();
    }

    @Test
    void oldNamesOfSecondaryMetricsBecomeNewOnes() throws IOException {
        Benchmark parse = Samples.read("jmh.json").benchmarks().getFirst();
        assertThat(Samples.secondary(parse, "gc.alloc.rate.norm").unit().better())
                .isEqualTo(Direction.LOWER);
        assertThat(Samples.secondary(parse, "gc.alloc.rate.norm").score().value())
                .isEqualTo(584);
        assertThat(Samples.secondary(parse, "gc.alloc.rate").unit().better()).isEqualTo(Direction.NEITHER);
        assertThat(Samples.secondary(parse, "gc.alloc.rate").unit().toBase(1)).isEqualTo(1048576);
        assertThat(Samples.secondary(parse, "gc.alloc.rate").score().error()).isNaN();
        assertThat(Samples.secondary(parse, "gc.count").forks()).isEqualTo(RawForks.NONE);
    }

    @Test
    void sampleModeKeepsHistogramsAndTakesTheirMeansForIterations() throws IOException {
        Benchmark sampled = Samples.read("jmh.json").benchmarks().get(1);
        assertThat(sampled.forks()).isEqualTo(RawForks.of(new double[][] {{5, 5}}));
        assertThat(sampled.histograms()).hasSize(1);
        assertThat(sampled.histograms().getFirst().getFirst().total()).isEqualTo(4);
        assertThat(sampled.histograms().getFirst().getFirst().percentile(75)).isEqualTo(4);
        assertThat(sampled.histograms().getFirst().getFirst().percentile(76)).isEqualTo(8);
        assertThat(sampled.secondary()).isEmpty();
        assertThat(sampled.percentiles()).containsExactly(entry(50.0, 4.5), entry(99.9, 8.0));
    }

    @Test
    void environmentAndSettingsAreThoseOfTheEntry() throws IOException {
        Benchmark parse = Samples.read("jmh.json").benchmarks().getFirst();
        assertThat(parse.environment())
                .containsEntry(EnvironmentKeys.JDK_VERSION, "17.0.15")
                .containsEntry(EnvironmentKeys.JVM_ARGUMENTS, "-Xmx1g -XX:+UseSerialGC");
        assertThat(parse.settings()).containsEntry("warmupIterations", "3").containsEntry("measurementTime", "1 s");
    }

    @Test
    void csvHasScoresWithoutRawValues() throws IOException {
        BenchmarkFile file = Samples.read("jmh.csv");
        Benchmark sum = file.benchmarks().getFirst();
        assertThat(file.benchmarks()).hasSize(2);
        assertThat(sum.id())
                .isEqualTo(new BenchmarkId(
                        "com.acme.CodecBench.sum",
                        "thrpt",
                        new TreeMap<>(Map.of("content", "a, \"b\"", "size", "64")),
                        2));
        assertThat(sum.forks().isEmpty()).isTrue();
        assertThat(sum.score().value()).isEqualTo(3342826.095978);
        assertThat(sum.score().error()).isEqualTo(4025804.900335);
        assertThat(sum.settings()).containsEntry("samples", "6");
        assertThat(Samples.secondary(sum, "gc.alloc.rate.norm").score().value()).isEqualTo(0.029472);
        assertThat(file.benchmarks().get(1).id().params()).containsOnlyKeys("size");
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY, Code.BAD_ENTRY, Code.ROUNDED);
        assertThat(file.problems().getFirst().place()).isEqualTo("line 5");
    }

    @Test
    void csvKnowsTheDecimalComma() throws IOException {
        Benchmark sum = Samples.read("jmh-comma.scsv").benchmarks().getFirst();
        assertThat(sum.score().value()).isEqualTo(528.857143);
        assertThat(sum.score().error()).isEqualTo(12.5);
    }

    @Test
    void tableIsCutAtTheEndsOfItsColumns() throws IOException {
        BenchmarkFile file = Samples.read("jmh.txt");
        assertThat(file.benchmarks()).hasSize(3);
        Benchmark checksum = file.benchmarks().getFirst();
        assertThat(checksum.id().params()).containsExactly(entry("content", "two words"), entry("size", "64"));
        assertThat(checksum.score().value()).isEqualTo(3342826.096);
        assertThat(checksum.score().error()).isEqualTo(4025804.9);
        assertThat(checksum.unit().text()).isEqualTo("ops/s");
        assertThat(Samples.secondary(checksum, "gc.count").score().value()).isZero();
        Benchmark control = file.benchmarks().get(1);
        assertThat(control.id().params()).containsExactly(entry("size", "64"));
        assertThat(control.score().value()).isEqualTo(1e-6);
        assertThat(control.score().error()).isNaN();
        assertThat(file.benchmarks().get(2).percentiles()).containsExactly(entry(99.0, 14.32));
        assertThat(Samples.codes(file)).containsExactly(Code.ROUNDED);
    }

    @Test
    void logHasTheWarmUp() throws IOException {
        BenchmarkFile file = Samples.read("jmh-log.txt");
        assertThat(file.benchmarks()).hasSize(1);
        Benchmark sum = file.benchmarks().getFirst();
        assertThat(sum.id())
                .isEqualTo(new BenchmarkId(
                        "com.acme.CodecBench.sum",
                        "avgt",
                        new TreeMap<>(Map.of("content", "two words", "size", "64")),
                        2));
        assertThat(sum.forks()).isEqualTo(RawForks.of(new double[][] {{100, 110, 120}, {101, 111, 121}}));
        assertThat(sum.warmUp()).isEqualTo(RawForks.of(new double[][] {{250.125, 120}, {240, 119}}));
        assertThat(sum.score().value()).isEqualTo(110.5);
        assertThat(sum.score().error()).isEqualTo(22.75);
        assertThat(sum.score().confidence()).isEqualTo(0.999);
        assertThat(Samples.secondary(sum, "gc.alloc.rate.norm").forks()).isEqualTo(RawForks.of(new double[][] {
            {24, 24, 32}, {24, 24, 24}
        }));
        assertThat(sum.environment()).containsEntry(EnvironmentKeys.JVM_ARGUMENTS, "-Xmx1g");
        assertThat(Samples.codes(file)).containsExactly(Code.FAILED, Code.BAD_ENTRY);
    }

    @Test
    void tableWithoutAColumnOfScoresIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("x"), "Benchmark  Mode  Cnt  Score-  Units\nA.b  avgt  5  1.0  ns/op\n");
        assertThatThrownBy(() -> BenchmarkReader.read(file, new Cancellation()))
                .isInstanceOf(BenchmarkException.Damaged.class)
                .hasMessageContaining("from line 2 on");
    }
}
