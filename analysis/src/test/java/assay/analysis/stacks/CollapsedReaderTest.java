package assay.analysis.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.WeightUnit;
import assay.analysis.recording.RecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollapsedReaderTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final String ASYNC_PROFILER = """
            [main tid=4711];java/lang/Thread.run_[0];com/acme/Shop.checkout_[j];java/util/HashMap.get_[i] 42
            [main tid=4711];java/lang/Thread.run_[0];com/acme/Shop.checkout_[j];do_syscall_64_[k] 3
            [worker tid=4712];java/lang/Thread.run_[0];com/acme/Shop.<init>_[1];JVM_Clone 5
            [worker tid=4712];java/lang/Thread.run_[0];std::vector<int>::push_back 2
            """;

    @TempDir
    private Path folder;

    private Recording read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Recording read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.collapsed"), bytes);
        return CollapsedReader.read(file, START, Progress.NONE, new Cancellation());
    }

    private Map<String, Long> folded(String text) throws IOException {
        Recording recording = read(text);
        return Folded.of(recording, recording.profiles().getFirst());
    }

    @Test
    void readsThreadsMethodsAndFrameTypesOfAsyncProfiler() throws IOException {
        Recording recording = read(ASYNC_PROFILER);

        assertThat(Folded.of(recording, recording.profiles().getFirst()))
                .isEqualTo(Map.of(
                        "main|java.lang.Thread.run/I;com.acme.Shop.checkout/J;java.util.HashMap.get/I", 42L,
                        "main|java.lang.Thread.run/I;com.acme.Shop.checkout/J;do_syscall_64/K", 3L,
                        "worker|java.lang.Thread.run/I;com.acme.Shop.<init>/J;JVM_Clone", 5L,
                        "worker|java.lang.Thread.run/I;std::vector<int>::push_back/C", 2L));
        assertThat(recording.profiles())
                .extracting(profile -> profile.summary())
                .containsExactly(new ProfileSummary(ProfileKind.OTHER, "collapsed", WeightUnit.SAMPLES, 52, 52, 0, 0));
        assertThat(recording.facts().start()).isEqualTo(START);
        assertThat(recording.facts().version()).isEqualTo("collapsed");
        assertThat(recording.threads())
                .extracting(thread -> thread.osThreadId())
                .containsExactly(4711L, 4712L);
        assertThat(recording.partial()).isFalse();
    }

    @Test
    void addsUpLinesOfOneStack() throws IOException {
        assertThat(folded("a;b 1\na;b 2\r\na 4\n\n# a comment 99\na;b;c 8"))
                .isEqualTo(Map.of("|a;b", 3L, "|a", 4L, "|a;b;c", 8L));
    }

    @Test
    void countsALineWithoutANumberAsOneSample() throws IOException {
        assertThat(folded("a;b\na;b\na;operator new\na;f(int, long) 3\n"))
                .isEqualTo(Map.of("|a;b", 2L, "|a;operator new", 1L, "|a;f(int, long)", 3L));
    }

    @Test
    void keepsTheTotalOfDecimals() throws IOException {
        assertThat(folded("a 0.5\nb 0.5\na 0.5\nc 2.25\nd 1e3\nb 0.25\n"))
                .isEqualTo(Map.of("|b", 2L, "|c", 2L, "|d", 1000L)); // 0.5+0.5+0.5+2.25+1000+0.25 = 1004
    }

    @Test
    void readsStacksThatWereCutAndSamplesWithoutOne() throws IOException {
        Recording recording = read("[truncated stack];a;b 3\n[no stack trace] 2\na 1\n");

        assertThat(Folded.of(recording, recording.profiles().getFirst()))
                .isEqualTo(Map.of("|...;a;b", 3L, "|", 2L, "|a", 1L));
        assertThat(recording.profiles().getFirst().summary().truncatedSamples()).isEqualTo(3);
        assertThat(recording.profiles().getFirst().summary().stacklessSamples()).isEqualTo(2);
    }

    @Test
    void leavesOutLinesThatMakeNoSenseAndTellsTheirPlace() throws IOException {
        Recording recording = read("a;b 5\na;b -1\na;c 9007199254740993\na;c 9007199254740992\na 1e999\nb NaN\n 7\n");

        assertThat(Folded.of(recording, recording.profiles().getFirst()))
                .isEqualTo(Map.of("|a;b", 5L, "|a;c", 1L << 53));
        assertThat(recording.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Line 2 was left out: its count '-1' is negative.",
                        "Line 3 was left out: its count '9007199254740993' is above 9007199254740992.",
                        "Line 5 was left out: its count '1e999' is above 9007199254740992.",
                        "Line 6 was left out: its count 'NaN' is no finite number.",
                        "Line 7 was left out: it has a count and no stack.");
        assertThat(recording.problems().getFirst().offset()).isEqualTo(6);
        assertThat(recording.partial()).isTrue();
    }

    @Test
    void skipsALineThatIsTooLongAndReadsTheNext() throws IOException {
        Recording recording = read("a 1\n" + "x;".repeat(3_000_000) + "y 2\n" + "b;".repeat(70_000) + "c 3\nd 4\n");

        assertThat(Folded.of(recording, recording.profiles().getFirst())).isEqualTo(Map.of("|a", 1L, "|d", 4L));
        assertThat(recording.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Line 2 was left out: it is longer than 4194304 bytes.",
                        "Line 3 was left out: it has more than 65536 frames.");
    }

    @Test
    void refusesAFileWithoutAStack() {
        assertThatThrownBy(() -> read("# nothing\n\n"))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("it has no line with a stack");
        assertThatThrownBy(() -> read("a -1\nb -2\n"))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("none of its lines is a stack with a count");
    }

    @Test
    void listsTheFirstLossesAndCountsTheOthers() throws IOException {
        Recording recording = read("a 1\n" + "b -1\n".repeat(100));

        assertThat(recording.problems()).hasSize(21);
        assertThat(recording.problems().getLast().message())
                .isEqualTo("80 more places from byte 104 on could not be read.");
    }

    @Test
    void endsStacksAtTheLastCallerThatCanBeHeld() {
        Tables tables = new Tables(2, 1000);
        int a = tables.node(-1, tables.frame(FrameName.ofCollapsed("a"), 0));
        int b = tables.node(a, tables.frame(FrameName.ofCollapsed("b"), 0));

        assertThat(tables.node(b, tables.frame(FrameName.ofCollapsed("c"), 0))).isEqualTo(b);
        assertThat(tables.full()).isTrue();
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        Path file = Files.writeString(folder.resolve("a.collapsed"), "a 1\n");
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThatThrownBy(() -> CollapsedReader.read(file, START, Progress.NONE, cancellation))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void recognisesTextWithCounts() {
        assertThat(recognised(ASYNC_PROFILER)).isTrue();
        assertThat(recognised("main;work 12\nmain;work;inn")).isTrue();
        assertThat(recognised("hello\nworld\n")).isFalse();
        assertThat(recognised("name;price\napple;3\n")).isFalse();
        assertThat(recognised("FLR\0main;work 12\n")).isFalse();
        assertThat(recognised("")).isFalse();
    }

    private static boolean recognised(String text) {
        return CollapsedReader.recognises(text.getBytes(StandardCharsets.UTF_8));
    }

    @RepeatedTest(200)
    void neverFailsOtherwiseOnDamage(RepetitionInfo info) throws IOException {
        Random random = new Random(info.getCurrentRepetition());
        byte[] bytes = ASYNC_PROFILER.getBytes(StandardCharsets.UTF_8);
        for (int change = 1 + random.nextInt(20); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            Recording recording = read(bytes);
            assertThat(recording.profiles().getFirst().summary().weight())
                    .isEqualTo(java.util.Arrays.stream(
                                    recording.profiles().getFirst().samples().weight())
                            .sum());
        } catch (RecordingException refusal) {
            assertThat(refusal).hasMessageContaining("a.collapsed");
        }
    }
}
