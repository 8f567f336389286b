package assay.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.ProfileSummary;
import assay.app.RecordedWorkload;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunResolverTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
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

    private static RunSource resolve(@Nullable RunStore store, RunParts parts, Progress progress)
            throws IOException, RunNotFoundException {
        return new RunResolver(store, CLOCK).resolve(recording.toString(), parts, progress, new Cancellation());
    }

    @Test
    void hashesAFileOnlyIfItsChecksumIsWantedOrAStoredRunHasItsSize() throws IOException, RunNotFoundException {
        List<String> stages = new ArrayList<>();
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            RunSource source =
                    resolve(store, RunParts.ofProfile("exception"), (stage, done, total) -> stages.add(stage));

            assertThat(source.stored()).isFalse();
            assertThat(source.run().source().sha256()).isEmpty();
            assertThat(stages).isNotEmpty().doesNotContain("Checking a.jfr");

            new RunImporter(store, CLOCK).read(recording, ImportLabels.NONE, Progress.NONE, new Cancellation());
            assertThat(resolve(store, RunParts.ofProfile("exception"), Progress.NONE)
                            .stored())
                    .isTrue();
        }
        assertThat(resolve(null, RunParts.ALL, Progress.NONE).run().source().sha256())
                .hasSize(64);
    }

    @Test
    void readsTheProfileThatMatters() throws IOException, RunNotFoundException {
        RunSource source = resolve(null, RunParts.ofProfile("exception"), Progress.NONE);

        assertThat(source.summary().profiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.event()).isEqualTo(THROWN));
        assertThat(source.profile(THROWN).profile().summary().samples()).isGreaterThanOrEqualTo(FAILURES);
    }

    @Test
    void readsAllProfilesIfTheFileDoesNotHaveTheOneNamed() throws IOException, RunNotFoundException {
        RunSource source = resolve(null, RunParts.ofProfile("lock"), Progress.NONE);

        assertThat(source.summary().profiles())
                .extracting(ProfileSummary::event)
                .contains(THROWN);
    }
}
