package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.recording.Chunks;
import assay.analysis.recording.SharedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every field of every event of the real recordings equals what `jdk.jfr.consumer` gives, chunk by chunk: of a whole
/// file it takes constants from the chunk before.
class EventOracleTest {
    private static final String NONE = "no recordings";

    /// Files that `jdk.jfr.consumer` does not read to the end.
    private static final Set<String> NOT_FOR_ORACLE = Set.of(
            "ap-fastslow-3chunks.jfr", // empty pools
            "bitflip-64-bytes-jdk11.jfr",
            "corrupt-100-bytes.jfr",
            "ddprof-stripped-wallclock-1.jfr", // "Error parsing constant pool type unknown(1)"
            "ddtrace-event-type-zero-3chunks.jfr", // empty pools
            "empty-0-bytes.jfr",
            "jdk16-crash-hs-err.jfr", // reads it, but finds no event in it
            "jdk8-legacy-v09-unsupported.jfr",
            "not-a-jfr-text.jfr",
            "truncated-60pct-jdk14.jfr",
            "truncated-second-chunk-jdk12.jfr");

    @TempDir
    private Path folder;

    static Stream<String> wholeFiles() {
        List<String> names = SharedFiles.names().stream()
                .filter(name -> !NOT_FOR_ORACLE.contains(name))
                .toList();
        return names.isEmpty() ? Stream.of(NONE) : names.stream();
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void givesEveryFieldOfEveryEvent(String name) throws IOException, EventFilterException {
        if (name.equals(NONE)) {
            abort("no " + SharedFiles.folder() + " beside the checkout");
        }
        for (Path chunk : Chunks.split(SharedFiles.file(name), folder)) {
            assertEqual(chunk);
        }
    }

    private static void assertEqual(Path file) throws IOException, EventFilterException {
        SortedMap<String, List<RecordedEvent>> expected = new TreeMap<>();
        try (RecordingFile oracle = new RecordingFile(file);
                EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
            while (oracle.hasMoreEvents()) {
                RecordedEvent event = oracle.readEvent();
                expected.computeIfAbsent(event.getEventType().getName(), added -> new ArrayList<>())
                        .add(event);
            }
            assertThat(log.index().counts().keySet()).isEqualTo(expected.keySet());
            for (EventType type : log.types()) {
                List<RecordedEvent> events = Objects.requireNonNull(expected.get(type.name()));
                assertThat(type.count()).isEqualTo(events.size());
                assertDescribed(type, events.getFirst());
                OracleValues values = new OracleValues();
                Iterator<RecordedEvent> next = events.iterator();
                log.forEach(EventSelection.ofType(type.name()), new Cancellation(), event -> {
                    values.assertEqual(type.name(), next.next(), event);
                    return true;
                });
                assertThat(next.hasNext()).isFalse();
            }
        }
    }

    private static void assertDescribed(EventType type, RecordedEvent event) {
        assertThat(type.label())
                .isEqualTo(Objects.requireNonNullElse(event.getEventType().getLabel(), ""));
        assertThat(type.description())
                .isEqualTo(Objects.requireNonNullElse(event.getEventType().getDescription(), ""));
        if (!type.category().isEmpty()) { // the oracle says Uncategorized where there is none
            assertThat(type.category()).isEqualTo(event.getEventType().getCategoryNames());
        }
    }
}
