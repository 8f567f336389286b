package assay.analysis.model;

import java.util.Arrays;
import java.util.Optional;

/// What a run was imported from.
public enum RunKind {
    RECORDING("recording", "Recording"),
    /// Stacks with weights and nothing else: collapsed stacks, pprof.
    STACKS("stacks", "Stacks"),
    /// Results of a benchmark tool.
    BENCHMARK("benchmark", "Benchmarks"),
    /// Distributions of measured values: HdrHistogram logs.
    HISTOGRAM("histogram", "Histograms");

    private final String word;
    private final String title;

    RunKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The stable word for the command line, JSON and the store.
    public String word() {
        return word;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// Whether it has scores, and neither events nor profiles.
    public boolean isScored() {
        return this == BENCHMARK || this == HISTOGRAM;
    }

    /// The kind with this [word][#word()].
    public static Optional<RunKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
