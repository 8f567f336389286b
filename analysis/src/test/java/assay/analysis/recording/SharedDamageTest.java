package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Recording;
import assay.analysis.recording.Picture.ProfilePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real recordings that `jdk.jfr.consumer` does not read to their end: all that is whole in them is kept.
class SharedDamageTest {
    @TempDir
    private Path folder;

    private static Recording read(Path file) throws IOException {
        return RecordingReader.read(file, Progress.NONE, new Cancellation());
    }

    private static List<Code> codes(Recording recording) {
        return recording.problems().stream().map(Problem::code).toList();
    }

    /// Every count, stack and weight of `part` is also in `whole`.
    private static void assertPartOf(Picture part, Picture whole) {
        part.events()
                .forEach((event, count) ->
                        assertThat(count).isLessThanOrEqualTo(whole.events().getOrDefault(event, 0L)));
        part.profiles()
                .forEach((event, profile) -> profile.stacks().forEach((stack, sum) -> {
                    ProfilePicture all = Objects.requireNonNull(whole.profiles().get(event), event);
                    assertThat(all.stacks()).as(event).containsKey(stack);
                    assertThat(sum.weight())
                            .as(event)
                            .isLessThanOrEqualTo(
                                    Objects.requireNonNull(all.stacks().get(stack))
                                            .weight());
                }));
    }

    /// Its chunks are of three writers, and the second has a pool without constants, which the oracle refuses.
    @Test
    void readsEmptyPoolsOfAsyncProfiler() throws IOException {
        Path file = SharedFiles.file("ap-fastslow-3chunks.jfr");
        List<Path> chunks = Chunks.split(file, folder);
        Picture expected = Picture.ofOracle(chunks.getFirst()).plus(Picture.ofOracle(chunks.getLast()));
        expected.events().merge("jdk.ActiveRecording", 1L, Long::sum); // the only event of the second chunk
        Recording recording = read(file);
        assertThat(Picture.ofReader(recording)).isEqualTo(expected);
        assertThat(recording.problems()).isEmpty();
    }

    @Test
    void readsEmptyPoolsOfDatadog() throws IOException {
        Path file = SharedFiles.file("ddtrace-event-type-zero-3chunks.jfr");
        List<Path> chunks = Chunks.split(file, folder);
        Picture readable = Picture.ofOracle(chunks.get(0)).plus(Picture.ofOracle(chunks.get(1)));
        Recording recording = read(file);
        assertThat(recording.facts().events()).isEqualTo(131_275); // jfr summary, without metadata and checkpoints
        assertThat(recording.problems()).isEmpty();
        assertPartOf(readable, Picture.ofReader(recording));
        assertThat(Picture.ofReader(read(chunks.get(2))).events())
                .isEqualTo(Map.of(
                        "datadog.DatadogProfilerConfig", 1L,
                        "datadog.ExecutionSample", 1512L,
                        "datadog.ObjectSample", 37_103L,
                        "datadog.ProfilerCounter", 41L,
                        "datadog.WallClockSamplingEpoch", 76L,
                        "jdk.ActiveRecording", 1L,
                        "jdk.ActiveSetting", 18L));
    }

    @Test
    void keepsWhatIsBeforeAndAfterInvertedBytes() throws IOException {
        Recording recording = read(SharedFiles.file("bitflip-64-bytes-jdk11.jfr"));
        assertPartOf(
                Picture.ofReader(recording), Picture.ofOracle(SharedFiles.file("jdk11-hotspot-linux-aarch64.jfr")));
        assertThat(recording.facts().events()).isEqualTo(4064); // of 4065
        assertThat(codes(recording)).containsOnly(Code.BAD_EVENT);
        assertThat(recording.profiles()).allMatch(profile -> profile.summary().stacklessSamples() == 0);
    }

    @Test
    void keepsTheEventsOfACutFirstChunk() throws IOException {
        Recording recording = read(SharedFiles.file("truncated-60pct-jdk14.jfr"));
        assertPartOf(Picture.ofReader(recording), Picture.ofOracle(SharedFiles.file("jdk14-hotspot-windows.jfr")));
        assertThat(recording.facts().events()).isEqualTo(2077); // of 4822
        assertThat(recording.problems())
                .containsExactly(new Problem(
                        Code.TRUNCATED,
                        0,
                        188_127,
                        "The file ends 125419 bytes before the end of chunk 1: the events after it are lost."));
    }

    @Test
    void keepsTheFirstChunkAndTheEventsOfACutSecond() throws IOException {
        Path file = SharedFiles.file("truncated-second-chunk-jdk12.jfr");
        Recording recording = read(file);
        Path first = folder.resolve("first.jfr");
        Files.write(
                first,
                Chunks.split(Files.readAllBytes(SharedFiles.file("jdk12-flush-incremental-metadata-2chunks.jfr")))
                        .getFirst());
        Picture firstChunk = Picture.ofOracle(first);
        assertPartOf(firstChunk, Picture.ofReader(recording));
        assertThat(recording.facts().events())
                .isGreaterThan(firstChunk.events().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(codes(recording))
                .containsExactly(Code.BAD_METADATA, Code.BAD_CONSTANTS, Code.BAD_CONSTANTS, Code.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddprof-stripped-wallclock-1.jfr", "jdk16-crash-hs-err.jfr"})
    void keepsTheFactsOfARecordingWithoutAnyReadableEvent(String name) throws IOException {
        Recording recording = read(SharedFiles.file(name));
        assertThat(recording.facts().events()).isZero();
        assertThat(recording.facts().version()).isEqualTo("2.1");
        assertThat(recording.partial()).isTrue();
    }

    @Test
    void refusesARecordingWithoutEventTypes() {
        Path file = SharedFiles.file("corrupt-100-bytes.jfr");
        assertThatThrownBy(() -> read(file)).isInstanceOf(RecordingException.Damaged.class);
    }

    @Test
    void refusesWhatIsNoRecordingOrTooOld() {
        Path empty = SharedFiles.file("empty-0-bytes.jfr");
        Path text = SharedFiles.file("not-a-jfr-text.jfr");
        Path old = SharedFiles.file("jdk8-legacy-v09-unsupported.jfr");
        assertThatThrownBy(() -> read(empty)).isInstanceOf(RecordingException.NotARecording.class);
        assertThatThrownBy(() -> read(text)).isInstanceOf(RecordingException.NotARecording.class);
        assertThatThrownBy(() -> read(old)).isInstanceOf(RecordingException.UnsupportedVersion.class);
    }
}
