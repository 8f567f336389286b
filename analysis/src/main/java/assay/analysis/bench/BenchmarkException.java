package assay.analysis.bench;

import java.io.IOException;
import java.nio.file.Path;

/// Nothing of the file can be read as results of benchmarks. What leaves something readable is a
/// [BenchmarkProblem] instead. The message is one sentence that names the file, the place and what to do.
public abstract sealed class BenchmarkException extends IOException {
    private static final long serialVersionUID = 1L;

    private BenchmarkException(String message) {
        super(message);
    }

    /// Empty, or something other than results in a format that Assay knows.
    public static final class NotABenchmark extends BenchmarkException {
        private static final long serialVersionUID = 1L;

        /// @param found what the file is instead, as a clause: `is empty`
        public NotABenchmark(Path file, String found) {
            super(
                    file + " " + found
                            + ". Assay reads results of JMH (best as JSON: -rf json), hyperfine, Google Benchmark, pytest-benchmark, Criterion.rs, go test -bench, BenchmarkDotNet, vitest, tinybench, k6, JMeter, Gatling and HdrHistogram.");
        }
    }

    /// A known format in a form that Assay does not read.
    public static final class Unsupported extends BenchmarkException {
        private static final long serialVersionUID = 1L;

        /// @param what the form, as a clause
        /// @param nextStep what to do instead, as a clause
        public Unsupported(Path file, String what, String nextStep) {
            super(file + " " + what + "; " + nextStep + ".");
        }
    }

    /// Results whose damage leaves none of them readable.
    public static final class Damaged extends BenchmarkException {
        private static final long serialVersionUID = 1L;
        private final String place;

        /// @param place of the first damage in the file, as `entry 3` or `line 12`; empty for the whole
        /// @param what the damage, as a sentence
        public Damaged(Path file, String place, String what) {
            super("%s has no result that can be read%s: %s Write it again with the tool that measured."
                    .formatted(file, place.isEmpty() ? "" : ", from " + place + " on", what));
            this.place = place;
        }

        /// Place of the first damage in the file; empty for the whole.
        public String place() {
            return place;
        }
    }

    /// A file beyond what is read at all.
    public static final class TooLarge extends BenchmarkException {
        private static final long serialVersionUID = 1L;

        public TooLarge(Path file, long sizeBytes, long mostBytes) {
            super("%s has %d bytes; Assay reads results of up to %d bytes. Split it by benchmark."
                    .formatted(file, sizeBytes, mostBytes));
        }
    }
}
