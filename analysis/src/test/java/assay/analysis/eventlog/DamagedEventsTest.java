package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.recording.RecordingException;
import assay.analysis.recording.RecordingReader;
import assay.analysis.recording.SelfMade;
import assay.analysis.recording.SharedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to the bytes of a recording, its events can be gone over, or it is refused.
class DamagedEventsTest {
    private static final int MUTATIONS = 150;
    private static final int DEEPEST = 4;

    @TempDir
    private Path folder;

    @Test
    void endsOnDamagedSmallRecording() throws IOException {
        mutate(Files.readAllBytes(SelfMade.record(folder.resolve("small.jfr"), 8)), 11);
    }

    @Test
    void endsOnDamagedProfilerRecording() throws IOException {
        mutate(Files.readAllBytes(SharedFiles.file("ap-jdk20-matrix-fast.jfr")), 12);
    }

    @Test
    void endsOnDamagedRecordingOfEveryType() throws IOException {
        mutate(Files.readAllBytes(SharedFiles.file("custom-char-attribute.jfr")), 13);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ap-fastslow-3chunks.jfr",
                "bitflip-64-bytes-jdk11.jfr",
                "ddprof-stripped-wallclock-1.jfr",
                "ddtrace-event-type-zero-3chunks.jfr",
                "jdk16-crash-hs-err.jfr",
                "truncated-60pct-jdk14.jfr",
                "truncated-second-chunk-jdk12.jfr"
            })
    void findsAllEventsThatTheImportFinds(String name) throws IOException, EventFilterException {
        Path file = SharedFiles.file(name);
        var recording = RecordingReader.read(file, (event, kind) -> false, Progress.NONE, new Cancellation());
        try (EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
            assertThat(log.index().counts()).isEqualTo(recording.facts().eventCounts());
            goOver(log);
        }
    }

    private void mutate(byte[] whole, long seed) throws IOException {
        Random random = new Random(seed);
        Path file = folder.resolve("damaged.jfr");
        for (int i = 0; i < MUTATIONS; i++) {
            Files.write(file, damage(whole, random));
            try (EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
                goOver(log);
            } catch (RecordingException refusal) {
                assertThat(refusal).hasMessageContaining(file.toString());
            } catch (EventFilterException | RuntimeException | Error e) {
                fail("seed " + seed + ", mutation " + i, e);
            }
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> flipBits(bytes, random, 1);
            case 1 -> flipBits(bytes, random, 64);
            case 2 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 3 -> {
                int field = 8 + 8 * random.nextInt(7);
                long value = random.nextBoolean() ? random.nextLong() : random.nextInt(bytes.length * 2);
                ByteBuffer.wrap(bytes).putLong(field, value);
            }
            default -> {
                int place = 68 + random.nextInt(bytes.length - 68 - 5);
                byte[] billions = {-1, -1, -1, -1, (byte) (random.nextBoolean() ? 7 : -1)};
                System.arraycopy(billions, 0, bytes, place, billions.length);
            }
        }
        return bytes;
    }

    private static void flipBits(byte[] bytes, Random random, int count) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    /// Every event that was counted is given, and each of its values is something.
    private static void goOver(EventLog log) throws IOException, EventFilterException {
        for (EventType type : log.types()) {
            long[] seen = {0};
            log.forEach(EventSelection.ofType(type.name()), new Cancellation(), event -> {
                seen[0]++;
                assertThat(depth(event, 0)).isNotNegative();
                return true;
            });
            assertThat(seen[0]).as(type.name()).isEqualTo(type.count());
        }
    }

    private static int depth(EventValue value, int depth) {
        if (depth == DEEPEST) {
            return depth;
        }
        return switch (value) {
            case Structure structure -> {
                int deepest = depth;
                for (int field = 0; field < structure.fields().size(); field++) {
                    deepest = Math.max(deepest, depth(structure.value(field), depth + 1));
                }
                yield deepest;
            }
            case EventValue.Sequence(List<EventValue> values) ->
                values.stream()
                        .limit(20)
                        .mapToInt(one -> depth(one, depth + 1))
                        .max()
                        .orElse(depth);
            default -> depth;
        };
    }
}
