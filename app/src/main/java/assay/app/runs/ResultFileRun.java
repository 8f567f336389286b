package assay.app.runs;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Note;
import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.SourceFile;
import assay.app.input.OpenInput;
import assay.app.input.RunFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A file with results of benchmarks that is looked at without being stored.
record ResultFileRun(Run run, RecordingFacts facts, BenchmarkFile file) implements RunSource {
    /// @param sha256 empty if not known
    static ResultFileRun read(RunFile input, OpenInput opened, FileState state, String sha256, Instant now)
            throws IOException {
        BenchmarkFile file = opened.readBenchmarks();
        state.requireUnchanged(input.bytes());
        RecordingFacts facts = ResultFacts.of(file, input.modified());
        Run run = new Run(
                0,
                opened.runKind(),
                input.name(),
                "",
                facts.start(),
                0,
                facts.jvm().version(),
                ResultFacts.tags(Collections.emptySortedMap(), file),
                file.isPartial(),
                now,
                new SourceFile(input.source().toAbsolutePath().normalize(), state.sizeBytes(), sha256));
        return new ResultFileRun(run, facts, file);
    }

    @Override
    public Optional<BenchmarkFile> benchmarks() {
        return Optional.of(file);
    }

    @Override
    public RecordingSummary summary() {
        return new RecordingSummary(facts, List.of(), List.of());
    }

    @Override
    public ProfileData profile(String event) {
        throw new IllegalArgumentException("event: " + event + "; results of benchmarks have no profile");
    }

    @Override
    public boolean measured() {
        return true;
    }

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public Measurements measurements() {
        return Measurements.NONE;
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public boolean stored() {
        return false;
    }
}
