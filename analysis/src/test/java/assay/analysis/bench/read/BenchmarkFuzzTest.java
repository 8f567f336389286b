package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every sample damaged in many ways: bytes changed, cut out, doubled, numbers made huge, the end cut. Nothing
/// but a refusal may come out, and what is read must hold together.
class BenchmarkFuzzTest {
    private static final int ROUNDS = Integer.getInteger("assay.fuzz.trials", 100);
    private static final String[] LIES = {
        "99999999999999999999",
        "-1",
        "1e999",
        "\"NaN\"",
        "NaN",
        "null",
        "[",
        "{",
        "\"",
        "0",
        "",
        ",",
        "\t",
        "\u00b1",
        "9007199254740993"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jmh.json",
                "jmh.csv",
                "jmh-comma.scsv",
                "jmh.txt",
                "jmh-log.txt",
                "go.txt",
                "hyperfine.json",
                "google.json",
                "pytest.json",
                "cargo-criterion.jsonl",
                "criterion/codec/parse/1024/new/sample.json",
                "criterion/codec/parse/1024/new/estimates.json",
                "benchmarkdotnet.json",
                "vitest.json",
                "tinybench.json",
                "k6.json",
                "k6-export.json",
                "jtl.csv",
                "jtl-bare.csv",
                "jtl.xml",
                "gatling-log.txt",
                "gatling-stats.json",
                "latency.hgrm",
                "latency.csv"
            })
    void damageIsToldOrRefused(String name) throws IOException {
        mutate(Files.readAllBytes(Samples.path(name)), name.hashCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {HdrEncoder.V0, HdrEncoder.V1, HdrEncoder.V2})
    void damagedHistogramsAreToldOrRefused(int kind) throws IOException {
        String log = "#[Histogram log format version 1.3]\n0.1,1.0,2.7," + HdrEncoder.compressed(kind, 0, 5, 0, 0, 7)
                + "\nTag=a,1.1,1.0,2.7," + HdrEncoder.compressed(kind, 1, 1) + "\n";
        mutate(log.getBytes(StandardCharsets.UTF_8), kind);
    }

    private void mutate(byte[] sample, int seed) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(sample, new SplittableRandom(seed * 1000L + round));
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                check(BenchmarkReader.read(file, new Cancellation()));
            } catch (BenchmarkException e) {
                assertThat(e.getMessage()).contains("damaged");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static void check(BenchmarkFile file) {
        assertThat(file.benchmarks()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(file.benchmarks().stream().map(benchmark -> benchmark.id()).distinct())
                .hasSameSizeAs(file.benchmarks());
        file.benchmarks().forEach(benchmark -> {
            assertThat(benchmark.forks().stream().allMatch(Double::isFinite)).isTrue();
            assertThat(benchmark.id().name()).isNotBlank();
        });
    }

    private static byte[] damaged(byte[] sample, SplittableRandom random) {
        byte[] bytes = sample;
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 8; times--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes, at, random);
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> joined(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(1, 40)));
                case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 60)), at);
                default -> lied(bytes, at, LIES[random.nextInt(LIES.length)]);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /// Replaces the word at a place.
    private static byte[] lied(byte[] bytes, int at, String lie) {
        int from = at;
        while (from > 0 && Character.isLetterOrDigit(bytes[from - 1])) {
            from--;
        }
        int to = at;
        while (to < bytes.length && (Character.isLetterOrDigit(bytes[to]) || bytes[to] == '.')) {
            to++;
        }
        return joined(bytes, from, lie.getBytes(StandardCharsets.UTF_8), to);
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int start) {
        byte[] joined = Arrays.copyOf(bytes, end + between.length + bytes.length - start);
        System.arraycopy(between, 0, joined, end, between.length);
        System.arraycopy(bytes, start, joined, end + between.length, bytes.length - start);
        return joined;
    }
}
