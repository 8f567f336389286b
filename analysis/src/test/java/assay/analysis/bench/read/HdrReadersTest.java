package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.ValueHistogram;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HdrReadersTest {
    private static final String HEADER = """
            #[Histogram log format version 1.3]
            #[StartTime: 1760000011.500 (seconds since epoch), Thu Oct 09 08:53:31 UTC 2025]
            "StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"
            """;

    @TempDir
    Path folder;

    private BenchmarkFile log(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), HEADER + lines);
        return BenchmarkReader.read(file, new Cancellation());
    }

    /// With two digits the first 256 buckets are one wide; from 256 on they are two wide.
    private static long[] counts() {
        long[] counts = new long[300];
        counts[3] = 2;
        counts[255] = 1;
        counts[256] = 7;
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {HdrEncoder.V0, HdrEncoder.V1, HdrEncoder.V2})
    void everyEncodingIsRead(int kind) throws IOException {
        BenchmarkFile file = log("0.127,1.007,2.769," + HdrEncoder.compressed(kind, counts()) + "\n");
        ValueHistogram histogram =
                file.benchmarks().getFirst().histograms().getFirst().getFirst();
        assertThat(histogram)
                .isEqualTo(ValueHistogram.ofBuckets(
                        new double[] {3, 255, 257}, new double[] {3, 255, 257}, new long[] {2, 1, 7}));
        assertThat(file.benchmarks().getFirst().percentiles())
                .containsEntry(0.0, 3.0)
                .containsEntry(50.0, 257.0);
        assertThat(file.start()).isEqualTo(Instant.parse("2025-10-09T08:53:31.500Z"));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void tagsAreBenchmarksAndIntervalsIterations() throws IOException {
        String first = HdrEncoder.compressed(HdrEncoder.V2, 0, 0, 4);
        String second = HdrEncoder.compressed(HdrEncoder.V2, 0, 0, 0, 0, 2);
        BenchmarkFile file = log(
                "Tag=read,0,1,1," + first + "\nTag=write,0,1,1," + second + "\nTag=read,1,1,1," + second + "\n0,1,x\n");
        Benchmark read = file.benchmarks().getFirst();
        assertThat(file.benchmarks())
                .extracting(benchmark -> benchmark.id().name())
                .containsExactly("read", "write");
        assertThat(read.forks()).isEqualTo(RawForks.of(new double[][] {{2, 4}}));
        assertThat(read.score().value()).isCloseTo(16 / 6.0, within(1e-12));
        assertThat(read.unit().text()).isEmpty();
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY);
    }

    @Test
    void aHistogramWithoutEndCostsItsLineOnly() throws IOException {
        String good = HdrEncoder.compressed(HdrEncoder.V2, 0, 0, 4);
        BenchmarkFile file = log("0,1,1," + good.substring(0, 24) + "\n1,1,1," + good + "\n2,1,1,HISTFAAA\n");
        assertThat(file.benchmarks()).hasSize(1);
        assertThat(Samples.codes(file)).containsExactly(Code.BAD_ENTRY, Code.BAD_ENTRY);
    }

    @Test
    void tablesOfPercentilesAreRead() throws IOException {
        Benchmark table = Samples.read("latency.hgrm").benchmarks().getFirst();
        assertThat(table.score().value()).isEqualTo(0.744);
        assertThat(table.percentiles())
                .containsExactly(entry(0.0, 0.138), entry(50.0, 0.496), entry(99.0, 1.121), entry(100.0, 900.095));
        assertThat(Samples.secondary(table, "values").score().value()).isEqualTo(9967);
        Benchmark commas = Samples.read("latency.csv").benchmarks().getFirst();
        assertThat(commas.score().value()).isEqualTo(0.496);
        assertThat(commas.percentiles()).containsEntry(100.0, 900.095);
    }
}
