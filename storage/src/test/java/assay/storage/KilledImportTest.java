package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that imports, as `kill -9` does, and looks at what it leaves.
final class KilledImportTest {
    private static final int KILLS = 50;
    private static final int RUNS_KEPT = 3;
    private static final int MOST_STARTS = 4;
    private static final long MOST_DELAY_NANOS = 20_000_000;

    private static final String START = "start ";
    private static final String DONE = "done ";

    @TempDir
    private Path folder;

    private int interrupted;
    private int finished;

    @Test
    void leavesWholeRunsOnlyWheneverItIsKilled() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path file = folder.resolve("assay.db");
        Process next = start(file, 0);
        try {
            for (int i = 0; i < KILLS; i++) {
                Process victim = next;
                next = start(file, i + 1L);
                List<String> finishedNames = kill(victim, random);
                finished += finishedNames.size();
                requireWholeRuns(file, finishedNames, "seed %d, kill %d".formatted(seed, i));
            }
        } finally {
            next.destroyForcibly().waitFor();
        }
        assertThat(interrupted)
                .as("kills between start and end of an import, seed %d", seed)
                .isPositive();
        assertThat(finished)
                .as("imports that ended before the kill, seed %d", seed)
                .isPositive();
    }

    /// The child unpacks SQLite's library into the test's folder, for it cannot tidy up when killed.
    private Process start(Path file, long seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportLoop.class.getName(),
                        file.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Names of the imports that had ended.
    private List<String> kill(Process victim, Random random) throws IOException, InterruptedException {
        try (OutputStream input = victim.getOutputStream();
                BufferedReader output = victim.inputReader()) {
            input.write('\n');
            input.flush();
            List<String> said = new ArrayList<>();
            for (int starts = 1 + random.nextInt(MOST_STARTS); starts > 0; ) {
                String line = output.readLine();
                assertThat(line).as("output of the importing program").isNotNull();
                said.add(line);
                starts -= line.startsWith(START) ? 1 : 0;
            }
            LockSupport.parkNanos(random.nextLong(MOST_DELAY_NANOS));
            // By its handle, because the process itself would close the output that is still to be read.
            victim.toHandle().destroyForcibly();
            output.lines().forEach(said::add);
            victim.waitFor();
            interrupted += said.getLast().startsWith(START) ? 1 : 0;
            return said.stream()
                    .filter(line -> line.startsWith(DONE))
                    .map(line -> line.substring(DONE.length()))
                    .toList();
        }
    }

    private void requireWholeRuns(Path file, List<String> finishedNames, String when) {
        try (RunStore store = RunStore.open(file)) {
            assertThat(store.check()).as(when).isEmpty();
            List<Run> runs = store.runs(RunQuery.ALL);
            assertThat(runs).as(when).extracting(Run::name).containsAll(finishedNames);
            runs.forEach(run -> requireTotals(store, run, when));
            runs.stream()
                    .map(Run::id)
                    .sorted()
                    .limit(Math.max(0, runs.size() - RUNS_KEPT))
                    .forEach(store::delete);
            store.purge(Instant.now().plusSeconds(1));
        }
    }

    private static void requireTotals(RunStore store, Run run, String when) {
        for (ProfileSummary summary : store.summary(run.id()).profiles()) {
            ProfileData data = store.profile(run.id(), summary.event());
            assertThat(Arrays.stream(data.profile().samples().weight()).sum())
                    .as(when)
                    .isEqualTo(summary.weight());
            assertThat(data.profile().samples().size()).as(when).isEqualTo((int) summary.samples());
        }
        assertThat(store.summary(run.id()).profiles()).as(when).hasSize(2);
    }
}
