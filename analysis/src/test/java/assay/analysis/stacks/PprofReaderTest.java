package assay.analysis.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import assay.analysis.model.WeightUnit;
import assay.analysis.recording.RecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PprofReaderTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final long MEASURED = 1_700_000_000_123_456_789L;

    @TempDir
    private Path folder;

    private Recording read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.pprof"), bytes);
        return PprofReader.read(file, START, Progress.NONE, new Cancellation());
    }

    private static ProtoWriter header() {
        return new ProtoWriter()
                .message(1, type -> type.text(1, "samples").text(2, "count"))
                .message(1, type -> type.text(1, "cpu").text(2, "milliseconds"));
    }

    private static void function(ProtoWriter profile, long id, String name, String source) {
        profile.message(5, function -> function.number(1, id).text(2, name).text(4, source));
    }

    private static void location(ProtoWriter profile, long id, long... functionAndLine) {
        profile.message(4, location -> {
            location.number(1, id);
            for (int index = 0; index < functionAndLine.length; index += 2) {
                long function = functionAndLine[index];
                long line = functionAndLine[index + 1];
                location.message(4, each -> each.number(1, function).number(2, line));
            }
        });
    }

    /// Location 1 is `main`, 2 is `inner` inlined into `outer`, 3 has no symbol, 4 is a Go function.
    private static ProtoWriter shop() {
        ProtoWriter profile = header().message(
                        2,
                        sample -> sample.packed(1, 2, 1)
                                .packed(2, 7, 70)
                                .message(3, label -> label.text(1, "thread").text(2, "worker-1")))
                .message(
                        2,
                        sample -> sample.number(1, 3).number(1, 1).number(2, 1).number(2, 10))
                .message(
                        2,
                        sample -> sample.packed(1, 4)
                                .packed(2, 2, 20)
                                .message(3, label -> label.text(1, "tid").number(3, 42)))
                .message(3, mapping -> mapping.number(1, 9).text(5, "/usr/lib/libc.so.6"));
        location(profile, 1, 1, 12);
        location(profile, 2, 3, 30, 2, 20);
        profile.message(4, location -> location.number(1, 3).number(2, 9).number(3, 0xabc));
        location(profile, 4, 4, 0);
        function(profile, 1, "com.acme.Main.main", "Main.java");
        function(profile, 2, "com.acme.Shop.outer", "Shop.java");
        function(profile, 3, "com.acme.Shop.inner", "Shop.java");
        function(profile, 4, "net/http.Get", "/go/src/net/http/client.go");
        return profile.number(9, MEASURED).number(10, 5_000_000_000L);
    }

    @Test
    void readsEachSampleTypeAsAProfile() throws IOException {
        Recording recording = read(shop().withStrings());

        String inlined = "worker-1|com.acme.Main.main:12;com.acme.Shop.outer:20;com.acme.Shop.inner:30/I";
        String unnamed = "|com.acme.Main.main:12;libc.so.6+0xabc/N";
        assertThat(recording.profiles())
                .extracting(profile -> profile.summary().event())
                .containsExactly("samples", "cpu");
        assertThat(Folded.of(recording, recording.profiles().getFirst()))
                .isEqualTo(Map.of(inlined, 7L, unnamed, 1L, "|net/http.Get", 2L));
        assertThat(Folded.of(recording, recording.profiles().getLast()))
                .isEqualTo(Map.of(inlined, 70_000_000L, unnamed, 10_000_000L, "|net/http.Get", 20_000_000L));
        assertThat(recording.profiles())
                .extracting(profile -> profile.summary().kind())
                .containsOnly(ProfileKind.CPU);
        assertThat(recording.profiles().getLast().summary().unit()).isEqualTo(WeightUnit.NANOSECONDS);
        assertThat(recording.threads())
                .extracting(thread -> thread.osThreadId())
                .containsExactly(0L, 42L);
        assertThat(recording.problems()).isEmpty();
    }

    @Test
    void takesTimesFromTheFile() throws IOException {
        Recording recording = read(shop().withStrings());

        assertThat(recording.facts().startNanos()).isEqualTo(MEASURED);
        assertThat(recording.facts().durationNanos()).isEqualTo(5_000_000_000L);
        assertThat(recording.profiles().getFirst().samples().timeNanos()).containsOnly(MEASURED);
        assertThat(read(header().message(2, sample -> sample.packed(1).packed(2, 1, 1))
                                .withStrings())
                        .facts()
                        .start())
                .isEqualTo(START);
    }

    @Test
    void knowsKindsByTheirNames() {
        assertThat(Measure.of("alloc_space", "bytes").kind()).isEqualTo(ProfileKind.ALLOCATION);
        assertThat(Measure.of("alloc_objects", "count").unit()).isEqualTo(WeightUnit.SAMPLES);
        assertThat(Measure.of("inuse_space", "kilobytes"))
                .isEqualTo(new Measure("inuse_space", ProfileKind.LIVE, WeightUnit.BYTES, 1024));
        assertThat(Measure.of("contentions", "count").kind()).isEqualTo(ProfileKind.LOCK);
        assertThat(Measure.of("delay", "seconds"))
                .isEqualTo(new Measure("delay", ProfileKind.LOCK, WeightUnit.NANOSECONDS, 1_000_000_000));
        assertThat(Measure.of("wall", "nanoseconds").kind()).isEqualTo(ProfileKind.WALL);
        assertThat(Measure.of("goroutine", "count").kind()).isEqualTo(ProfileKind.OTHER);
    }

    @Test
    void namesEachOfTwoEqualTypes() throws IOException {
        byte[] bytes = new ProtoWriter()
                .message(1, type -> type.text(1, "cpu").text(2, "count"))
                .message(1, type -> type.text(1, "cpu").text(2, "nanoseconds"))
                .message(1, type -> type.text(1, "cpu").text(2, "nanoseconds"))
                .message(2, sample -> sample.packed(2, 1, 2, 3))
                .withStrings();

        assertThat(read(bytes).profiles())
                .extracting(profile -> profile.summary().event())
                .containsExactly("cpu", "cpu/nanoseconds", "cpu/2");
    }

    @Test
    void leavesOutWhatMakesNoSense() throws IOException {
        ProtoWriter profile = header().message(2, sample -> sample.packed(1, 1).packed(2, 1, -5))
                .message(2, sample -> sample.packed(1, 1).packed(2, 1))
                .message(2, sample -> sample.packed(1, 1, 77).packed(2, 4, Long.MAX_VALUE));
        location(profile, 1, 5, 0);

        Recording recording = read(profile.withStrings());

        assertThat(Folded.of(recording, recording.profiles().getFirst()))
                .isEqualTo(Map.of("|[unknown function 5]", 5L));
        assertThat(recording.profiles()).hasSize(1);
        assertThat(recording.problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("it is negative"))
                .anyMatch(message -> message.contains("a sample has 1 values, not 2"))
                .anyMatch(message -> message.contains("names 1 locations that the file does not have"))
                .anyMatch(message -> message.contains("makes the total larger"));
    }

    @Test
    void refusesWhatIsNoProfile() {
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(RecordingException.class);
        assertThatThrownBy(() -> read("hello, world".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("it names no sample type");
    }

    @Test
    void recognisesItsFilesByTheFirstBytes() {
        byte[] bytes = shop().withStrings();

        assertThat(PprofReader.recognises(bytes)).isTrue();
        assertThat(PprofReader.recognises(Arrays.copyOf(bytes, 40))).isTrue();
        byte[] asGoWrites = new ProtoWriter()
                .number(9, MEASURED)
                .message(11, type -> type.text(1, "space").text(2, "bytes"))
                .number(12, 524288)
                .message(1, type -> type.text(1, "inuse_space").text(2, "bytes"))
                .withStrings();
        assertThat(PprofReader.recognises(asGoWrites)).isTrue();
        assertThat(PprofReader.recognises("\n\nhello;world 12\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(PprofReader.recognises("FLR\0\0\2\0\1".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(PprofReader.recognises(new byte[0])).isFalse();
    }

    @Test
    void readsWhatStandsBeforeTheCut() throws IOException {
        byte[] whole = shop().withStrings();
        for (int length = 0; length < whole.length; length++) {
            assertReadableOrRefused(Arrays.copyOf(whole, length));
        }
    }

    @RepeatedTest(500)
    void neverFailsOtherwiseOnDamage(RepetitionInfo info) throws IOException {
        Random random = new Random(info.getCurrentRepetition());
        byte[] bytes = shop().withStrings();
        for (int change = 1 + random.nextInt(8); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertReadableOrRefused(bytes);
    }

    private void assertReadableOrRefused(byte[] bytes) throws IOException {
        try {
            for (Profile profile : read(bytes).profiles()) {
                assertThat(profile.summary().weight())
                        .isEqualTo(Arrays.stream(profile.samples().weight()).sum());
            }
        } catch (RecordingException refusal) {
            assertThat(refusal).hasMessageContaining("a.pprof");
        }
    }
}
