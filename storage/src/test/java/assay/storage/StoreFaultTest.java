package assay.storage;

import static assay.storage.RecordingGenerator.EVENT;
import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreFaultTest {
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("assay.db");
    }

    private void fill(RunStore store) {
        store.save(draft("any", "aa"), new RecordingGenerator(new Random(1)).recording(100), new Cancellation());
    }

    private static void execute(RunStore store, String sql) {
        store.database().write(session -> session.update(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "SQLite",
                "not a database, but longer than the 100 bytes of a header. 1234567890 1234567890 1234567890 1234567890"
            })
    void refusesAndKeepsAFileThatIsNotSqlite(String content) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> RunStore.open(file))
                .isInstanceOf(StoreException.NotAStore.class)
                .hasMessageContaining("assay.db is not an SQLite file");
        assertThat(file).hasContent(content);
    }

    @Test
    void refusesAndKeepsTheDatabaseOfAnotherProgram() throws IOException {
        try (Database other = new Database(file)) {
            other.write(session -> session.update("CREATE TABLE bookmark (url TEXT)"));
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> RunStore.open(file))
                .isInstanceOf(StoreException.NotAStore.class)
                .hasMessageContaining("another program");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void refusesAndKeepsANewerStore() throws IOException {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
            execute(store, "PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> RunStore.open(file))
                .isInstanceOf(StoreException.TooNew.class)
                .hasMessageContaining("format 99")
                .hasMessageContaining("Update Assay");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void saysThatAFolderIsNoStore() {
        assertThatThrownBy(() -> RunStore.open(folder)).isInstanceOf(StoreException.Unreachable.class);
    }

    @Test
    void saysThatTheFolderOfAStoreIsAFile() throws IOException {
        Files.writeString(file, "");
        assertThatThrownBy(() -> RunStore.open(file.resolve("assay.db")))
                .isInstanceOf(StoreException.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE sample_block SET data = zeroblob(length(data)) WHERE id = 1",
                "UPDATE sample_block SET data = substr(data, 1, length(data) - 1) WHERE id = 1",
                "UPDATE sample_block SET data = x'' WHERE id = 1",
                "UPDATE sample_block SET weight = weight + 1 WHERE id = 1",
                "UPDATE sample_block SET from_ns = from_ns - 1 WHERE id = 1",
                "UPDATE sample_block SET row_count = 1000000000 WHERE id = 1",
                "DELETE FROM sample_block WHERE id = 1",
                "UPDATE profile SET weight = weight + 1 WHERE position = 0",
                "UPDATE symbol_block SET data = zeroblob(20) WHERE kind = 'methods'",
                "UPDATE symbol_block SET row_count = row_count + 1 WHERE kind = 'stacks'",
                "DELETE FROM symbol_block WHERE kind = 'stacks'",
            })
    void findsDamageAndRefusesToShowIt(String damage) {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
            assertThat(store.check()).isEmpty();
            execute(store, damage);
            assertThat(store.check())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).contains("run 1"));
            assertThatThrownBy(() -> store.profile(1, EVENT)).isInstanceOf(StoreException.Damaged.class);
        }
    }

    @Test
    void namesTheDamagedBlock() {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
            execute(store, "UPDATE symbol_block SET data = zeroblob(50) WHERE kind = 'frames'");
            assertThatThrownBy(() -> store.profile(1, EVENT))
                    .isInstanceOf(StoreException.Damaged.class)
                    .hasMessageContaining("run 1, block 0 of its frames: its checksum is wrong");
        }
    }

    @Test
    void findsOverwrittenPages() throws IOException {
        Recording big = new RecordingGenerator(new Random(1)).recording(20_000);
        try (RunStore store = RunStore.open(file)) {
            store.save(draft("any", "aa"), big, new Cancellation());
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length - PAGE; i < bytes.length; i++) {
            bytes[i] = (byte) 0xa5;
        }
        Files.write(file, bytes);
        try (RunStore store = RunStore.open(file)) {
            assertThat(store.check()).isNotEmpty();
        }
    }

    @Test
    void findsRunsThatAreNotWhole() {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
            execute(store, "DELETE FROM recording");
            assertThat(store.check()).containsExactly("run 1 is not whole: a row that belongs to it is missing");
        }
    }

    @Test
    void findsRowsThatBelongToNoRun() {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
            store.database().plain(session -> {
                session.script("PRAGMA foreign_keys = off; INSERT INTO tag VALUES (77, 'a', 'b')");
                return true;
            });
            assertThat(store.check()).containsExactly("a row of tag belongs to no row of run");
        }
    }

    @Test
    void readsButDoesNotWriteAReadOnlyStore() throws IOException {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(file))
                .as("this user may write files that are marked read-only")
                .isFalse();
        try (RunStore store = RunStore.open(file)) {
            assertThat(store.check()).isEmpty();
            assertThat(store.runCount()).isEqualTo(1);
            assertThatThrownBy(() -> store.delete(1)).isInstanceOf(StoreException.ReadOnly.class);
        }
    }

    @Test
    void saysThatAStoreIsReadOnly() {
        try (RunStore store = RunStore.open(file)) {
            fill(store);
            store.database().plain(session -> {
                session.script("PRAGMA query_only = on");
                return true;
            });
            assertThatThrownBy(() -> store.rename(1, "other"))
                    .isInstanceOf(StoreException.ReadOnly.class)
                    .hasMessageContaining("assay.db is read-only");
        }
    }

    @Test
    void namesTheStatementButNotItsValuesWhenItFails() {
        try (RunStore store = RunStore.open(file)) {
            assertThatThrownBy(() -> store.database()
                            .write(session -> session.update("INSERT INTO tag VALUES (?, ?, ?)", 5L, "secret", null)))
                    .isInstanceOf(StoreException.Failed.class)
                    .hasMessageContaining("INSERT INTO tag VALUES (?, ?, ?) (Long, String, null)")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void findsTheWriterInTheListOfLocks() {
        List<String> locks = List.of(
                "1: FLOCK  ADVISORY  WRITE 11 fe:00:2621 0 EOF",
                "2: POSIX  ADVISORY  READ 12 fe:00:2621 120 120",
                "3: POSIX  ADVISORY  WRITE 13 fe:00:9999 120 120",
                "4: POSIX  ADVISORY  WRITE 14 fe:00:2621 123 123",
                "5: -> POSIX  ADVISORY  WRITE 15 fe:00:2621 120 120",
                "6: POSIX  ADVISORY  WRITE 4711 fe:00:2621 120 120");
        assertThat(WriteLock.pid(locks, 2621L)).contains(4711L);
        assertThat(WriteLock.pid(locks, 1L)).isEmpty();
    }
}
