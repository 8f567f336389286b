package assay.analysis.bench.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.bench.SecondaryMetric;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The small files of results beside the tests, written by hand in the form of each tool, and the real ones
/// that stand beside the checkout, where they do.
final class Samples {
    private Samples() {}

    static Path path(String name) {
        URL url = Objects.requireNonNull(Samples.class.getResource("/assay/analysis/bench/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static BenchmarkFile read(String name) throws IOException {
        return BenchmarkReader.read(path(name), new Cancellation());
    }

    /// The real file, skipping the test without it.
    static Path shared(String name) {
        Path file = Path.of(System.getProperty("assay.shared", "shared"))
                .resolve("data")
                .resolve("bench")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "no data/bench/" + name + " beside the checkout");
        return file;
    }

    static BenchmarkFile readShared(String name) throws IOException {
        return BenchmarkReader.read(shared(name), new Cancellation());
    }

    static byte[] head(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Arrays.copyOf(bytes, Math.min(bytes.length, BenchmarkFormat.HEAD_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SecondaryMetric secondary(Benchmark benchmark, String name) {
        List<SecondaryMetric> found = benchmark.secondary().stream()
                .filter(metric -> metric.name().equals(name))
                .toList();
        assertThat(found).as(name + " among " + benchmark.secondary()).hasSize(1);
        return found.getFirst();
    }

    static List<BenchmarkProblem.Code> codes(BenchmarkFile file) {
        return file.problems().stream().map(BenchmarkProblem::code).toList();
    }
}
