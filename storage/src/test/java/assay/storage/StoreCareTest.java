package assay.storage;

import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCareTest {
    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void openStore() {
        store = RunStore.open(folder.resolve("assay.db"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Recording save(String sha256, int samples) {
        Recording recording = new RecordingGenerator(new Random(samples)).recording(samples);
        store.save(draft(sha256, sha256), recording, new Cancellation());
        return recording;
    }

    @Test
    void backsUpIntoAStoreOfItsOwn() throws IOException {
        Recording recording = save("aa", 500);
        Path copy = folder.resolve("copy.db");
        store.backUp(copy);
        try (RunStore backup = RunStore.open(copy)) {
            new StoredRecording(backup, 1).requireEqualTo(recording);
            assertThat(backup.check()).isEmpty();
        }
    }

    @Test
    void doesNotBackUpOverAnotherFile() throws IOException {
        Path other = Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertThatThrownBy(() -> store.backUp(other)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(other).hasContent("precious");
        assertThat(folder.resolve("thesis.txt.part")).doesNotExist();
    }

    @Test
    void givesUnusedRoomBack() {
        save("aa", 100_000);
        Recording kept = save("bb", 10);
        store.delete(1);
        store.purge(InstantSource.system().instant().plusSeconds(60));
        assertThat(store.stats().freeBytes()).isGreaterThan(500_000);

        long gained = store.compact();

        assertThat(gained).isGreaterThan(500_000);
        assertThat(store.stats().freeBytes()).isZero();
        new StoredRecording(store, 2).requireEqualTo(kept);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void countsWhatItHolds() {
        Recording first = save("aa", 200);
        save("bb", 100);
        store.delete(2);
        store.setEventIndex(1, new byte[1000]);
        store.database().write(session -> session.update("UPDATE run SET measured = 0 WHERE id = 2"));

        StoreStats stats = store.stats();

        assertThat(stats.format()).isEqualTo(4);
        assertThat(stats.runs()).isEqualTo(1);
        assertThat(stats.runsInBin()).isEqualTo(1);
        assertThat(stats.unmeasuredRuns()).isEqualTo(1);
        assertThat(stats.samples()).isEqualTo(200 + 100 + 100 + 50);
        assertThat(stats.metrics())
                .isGreaterThanOrEqualTo(first.measurements().metrics().size());
        assertThat(stats.dataBytes())
                .containsOnlyKeys("benchmarks", "event index", "samples", "series", "symbols", "tables");
        assertThat(stats.fileBytes())
                .isGreaterThan(stats.dataBytes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
