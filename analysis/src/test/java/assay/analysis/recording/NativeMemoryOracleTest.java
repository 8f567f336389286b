package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Metric;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Memory that was not freed, against a replay of the events in the order of time as `jdk.jfr.consumer` reads them.
class NativeMemoryOracleTest {
    private record Piece(long nanos, long bytes) {}

    private static long nanos(RecordedEvent event) {
        return Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
    }

    private static List<RecordedEvent> events(Path file) throws IOException {
        List<RecordedEvent> events = new ArrayList<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (NativeMemory.follows(event.getEventType().getName())) {
                    events.add(event);
                }
            }
        }
        events.sort(Comparator.comparing(RecordedEvent::getStartTime));
        return events;
    }

    private static List<Piece> replayed(List<RecordedEvent> events) {
        Map<Long, Piece> held = new HashMap<>();
        for (RecordedEvent event : events) {
            long address = event.getLong("address");
            if (event.getEventType().getName().equals(NativeMemory.FREED)) {
                held.remove(address);
            } else {
                held.put(address, new Piece(nanos(event), event.getLong("size")));
            }
        }
        return List.copyOf(held.values());
    }

    /// Each sample with its time, thread, stack and weight.
    private static List<List<Long>> samples(Recording recording, String event) {
        return recording.profiles().stream()
                .filter(profile -> profile.summary().event().equals(event))
                .map(Profile::samples)
                .flatMap(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> List.of(
                                all.timeNanos()[i], (long) all.thread()[i], (long) all.stack()[i], all.weight()[i])))
                .toList();
    }

    private static double metric(Recording recording, String name) {
        return recording.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .mapToDouble(Metric::value)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-jdk21-nativemem.jfr", "own-ap45-jdk25-cpu-wall-alloc-lock-nativemem.jfr"})
    void equalsAReplayOfTheEvents(String name) throws IOException {
        Path file = SharedFiles.file(name);
        List<RecordedEvent> events = events(file);
        assumeTrue(!events.isEmpty(), "no native memory in " + name);
        List<Piece> held = replayed(events);
        long first = nanos(events.getFirst());
        long last = nanos(events.getLast());
        List<Piece> old = held.stream()
                .filter(piece -> piece.nanos() <= last - (last - first) / 10)
                .toList();
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        assertThat(metric(recording, "native.unfreed.count")).isEqualTo(held.size());
        assertThat(metric(recording, "native.unfreed.bytes"))
                .isEqualTo((double) held.stream().mapToLong(Piece::bytes).sum());
        List<Long> weights = recording.profiles().stream()
                .filter(profile -> profile.summary().kind() == ProfileKind.NATIVE_LEAK)
                .peek(profile ->
                        assertThat(profile.summary().stacklessSamples()).isZero())
                .flatMap(profile -> Arrays.stream(profile.samples().weight()).boxed())
                .toList();
        assertThat(weights)
                .containsExactlyInAnyOrder(old.stream().map(Piece::bytes).toArray(Long[]::new));
        assertThat(samples(recording, NativeMemory.ALLOCATED)).containsAll(samples(recording, NativeMemory.NOT_FREED));
        assertThat(metric(recording, "native.leak.count")).isEqualTo(old.size());
        assertThat(metric(recording, "native.leak.bytes"))
                .isEqualTo((double) old.stream().mapToLong(Piece::bytes).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = "ap-jdk21-nativemem.jfr")
    void canBeReadAlone(String name) throws IOException {
        Path file = SharedFiles.file(name);
        Recording alone = RecordingReader.read(
                file, (event, kind) -> kind == ProfileKind.NATIVE_LEAK, Progress.NONE, new Cancellation());
        assertThat(alone.profiles())
                .extracting(profile -> profile.summary().event())
                .contains(NativeMemory.NOT_FREED);
    }
}
