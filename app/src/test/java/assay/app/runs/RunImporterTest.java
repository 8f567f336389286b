package assay.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.app.RecordedWorkload;
import assay.storage.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunImporterTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

    @TempDir
    private Path folder;

    private static ImportedRun read(RunStore store, Path file, Progress progress) throws IOException {
        return new RunImporter(store, CLOCK).read(file, ImportLabels.NONE, progress, new Cancellation());
    }

    @Test
    void identifiesAFileByTheSha256OfItsBytes() throws IOException, InterruptedException {
        Path file = RecordedWorkload.record(folder.resolve("a.jfr"), 5);
        Path copy = Files.copy(file, folder.resolve("b.jfr"));
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            ImportedRun first = read(store, file, Progress.NONE);
            ImportedRun second = read(store, copy, Progress.NONE);

            assertThat(first.status()).isEqualTo(ImportStatus.COMPLETE);
            assertThat(second.status()).isEqualTo(ImportStatus.DUPLICATE);
            assertThat(second.run()).isEqualTo(first.run());
            assertThat(first.run().name()).isEqualTo("a");
            assertThat(first.run().source().sizeBytes()).isEqualTo(Files.size(file));
            assertThat(first.run().imported()).isEqualTo(CLOCK.instant());
        }
    }

    @Test
    void hashesAsTheStandardSays() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        // FIPS 180-4, example of one block.
        assertThat(Checksum.sha256(file, 3, Progress.NONE, new Cancellation()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void storesNothingOfAFileThatGrowsWhileItIsRead() throws IOException, InterruptedException {
        Path file = RecordedWorkload.record(folder.resolve("a.jfr"), 5);
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            assertThatThrownBy(() -> read(store, file, (stage, done, total) -> append(file)))
                    .isInstanceOf(FileChangedException.class)
                    .hasMessageContaining("changed while it was read");
            assertThat(store.runCount()).isZero();
        }
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[8], StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsAFileOfTheSizeOfAnotherUnlessItHasTheSameBytes() throws IOException, InterruptedException {
        Path file = RecordedWorkload.record(folder.resolve("a.jfr"), 5);
        byte[] bytes = Files.readAllBytes(file);
        Path longer = Files.write(folder.resolve("b.jfr"), new byte[] {0}, StandardOpenOption.CREATE_NEW);
        Files.write(longer, bytes, StandardOpenOption.APPEND);
        Path other = Files.write(folder.resolve("c.jfr"), bytes, StandardOpenOption.CREATE_NEW);
        Files.write(other, new byte[] {0}, StandardOpenOption.APPEND);
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            List<String> stages = new ArrayList<>();
            read(store, longer, Progress.NONE);

            assertThat(read(store, longer, (stage, done, total) -> stages.add(stage))
                            .status())
                    .isEqualTo(ImportStatus.DUPLICATE);
            assertThat(stages).containsOnly("Checking b.jfr");
            assertThat(read(store, other, Progress.NONE).status()).isNotEqualTo(ImportStatus.DUPLICATE);
            assertThat(store.runCount()).isEqualTo(2);
        }
    }

    @Test
    void reportsWhatItDoes() throws IOException, InterruptedException {
        Path file = RecordedWorkload.record(folder.resolve("a.jfr"), 5);
        List<String> stages = new ArrayList<>();
        try (RunStore store = RunStore.open(folder.resolve("assay.db"))) {
            read(store, file, (stage, done, total) -> stages.add(stage));
        }

        assertThat(stages)
                .startsWith("Reading chunk 1 of 1")
                .endsWith("Storing a")
                .doesNotContain("Checking a.jfr");
    }
}
