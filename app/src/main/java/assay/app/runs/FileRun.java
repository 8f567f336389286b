package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import assay.analysis.profile.ProfileChoice;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that is looked at without being stored: read once, held in memory.
///
/// @param measured whether metrics, series and tables were asked for
public record FileRun(Run run, Recording recording, boolean measured) implements RunSource {
    /// @param sha256 empty if not known
    static FileRun read(
            Path file,
            FileState state,
            String sha256,
            RunParts parts,
            Instant now,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        Recording recording = read(file, parts, progress, cancellation);
        state.requireUnchanged(file);
        Run run = new Run(
                0,
                RunKind.RECORDING,
                RunImporter.nameOf(file),
                "",
                recording.facts().start(),
                recording.facts().durationNanos(),
                recording.facts().jvm().version(),
                Collections.emptySortedMap(),
                recording.partial(),
                now,
                new SourceFile(file.toAbsolutePath().normalize(), state.sizeBytes(), sha256));
        return new FileRun(run, recording, parts.depth() == RunParts.Depth.ALL);
    }

    /// Reads the one profile that matters; all profiles if the file does not have it, so that others can be offered.
    private static Recording read(Path file, RunParts parts, Progress progress, Cancellation cancellation)
            throws IOException {
        return switch (parts.depth()) {
            case FACTS -> RecordingReader.read(file, (event, kind) -> false, progress, cancellation);
            case PROFILES -> readProfiles(file, parts.profile(), progress, cancellation);
            case ALL -> RecordingReader.read(file, progress, cancellation);
        };
    }

    private static Recording readProfiles(
            Path file, @Nullable String wanted, Progress progress, Cancellation cancellation) throws IOException {
        if (wanted != null) {
            Recording part = RecordingReader.read(
                    file, (event, kind) -> ProfileChoice.mayBe(event, kind, wanted), progress, cancellation);
            if (ProfileChoice.find(summaries(part), wanted).isPresent()) {
                return part;
            }
        }
        return RecordingReader.read(file, (event, kind) -> true, progress, cancellation);
    }

    private static List<ProfileSummary> summaries(Recording recording) {
        return recording.profiles().stream().map(Profile::summary).toList();
    }

    @Override
    public RecordingSummary summary() {
        return new RecordingSummary(recording.facts(), summaries(recording), recording.problems());
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
    public boolean stored() {
        return false;
    }
}
