package assay.storage;

import static assay.storage.RecordingGenerator.EVENT;
import static assay.storage.RecordingGenerator.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Measurements;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.Samples;
import assay.analysis.model.SourceFile;
import assay.analysis.model.TimeRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private RunStore store;
    private Instant now = NOW;

    @BeforeEach
    void openStore() {
        store = RunStore.open(folder.resolve("new/folder/assay.db"), () -> now);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Recording recording(long seed) {
        return new RecordingGenerator(new Random(seed)).recording(100);
    }

    private Run save(String name, String sha256) {
        return store.save(draft(name, sha256), recording(1), new Cancellation()).run();
    }

    @RepeatedTest(40)
    void givesBackWhatWasSaved(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Recording recording = new RecordingGenerator(random).recording(random.nextInt(2000));
        long run = store.save(draft("any", "aa"), recording, new Cancellation())
                .run()
                .id();
        new StoredRecording(store, run).requireEqualTo(recording);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void knowsTheSizesOfWhatWasImportedAlsoOfRunsInTheBin() {
        Run run = save("any", "aa");
        long size = run.source().sizeBytes();
        store.delete(run.id());

        assertThat(store.hasSourceOfSize(size)).isTrue();
        assertThat(store.hasSourceOfSize(size + 1)).isFalse();
    }

    @Test
    void givesBackRecordingsOfSeveralBlocks() {
        Recording recording = new RecordingGenerator(new Random(5)).recording(200_000);
        long run = store.save(draft("big", "aa"), recording, new Cancellation())
                .run()
                .id();
        new StoredRecording(store, run).requireEqualTo(recording);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void readsTheSamplesOfASpanOfTime() {
        Recording recording = new RecordingGenerator(new Random(6)).recording(150_000);
        long run = store.save(draft("big", "aa"), recording, new Cancellation())
                .run()
                .id();
        Samples all = recording.profiles().getFirst().samples();
        long from = all.timeNanos()[70_000];
        long to = all.timeNanos()[140_001];
        Profile part = store.profile(run, EVENT, new TimeRange(from, to)).profile();
        assertThat(part.samples().size()).isEqualTo(70_001);
        assertThat(part.samples().timeNanos()[0]).isEqualTo(from);
        assertThat(part.samples().stack()[70_000]).isEqualTo(all.stack()[140_000]);
        assertThat(part.summary()).isEqualTo(recording.profiles().getFirst().summary());
    }

    @Test
    void readsSamplesSymbolsAndThreadsApart() {
        Recording recording = new RecordingGenerator(new Random(6)).recording(3_000);
        long run = store.save(draft("apart", "aa"), recording, new Cancellation())
                .run()
                .id();
        Samples all = recording.profiles().getFirst().samples();
        long middle = all.timeNanos()[1_500];
        Samples before = store.samples(run, EVENT, new TimeRange(Long.MIN_VALUE, middle));
        Samples after = store.samples(run, EVENT, new TimeRange(middle, Long.MAX_VALUE));
        assertThat(before.size() + after.size()).isEqualTo(all.size());
        assertThat(after.stack()).endsWith(all.stack()[all.size() - 1]);
        assertThat(store.threads(run)).isEqualTo(recording.threads());
        assertThat(store.symbols(run).stacks().frame())
                .isEqualTo(recording.symbols().stacks().frame());
        assertThat(store.symbols(run).methods().columns())
                .usingRecursiveComparison()
                .isEqualTo(recording.symbols().methods().columns());
    }

    @Test
    void leavesBlocksOutsideASpanOfTimeUnread() {
        Recording recording = new RecordingGenerator(new Random(6)).recording(150_000);
        long run = store.save(draft("big", "aa"), recording, new Cancellation())
                .run()
                .id();
        store.database().write(session -> session.update("UPDATE sample_block SET data = x'00' WHERE position = 0"));
        Samples all = recording.profiles().getFirst().samples();
        TimeRange later = new TimeRange(all.timeNanos()[65_536], Long.MAX_VALUE);
        assertThat(store.profile(run, EVENT, later).profile().samples().size()).isEqualTo(150_000 - 65_536);
        assertThatThrownBy(() -> store.profile(run, EVENT)).isInstanceOf(StoreException.Damaged.class);
    }

    @Test
    void givesTheRunAsItWasDrafted() {
        Recording recording = recording(3);
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("commit", "4f2a");
        tags.put("", "empty key");
        SourceFile source = new SourceFile(Path.of("/tmp/odd name.jfr"), Long.MAX_VALUE, "bb");
        NewRun draft = new NewRun(RunKind.RECORDING, "n", "p", tags, null, NOW, source);
        Imported imported = store.save(draft, recording, new Cancellation());
        Run expected = new Run(
                1,
                RunKind.RECORDING,
                "n",
                "p",
                recording.facts().start(),
                recording.facts().durationNanos(),
                recording.facts().jvm().version(),
                tags,
                recording.partial(),
                NOW,
                source);
        assertThat(imported).isEqualTo(new Imported(expected, false));
        assertThat(store.find(1)).contains(expected);
        assertThat(store.findBySha256("bb")).contains(expected);
        assertThat(store.findByName("n")).containsExactly(expected);
        assertThat(store.runs(RunQuery.ALL)).containsExactly(expected);
    }

    @Test
    void storesTheSameBytesOnce() {
        Run first = save("first", "aa");
        Imported second = store.save(draft("second", "aa"), recording(2), new Cancellation());
        assertThat(second).isEqualTo(new Imported(first, true));
        assertThat(store.runCount()).isEqualTo(1);
    }

    @Test
    void importingARunFromTheBinBringsItBack() {
        Run first = save("first", "aa");
        store.delete(first.id());
        assertThat(store.findBySha256("aa")).isEmpty();
        Imported again = store.save(draft("second", "aa"), recording(2), new Cancellation());
        assertThat(again).isEqualTo(new Imported(first, true));
        assertThat(store.find(first.id())).contains(first);
    }

    @Test
    void hidesDeletedRunsUntilTheyAreRestored() {
        Run kept = save("kept", "aa");
        Run deleted = save("deleted", "bb");
        store.delete(deleted.id());
        assertThat(store.find(deleted.id())).isEmpty();
        assertThat(store.findByName("deleted")).isEmpty();
        assertThat(store.runs(RunQuery.ALL)).containsExactly(kept);
        assertThat(store.runCount()).isEqualTo(1);
        assertThat(store.bin()).containsExactly(deleted);
        store.restore(deleted.id());
        assertThat(store.find(deleted.id())).contains(deleted);
        assertThat(store.bin()).isEmpty();
    }

    @Test
    void purgesOnlyWhatWasDeletedBefore() {
        long old = save("old", "aa").id();
        long recent = save("recent", "bb").id();
        save("kept", "cc");
        store.delete(old);
        now = NOW.plusSeconds(60);
        store.delete(recent);
        store.delete(old);
        assertThat(store.purge(NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(store.bin()).extracting(Run::name).containsExactly("recent");
        assertThatThrownBy(() -> store.restore(old)).isInstanceOf(StoreException.Missing.class);
        assertThat(number("SELECT count(*) FROM symbol_block WHERE run_id = " + old))
                .isZero();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void neverReusesAnId() {
        long first = save("first", "aa").id();
        store.delete(first);
        store.purge(NOW.plusSeconds(1));
        assertThat(save("second", "bb").id()).isGreaterThan(first);
    }

    @Test
    void renamesARun() {
        long run = save("before", "aa").id();
        store.rename(run, "after; DROP TABLE run");
        assertThat(store.findByName("after; DROP TABLE run"))
                .extracting(Run::id)
                .containsExactly(run);
        assertThat(store.findByName("before")).isEmpty();
    }

    @Test
    void saysWhichRunOrProfileIsMissing() {
        assertThatThrownBy(() -> store.rename(17, "x"))
                .isInstanceOf(StoreException.Missing.class)
                .hasMessageContaining("run 17");
        assertThatThrownBy(() -> store.summary(17)).isInstanceOf(StoreException.Missing.class);
        long run = save("any", "aa").id();
        assertThatThrownBy(() -> store.profile(run, "jdk.Nothing"))
                .isInstanceOf(StoreException.Missing.class)
                .hasMessageContaining("profile jdk.Nothing of run " + run);
    }

    @Test
    void storesNothingOfACancelledImport() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> store.save(draft("any", "aa"), recording(1), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(store.runCount()).isZero();
    }

    @Test
    void refusesARecordingWhoseTotalIsNotItsSamples() {
        Recording good = recording(1);
        Profile profile = good.profiles().getFirst();
        ProfileSummary was = profile.summary();
        ProfileSummary wrong = new ProfileSummary(
                was.kind(), was.event(), was.unit(), was.samples(), was.weight() + 1, 0, was.stacklessSamples());
        Recording bad = new Recording(
                good.facts(),
                good.symbols(),
                good.threads(),
                List.of(new Profile(wrong, profile.samples())),
                Measurements.NONE,
                List.of());
        assertThatThrownBy(() -> store.save(draft("any", "aa"), bad, new Cancellation()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight of jdk.ExecutionSample: 101");
        assertThat(store.runCount()).isZero();
    }

    @Test
    void saysThatThereIsNoRoomAndKeepsNothing() {
        save("first", "aa");
        store.database().plain(session -> session.number("PRAGMA max_page_count = 40"));
        Recording big = new RecordingGenerator(new Random(5)).recording(50_000);
        assertThatThrownBy(() -> store.save(draft("big", "bb"), big, new Cancellation()))
                .isInstanceOf(StoreException.Full.class)
                .hasMessageContaining("no room left");
        assertThat(store.runs(RunQuery.ALL)).extracting(Run::name).containsExactly("first");
        assertThat(store.check()).isEmpty();
    }

    @Test
    void offersViewsForOwnQueries() {
        Run run = save("any", "aa");
        store.database().write(session -> session.update("INSERT INTO tag VALUES (1, 'b', '2'), (1, 'a', '1')"));
        assertThat(text("SELECT name || '|' || tags || '|' || file || '|' || imported FROM runs"))
                .isEqualTo("any|a=1 b=2|/recordings/any.jfr|2026-11-21T10:00:00.000Z");
        long weight = store.summary(1).profiles().stream()
                .mapToLong(ProfileSummary::weight)
                .sum();
        assertThat(number("SELECT sum(weight) FROM profiles WHERE run = 1")).isEqualTo(weight);
        store.delete(run.id());
        for (String view : List.of("runs", "profiles", "event_counts", "problems")) {
            assertThat(number("SELECT count(*) FROM " + view)).isZero();
        }
    }

    private long number(String sql) {
        return store.database().read(session -> session.number(sql));
    }

    private String text(String sql) {
        return store.database()
                .read(session -> session.first(sql, row -> row.getString(1)).orElseThrow());
    }
}
