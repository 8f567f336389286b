package assay.storage;

import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedStoreTest {
    private static final int STORES = 6;
    private static final int RUNS_EACH = 5;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("assay.db");
    }

    private static Recording recording() {
        return new RecordingGenerator(new Random(1)).recording(500);
    }

    @Test
    void severalStoresCreateAndFillOneFileAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(STORES);
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(STORES)) {
            for (int i = 0; i < STORES; i++) {
                String name = "writer" + i;
                writers.add(threads.submit(() -> {
                    start.await();
                    fill(name);
                    return true;
                }));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        try (RunStore store = RunStore.open(file)) {
            assertThat(store.runCount()).isEqualTo(STORES * RUNS_EACH);
            assertThat(store.check()).isEmpty();
        }
    }

    private void fill(String name) {
        try (RunStore store = RunStore.open(file)) {
            for (int i = 0; i < RUNS_EACH; i++) {
                store.save(draft(name, name + i), recording(), new Cancellation());
            }
        }
    }

    @Test
    void oneStoreSeesWhatTheOtherSaved() {
        try (RunStore one = RunStore.open(file);
                RunStore other = RunStore.open(file)) {
            long run = one.save(draft("any", "aa"), recording(), new Cancellation())
                    .run()
                    .id();
            new StoredRecording(other, run).requireEqualTo(recording());
            other.delete(run);
            assertThat(one.find(run)).isEmpty();
        }
    }

    @Test
    void readersSeeOneStateWhileOthersWrite() {
        try (RunStore one = RunStore.open(file);
                RunStore other = RunStore.open(file)) {
            long run = one.save(draft("any", "aa"), recording(), new Cancellation())
                    .run()
                    .id();
            long seen = other.database().read(session -> {
                long before = session.number("SELECT count(*) FROM run WHERE deleted_ns IS NULL");
                one.delete(run);
                assertThat(session.number("SELECT count(*) FROM run WHERE deleted_ns IS NULL"))
                        .isEqualTo(before);
                return before;
            });
            assertThat(seen).isEqualTo(1);
            assertThat(other.runCount()).isZero();
        }
    }

    @Test
    void saysWhoWritesWhenItHasWaitedLongEnough() {
        try (RunStore one = RunStore.open(file);
                RunStore other = RunStore.open(file)) {
            other.database().plain(session -> session.number("PRAGMA busy_timeout = 20"));
            one.database().write(session -> {
                assertThatThrownBy(() -> other.save(draft("any", "aa"), recording(), new Cancellation()))
                        .isInstanceOf(StoreException.Busy.class)
                        .hasMessageMatching(".*is being written by (this program|another program)\\. Try again .*");
                return true;
            });
            assertThat(other.save(draft("any", "aa"), recording(), new Cancellation())
                            .duplicate())
                    .isFalse();
        }
    }

    @Test
    void refusesWorkOnceClosed() {
        RunStore store = RunStore.open(file);
        store.close();
        assertThatThrownBy(store::runCount)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
