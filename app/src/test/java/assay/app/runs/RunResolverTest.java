package assay.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.ProfileSummary;
import assay.app.RecordedWorkload;
import assay.app.input.Scratch;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunResolverTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
    private static final Scratch SCRATCH = Scratch.ofPlatform(CLOCK);
    private static final String THROWN = "jdk.JavaExceptionThrow";
    private static final int FAILURES = 5;

    @TempDir
    private static Path recordings;

    private static Path recording = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void record() throws IOException, InterruptedException {
        recording = RecordedWorkload.record(recordings.resolve("a.jfr"), FAILURES);
    }

    private static RunSource resolve(RunParts parts, Progress progress) throws IOException, RunNotFoundException {
        try (RunResolver runs = new RunResolver(() -> null, SCRATCH, CLOCK)) {
            return runs.resolve(recording.toString(), parts, progress, new Cancellation());
        }
    }

    @Test
    void readsAFileWithoutOpeningTheStore() throws IOException, RunNotFoundException {
        try (RunResolver runs = new RunResolver(
                () -> {
                    throw new IllegalStateException("opened");
                },
                SCRATCH,
                CLOCK)) {
            RunSource source = runs.resolve(
                    recording.toString(), RunParts.ofProfile("exception"), Progress.NONE, new Cancellation());

            assertThat(source.stored()).isFalse();
            assertThatThrownBy(() -> runs.resolve("nightly", RunParts.MEASURED, Progress.NONE, new Cancellation()))
                    .hasMessage("opened");
        }
    }

    @Test
    void hashesAFileOnlyIfItsChecksumIsWanted() throws IOException, RunNotFoundException {
        List<String> stages = new ArrayList<>();
        RunSource source = resolve(RunParts.MEASURED, (stage, done, total) -> stages.add(stage));

        assertThat(source.run().source().sha256()).isEmpty();
        assertThat(stages).isNotEmpty().doesNotContain("Checking a.jfr");
        assertThat(resolve(RunParts.ALL, Progress.NONE).run().source().sha256()).hasSize(64);
    }

    @Test
    void takesAWordForARunBeforeItTakesItForAFile() throws IOException, RunNotFoundException {
        Path store = folder.resolve("assay.db");
        try (RunStore filled = RunStore.open(store)) {
            new RunImporter(filled, CLOCK).read(recording, ImportLabels.NONE, Progress.NONE, new Cancellation());
        }
        try (RunResolver runs = new RunResolver(() -> RunStore.open(store), SCRATCH, CLOCK)) {
            assertThat(runs.resolve("a", RunParts.MEASURED, Progress.NONE, new Cancellation())
                            .stored())
                    .isTrue();
            assertThat(runs.resolve("1", RunParts.MEASURED, Progress.NONE, new Cancellation())
                            .run()
                            .name())
                    .isEqualTo("a");
        }
    }

    @Test
    void readsTheProfileThatMatters() throws IOException, RunNotFoundException {
        RunSource source = resolve(RunParts.ofProfile("exception"), Progress.NONE);

        assertThat(source.summary().profiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.event()).isEqualTo(THROWN));
        assertThat(source.profile(THROWN).profile().summary().samples()).isGreaterThanOrEqualTo(FAILURES);
    }

    @Test
    void readsAllProfilesIfTheFileDoesNotHaveTheOneNamed() throws IOException, RunNotFoundException {
        RunSource source = resolve(RunParts.ofProfile("lock"), Progress.NONE);

        assertThat(source.summary().profiles())
                .extracting(ProfileSummary::event)
                .contains(THROWN);
    }
}
