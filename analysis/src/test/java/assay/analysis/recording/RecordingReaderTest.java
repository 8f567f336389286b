package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.recording.Picture.ProfilePicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings that the running JVM makes of itself, whole and damaged in ways whose cost is known exactly.
class RecordingReaderTest {
    private static final int EVENTS = 20;
    private static final int SIZE_FIELD = 8;
    private static final int CHECKPOINT_FIELD = 16;
    private static final int METADATA_FIELD = 24;
    private static final int STATE_FIELD = 64;

    @TempDir
    private Path folder;

    private byte[] whole = {};
    private Picture expected = new Picture();

    @BeforeEach
    void record() throws IOException {
        Path file = SelfMade.record(folder.resolve("whole.jfr"), EVENTS);
        whole = Files.readAllBytes(file);
        expected = Picture.ofOracle(file);
    }

    private Recording read(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        Path file = Files.write(folder.resolve("read.jfr"), bytes.toByteArray());
        return RecordingReader.read(file, Progress.NONE, new Cancellation());
    }

    /// What the oracle reads of both, undamaged, as one file.
    private Picture wholeAnd(Path other) throws IOException {
        Path both = folder.resolve("both.jfr");
        Files.deleteIfExists(both);
        return Picture.ofOracle(SelfMade.concatenate(both, folder.resolve("whole.jfr"), other));
    }

    private byte[] with(int position, long value) {
        byte[] changed = whole.clone();
        ByteBuffer.wrap(changed).putLong(position, value);
        return changed;
    }

    /// Also in the copy of the header at the end, if there is one.
    private static byte[] withState(int state, byte[] bytes) {
        bytes[STATE_FIELD] = (byte) state;
        bytes[bytes.length - 68 + STATE_FIELD] = (byte) state;
        return bytes;
    }

    @Test
    void equalsTheOracleForEveryFieldType() throws IOException {
        Recording recording = read(whole);
        assertThat(Picture.ofReader(recording)).isEqualTo(expected);
        assertThat(expected.events()).containsEntry("assay.EveryField", (long) EVENTS);
        assertThat(recording.problems()).isEmpty();
    }

    @Test
    void countsEventsWhoseSamplesAreNotWanted() throws IOException {
        Map<String, ProfilePicture> wanted = new TreeMap<>(expected.profiles());

        assertThat(wanted.remove("assay.EveryField")).isNotNull();
        assertThat(Picture.ofReader(readSome((event, kind) -> !event.equals("assay.EveryField"))))
                .isEqualTo(new Picture(expected.events(), wanted));
    }

    @Test
    void offersTheKindOfAnEventTypeForTheChoice() throws IOException {
        assertThat(readSome((event, kind) -> event.equals("assay.EveryField") && kind == ProfileKind.OTHER)
                        .profiles())
                .hasSize(1);
    }

    private Recording readSome(BiPredicate<String, ProfileKind> wanted) throws IOException {
        return RecordingReader.read(folder.resolve("whole.jfr"), wanted, Progress.NONE, new Cancellation());
    }

    @Test
    void tellsTheRunningJvm() throws IOException {
        RecordingFacts facts = read(whole).facts();
        assertThat(facts.version()).isEqualTo("2.1");
        assertThat(facts.jvm().version()).isEqualTo(System.getProperty("java.runtime.version"));
        assertThat(facts.jvm().name()).isEqualTo(System.getProperty("java.vm.name"));
        assertThat(facts.jvm().pid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void addsUpChunksOfOneFile() throws IOException {
        Recording recording = read(whole, whole);
        assertThat(Picture.ofReader(recording)).isEqualTo(expected.plus(expected));
        assertThat(recording.facts().chunks()).isEqualTo(2);
    }

    @Test
    void readsChunkThatWasNeverFinished() throws IOException {
        byte[] live = withState(12, with(SIZE_FIELD, 0));
        Recording recording = read(whole, live);
        assertThat(Picture.ofReader(recording)).isEqualTo(expected.plus(expected));
        assertThat(recording.problems()).extracting(Problem::code).containsExactly(Code.UNFINISHED);
    }

    @Test
    void readsOnAfterUnfinishedChunk() throws IOException {
        byte[] updating = withState(255, with(SIZE_FIELD, 0));
        Path other = SelfMade.record(folder.resolve("other.jfr"), 3);
        Recording recording = read(updating, Files.readAllBytes(other));
        assertThat(Picture.ofReader(recording)).isEqualTo(wholeAnd(other));
        assertThat(recording.problems()).extracting(Problem::code).containsExactly(Code.UNFINISHED);
    }

    @Test
    void needsNeitherCheckpointNorMetadataPosition() throws IOException {
        assertThat(Picture.ofReader(read(with(CHECKPOINT_FIELD, 0)))).isEqualTo(expected);
        assertThat(Picture.ofReader(read(with(METADATA_FIELD, 0)))).isEqualTo(expected);
        assertThat(Picture.ofReader(read(with(METADATA_FIELD, Long.MAX_VALUE)))).isEqualTo(expected);
    }

    @Test
    void tellsGarbageAtTheEnd() throws IOException {
        Recording recording = read(whole, "not a chunk".getBytes(StandardCharsets.UTF_8));
        assertThat(Picture.ofReader(recording)).isEqualTo(expected);
        assertThat(recording.problems())
                .containsExactly(
                        new Problem(Code.GARBAGE, 0, whole.length, "11 bytes after the chunk belong to no chunk."));
    }

    @Test
    void findsTheNextChunkAfterABadSize() throws IOException {
        Path other = SelfMade.record(folder.resolve("other.jfr"), 3);
        for (long size : new long[] {0, 1000, whole.length + 1000, Long.MAX_VALUE}) {
            Recording recording = read(with(SIZE_FIELD, size), Files.readAllBytes(other));
            Picture read = Picture.ofReader(recording);
            assertThat(read).as("size %d", size).isEqualTo(wholeAnd(other));
            assertThat(recording.problems()).as("size %d", size).isNotEmpty();
        }
    }

    @Test
    void readsChunksWhoseMagicIsDamaged() throws IOException {
        byte[] bad = whole.clone();
        bad[0] = 'X';
        Recording recording = read(bad, bad, whole);
        assertThat(recording.facts().chunks()).isEqualTo(3);
        assertThat(Picture.ofReader(recording))
                .isEqualTo(expected.plus(expected).plus(expected));
        assertThat(recording.problems()).extracting(Problem::code).containsExactly(Code.BAD_HEADER, Code.BAD_HEADER);
    }

    @Test
    void keepsOtherChunksWhenOneHasNoHeader() throws IOException {
        byte[] bad = whole.clone();
        Arrays.fill(bad, 0, 68, (byte) 0);
        Arrays.fill(bad, bad.length - 68, bad.length, (byte) 0);
        Recording recording = read(whole, bad, whole);
        assertThat(recording.facts().chunks()).isEqualTo(2);
        assertThat(Picture.ofReader(recording)).isEqualTo(expected.plus(expected));
        assertThat(recording.problems()).extracting(Problem::code).containsExactly(Code.GARBAGE);
    }

    @Test
    void keepsTheFirstChunkWhenTheFileIsCutInTheSecond() throws IOException {
        for (int cut : new int[] {4, 67, 68, 100}) {
            Recording recording = read(whole, Arrays.copyOf(whole, cut));
            assertThat(Picture.ofReader(recording)).as("cut at %d", cut).isEqualTo(expected);
            assertThat(recording.problems()).as("cut at %d", cut).isNotEmpty();
        }
    }

    @Test
    void refusesWhatIsNoRecording() {
        assertThatThrownBy(this::read).isInstanceOf(RecordingException.NotARecording.class);
        assertThatThrownBy(() -> read("FLR".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RecordingException.NotARecording.class);
        assertThatThrownBy(() -> read("once upon a time".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RecordingException.NotARecording.class)
                .hasMessageContaining("'once upo'");
    }

    @Test
    void refusesOtherVersions() {
        for (int major : new int[] {0, 3}) {
            byte[] other = whole.clone();
            other[5] = (byte) major;
            other[other.length - 68 + 5] = (byte) major; // the copy of the header at the end
            assertThatThrownBy(() -> read(other))
                    .isInstanceOf(RecordingException.UnsupportedVersion.class)
                    .hasMessageContaining("format " + major + ".1");
        }
    }

    @Test
    void refusesABareHeader() {
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 68))).isInstanceOf(RecordingException.Damaged.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 40))).isInstanceOf(RecordingException.class);
    }

    @Test
    void reportsProgressAFewHundredTimesAtMost() throws IOException {
        AtomicInteger reports = new AtomicInteger();
        Path file = folder.resolve("whole.jfr");
        RecordingReader.read(
                file,
                (stage, done, total) -> {
                    assertThat(stage).isEqualTo("Reading chunk 1 of 1");
                    assertThat(done).isBetween(0L, total);
                    assertThat(total).isEqualTo(whole.length);
                    reports.incrementAndGet();
                },
                new Cancellation());
        assertThat(reports.get()).isBetween(2, 300);
    }

    @Test
    void stopsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> RecordingReader.read(folder.resolve("whole.jfr"), Progress.NONE, cancellation))
                .isInstanceOf(CancellationException.class);
    }
}
