package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.TimeRange;
import assay.analysis.recording.SelfMade;
import assay.analysis.recording.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIndexTest {
    private static final EventSelection NUMBERED = EventSelection.ofType("assay.Stackless");

    @TempDir
    private Path folder;

    private static EventLog open(Path file) throws IOException {
        return EventLog.open(file, Progress.NONE, new Cancellation());
    }

    private static List<Long> positions(EventPage page) {
        return page.events().stream().map(Event::position).toList();
    }

    private static EventPage page(EventLog log, EventOrder order, long offset, int limit)
            throws IOException, EventFilterException {
        return log.page(NUMBERED, order, offset, limit, new Cancellation());
    }

    @Test
    void survivesItsBytes() throws IOException, EventFilterException {
        Path file = SelfMade.record(folder.resolve("small.jfr"), 300);
        byte[] bytes;
        List<Long> all;
        try (EventLog log = open(file)) {
            bytes = log.index().toBytes();
            all = positions(page(log, EventOrder.FILE, 0, 1000));
        }
        EventIndex index = EventIndex.ofBytes(bytes).orElseThrow();
        assertThat(index.toBytes()).isEqualTo(bytes);
        assertThat(all).hasSize(300);
        try (EventLog log = EventLog.open(file, index)) {
            assertThat(positions(page(log, EventOrder.FILE, 0, 1000))).isEqualTo(all);
            assertThat(log.index().counts())
                    .containsEntry("assay.Stackless", 300L)
                    .containsEntry("assay.EveryField", 300L);
        }
    }

    @Test
    void isRefusedIfAnyByteIsWrong() throws IOException {
        Path file = SelfMade.record(folder.resolve("small.jfr"), 3);
        byte[] bytes;
        try (EventLog log = open(file)) {
            bytes = log.index().toBytes();
        }
        for (int i = 0; i < bytes.length; i++) {
            byte[] wrong = bytes.clone();
            wrong[i] ^= 4;
            assertThat(EventIndex.ofBytes(wrong)).as("byte %d", i).isEmpty();
        }
        assertThat(EventIndex.ofBytes(new byte[0])).isEmpty();
    }

    @Test
    void belongsToOneFile() throws IOException {
        Path file = SelfMade.record(folder.resolve("small.jfr"), 3);
        EventIndex index;
        try (EventLog log = open(file)) {
            index = log.index();
        }
        byte[] other = Files.readAllBytes(file);
        other[40] ^= 1; // start of the chunk
        Path sameSize = Files.write(folder.resolve("other.jfr"), other);
        assertThatThrownBy(() -> EventLog.open(sameSize, index))
                .isInstanceOf(RecordingChangedException.class)
                .hasMessageContaining(sameSize.toString());
    }

    @Test
    void pagesAreStableAndLeaveNothingOut() throws IOException, EventFilterException {
        Path file = SelfMade.record(folder.resolve("small.jfr"), 250);
        try (EventLog log = open(file)) {
            for (EventOrder order : EventOrder.values()) {
                EventPage whole = page(log, order, 0, 250);
                List<Long> joined = new ArrayList<>();
                for (int offset = 0; offset < 250; offset += 70) {
                    EventPage part = page(log, order, offset, 70);
                    assertThat(part.more()).isEqualTo(offset + 70 < 250);
                    joined.addAll(positions(part));
                }
                assertThat(joined).isEqualTo(positions(whole)).hasSize(250).doesNotHaveDuplicates();
                assertThat(page(log, order, 250, 10).events()).isEmpty();
            }
            assertThat(page(log, EventOrder.TIME, 0, 250).events())
                    .extracting(Event::startNanos)
                    .isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 249, 250, 1000})
    void goesThroughTheOrderOfTimeWithFewEventsHeld(int most) throws IOException, EventFilterException {
        Path file = SelfMade.record(folder.resolve("small.jfr"), 250);
        try (EventLog log = open(file)) {
            List<Long> expected = positions(page(log, EventOrder.TIME, 0, 250));
            List<Long> all = new ArrayList<>();
            log.forEachByTime(NUMBERED, most, new Cancellation(), event -> all.add(event.position()));
            assertThat(all).isEqualTo(expected).hasSize(250);
            List<Long> some = new ArrayList<>();
            log.forEachByTime(NUMBERED, most, new Cancellation(), event -> {
                some.add(event.position());
                return some.size() < 30;
            });
            assertThat(some).isEqualTo(expected.subList(0, 30));
        }
    }

    @Test
    void timeRangesHoldTheirStartAndNotTheirEnd() throws IOException, EventFilterException {
        Path file = SelfMade.record(folder.resolve("small.jfr"), 50);
        try (EventLog log = open(file)) {
            List<Event> events = page(log, EventOrder.TIME, 0, 50).events();
            long from = events.get(10).startNanos();
            long to = events.get(20).startNanos();
            List<Long> expected = events.stream()
                    .filter(event -> event.startNanos() >= from && event.startNanos() < to)
                    .map(Event::position)
                    .toList();
            EventPage page =
                    log.page(NUMBERED.withRange(new TimeRange(from, to)), EventOrder.TIME, 0, 50, new Cancellation());
            assertThat(positions(page)).isEqualTo(expected).isNotEmpty();
        }
    }

    /// Several segments and chunks, so that whole ones are left out.
    @Test
    void skipsToAnyPageOfALargerFile() throws IOException, EventFilterException {
        Path file = SharedFiles.file("own-jdk25-g1-virtualthreads-cputime-nmt.jfr");
        EventSelection sleeps = EventSelection.ofType("jdk.ThreadSleep");
        try (EventLog log = open(file)) {
            EventIndex index = EventIndex.ofBytes(log.index().toBytes()).orElseThrow();
            List<Long> all = new ArrayList<>();
            log.forEach(sleeps, new Cancellation(), event -> all.add(event.position()));
            assertThat(all).hasSize(20_959); // as jfr summary counts
            try (EventLog again = EventLog.open(file, index)) {
                EventPage page = again.page(sleeps, EventOrder.FILE, 20_900, 100, new Cancellation());
                assertThat(positions(page)).isEqualTo(all.subList(20_900, 20_959));
                EventPage late = again.page(sleeps, EventOrder.TIME, 12_345, 10, new Cancellation());
                assertThat(late.events()).extracting(Event::startNanos).isSorted();
                assertThat(late.more()).isTrue();
                List<Long> byTime = new ArrayList<>();
                again.forEachByTime(sleeps, 1000, new Cancellation(), event -> byTime.add(event.position()));
                assertThat(byTime).containsExactlyInAnyOrderElementsOf(all);
                assertThat(byTime.subList(12_345, 12_355)).isEqualTo(positions(late));
                TimeRange part = new TimeRange(
                        late.events().getFirst().startNanos(),
                        late.events().getLast().startNanos());
                List<Long> inPart = new ArrayList<>();
                again.forEachByTime(
                        sleeps.withRange(part), 2, new Cancellation(), event -> inPart.add(event.position()));
                assertThat(inPart).isEqualTo(positions(late).subList(0, 9));
            }
        }
    }
}
