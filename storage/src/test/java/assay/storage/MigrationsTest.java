package assay.storage;

import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.NoteTarget;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final String FIRST =
            "CREATE TABLE run (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO run VALUES (1, 'a')";
    private static final String SECOND = "ALTER TABLE run ADD COLUMN note TEXT; UPDATE run SET note = 'new'";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("assay.db");
    }

    private RunStore open(String... scripts) {
        return RunStore.open(file, CLOCK, new Migrations(List.of(scripts)));
    }

    private static String text(RunStore store, String sql) {
        return store.database()
                .read(session -> session.first(sql, row -> row.getString(1)).orElseThrow());
    }

    @Test
    void fillsAnEmptyFile() throws IOException {
        Files.createFile(file);
        try (RunStore store = RunStore.open(file)) {
            store.save(draft("any", "aa"), new RecordingGenerator(new Random(1)).recording(10), new Cancellation());
            assertThat(store.check()).isEmpty();
            assertThat(text(store, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(text(store, "PRAGMA foreign_keys")).isEqualTo("1");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void upgradesAnOlderStoreAfterABackup() {
        open(FIRST).close();
        try (RunStore store = open(FIRST, SECOND)) {
            assertThat(text(store, "SELECT name || note FROM run")).isEqualTo("anew");
            assertThat(text(store, "PRAGMA user_version")).isEqualTo("2");
        }
        try (RunStore backup =
                RunStore.open(folder.resolve("assay.db.v1-backup"), CLOCK, new Migrations(List.of(FIRST)))) {
            assertThat(text(backup, "SELECT name FROM run")).isEqualTo("a");
            assertThat(text(backup, "PRAGMA user_version")).isEqualTo("1");
        }
    }

    @Test
    void bringsRunsOfFormatTwoIntoTheNewest() {
        Recording recording = new RecordingGenerator(new Random(3)).recording(50);
        long run;
        try (RunStore old = RunStore.open(file, CLOCK, Migrations.upTo(2))) {
            run = old.save(draft("any", "aa"), recording, new Cancellation())
                    .run()
                    .id();
        }
        try (RunStore store = RunStore.open(file)) {
            assertThat(text(store, "PRAGMA user_version")).isEqualTo("4");
            new StoredRecording(store, run).requireEqualTo(recording);
            store.notes().add(new NoteTarget.WholeRun(run), "note");
            assertThat(store.notes().of(run)).hasSize(1);
            assertThat(store.check()).isEmpty();
        }
        assertThat(folder.resolve("assay.db.v2-backup")).exists();
        assertThat(folder.resolve("assay.db.v3-backup")).exists();
    }

    @Test
    void leavesTheOlderStoreWhenAnUpgradeFails() {
        open(FIRST).close();
        assertThatThrownBy(() -> open(FIRST, "ALTER TABLE run ADD COLUMN note TEXT; SELECT nothing FROM nowhere"))
                .isInstanceOf(StoreException.Failed.class);
        try (RunStore store = open(FIRST)) {
            assertThat(text(store, "SELECT count(*) FROM pragma_table_info('run')"))
                    .isEqualTo("2");
            assertThat(text(store, "PRAGMA user_version")).isEqualTo("1");
        }
        try (RunStore store = open(FIRST, SECOND)) {
            assertThat(text(store, "SELECT note FROM run")).isEqualTo("new");
        }
    }

    @Test
    void changesNothingWhenOpenedAgain() throws IOException {
        RunStore.open(file).close();
        byte[] before = Files.readAllBytes(file);
        RunStore.open(file).close();
        assertThat(file).hasBinaryContent(before);
    }
}
