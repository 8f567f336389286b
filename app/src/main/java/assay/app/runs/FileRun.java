package assay.app.runs;

import assay.analysis.bench.BenchmarkFile;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Note;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import assay.analysis.profile.ProfileChoice;
import assay.app.input.OpenInput;
import assay.app.input.RunFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is looked at without being stored: read once, held in memory.
///
/// @param measured whether metrics, series and tables were asked for
public record FileRun(Run run, Recording recording, boolean measured) implements RunSource {
    /// @param sha256 empty if not known
    static FileRun read(RunFile file, OpenInput opened, FileState state, String sha256, RunParts parts, Instant now)
            throws IOException {
        RunKind kind = opened.runKind();
        Recording recording = read(opened, parts);
        state.requireUnchanged(file.bytes());
        Run run = new Run(
                0,
                kind,
                file.name(),
                "",
                recording.facts().start(),
                recording.facts().durationNanos(),
                recording.facts().jvm().version(),
                Collections.emptySortedMap(),
                recording.partial(),
                now,
                new SourceFile(file.source().toAbsolutePath().normalize(), state.sizeBytes(), sha256));
        boolean measured = parts.depth() == RunParts.Depth.ALL || kind == RunKind.STACKS; // of which all is always read
        return new FileRun(run, recording, measured);
    }

    private static Recording read(OpenInput opened, RunParts parts) throws IOException {
        return switch (parts.depth()) {
            case FACTS -> opened.readFacts();
            case PROFILES -> readProfiles(opened, parts.profile());
            case ALL -> opened.read();
        };
    }

    /// Reads the one profile that matters; all profiles if the file does not have it, so that others can be offered.
    private static Recording readProfiles(OpenInput opened, @Nullable String wanted) throws IOException {
        if (wanted != null) {
            Recording part = opened.read((event, kind) -> ProfileChoice.mayBe(event, kind, wanted));
            if (ProfileChoice.find(summaries(part), wanted).isPresent()) {
                return part;
            }
        }
        return opened.read((event, kind) -> true);
    }

    private static List<ProfileSummary> summaries(Recording recording) {
        return recording.profiles().stream().map(Profile::summary).toList();
    }

    @Override
    public RecordingSummary summary() {
        return new RecordingSummary(recording.facts(), summaries(recording), recording.problems());
    }

    @Override
    public Optional<BenchmarkFile> benchmarks() {
        return Optional.empty();
    }

    @Override
    public ProfileData profile(String event) {
        Profile profile = recording.profiles().stream()
                .filter(one -> one.summary().event().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("event: " + event + "; must be one of the profiles"));
        return new ProfileData(profile, recording.symbols(), recording.threads());
    }

    @Override
    public List<Metric> metrics() {
        return recording.measurements().metrics();
    }

    @Override
    public Measurements measurements() {
        return recording.measurements();
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
