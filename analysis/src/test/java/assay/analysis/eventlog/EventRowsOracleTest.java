package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.recording.SharedFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows, columns, orders, groups and histograms equal what is computed from the events of `jdk.jfr.consumer`.
class EventRowsOracleTest {
    private static final int MANY = 1_000_000;

    /// File, type, a field to sort and measure by, a field to group by.
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        "own-jdk25-g1-virtualthreads-cputime-nmt.jfr", "jdk.ThreadPark", "duration", "eventThread"),
                Arguments.of(
                        "own-jdk25-g1-virtualthreads-cputime-nmt.jfr",
                        "jdk.ObjectAllocationSample",
                        "weight",
                        "objectClass"),
                Arguments.of("jdk11-hotspot-windows-all-events.jfr", "jdk.ThreadSleep", "duration", "eventThread"),
                Arguments.of("ap-jdk17-lock.jfr", "jdk.JavaMonitorEnter", "duration", "monitorClass"),
                Arguments.of("jdk17-hotspot-linux-quarkus-2chunks.jfr", "jdk.FileRead", "bytesRead", "path"),
                Arguments.of("jdk25-hotspot-macos-jabref-startup.jfr", "jdk.GCPhasePauseLevel1", "duration", "name"));
    }

    private static List<RecordedEvent> oracle(String name, String type) throws IOException {
        return RecordingFile.readAllEvents(SharedFiles.file(name)).stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .toList();
    }

    private static EventLog open(String name) throws IOException {
        return EventLog.open(SharedFiles.file(name), Progress.NONE, new Cancellation());
    }

    private static EventField field(EventLog log, String type, String field) throws IOException {
        return log.typeNamed(type).orElseThrow().fields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static long number(RecordedEvent event, String field) {
        return field.equals("duration") ? event.getDuration("duration").toNanos() : event.getLong(field);
    }

    private static long nanos(RecordedEvent event) {
        return Duration.between(java.time.Instant.EPOCH, event.getStartTime()).toNanos();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case RecordedThread thread -> {
                String name = thread.getJavaName() == null ? thread.getOSName() : thread.getJavaName();
                yield name == null || name.isEmpty() ? "#" + thread.getJavaThreadId() : name;
            }
            case jdk.jfr.consumer.RecordedClass type -> type.getName();
            default -> value.toString();
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sortsStably(String name, String type, String measure, String group) throws Exception {
        List<RecordedEvent> events = new ArrayList<>(oracle(name, type));
        try (EventLog log = open(name)) {
            EventRows rows = log.rows(EventSelection.ofType(type), MANY, new Cancellation());
            assertThat(rows.size()).isEqualTo(events.size()).isPositive();
            assertThat(rows.complete()).isTrue();

            int[] byTime = RowOrder.byTime(rows, new Cancellation());
            events.sort(Comparator.comparingLong(EventRowsOracleTest::nanos)); // stable
            assertThat(Arrays.stream(byTime).mapToLong(rows::startNanos))
                    .containsExactlyElementsOf(
                            events.stream().map(EventRowsOracleTest::nanos).toList());

            EventColumn column = log.column(rows, field(log, type, measure), new Cancellation());
            int[] byMeasure = RowOrder.by(column, true, byTime, new Cancellation());
            events.sort(Comparator.comparingLong((RecordedEvent event) -> number(event, measure))
                    .reversed());
            List<Event> read = log.events(rows, byMeasure, new Cancellation());
            assertThat(read.stream().map(Event::startNanos))
                    .containsExactlyElementsOf(
                            events.stream().map(EventRowsOracleTest::nanos).toList());
            assertThat(read.stream().map(event -> ValueNames.of(event.value(group))))
                    .hasSameSizeAs(events);
            for (int i = 0; i < events.size(); i++) {
                new OracleValues().assertEqual(type, events.get(i), read.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void groupsWithExactFigures(String name, String type, String measure, String group) throws Exception {
        Map<String, List<Long>> expected = new TreeMap<>();
        for (RecordedEvent event : oracle(name, type)) {
            Object key = event.getValue(group);
            String id = key instanceof RecordedThread thread ? "|" + thread.getJavaThreadId() : "";
            expected.computeIfAbsent(text(key) + id, added -> new ArrayList<>()).add(number(event, measure));
        }
        try (EventLog log = open(name)) {
            EventRows rows = log.rows(EventSelection.ofType(type), MANY, new Cancellation());
            EventColumn keys = log.column(rows, field(log, type, group), new Cancellation());
            EventColumn measures = log.column(rows, field(log, type, measure), new Cancellation());
            EventGroups groups = EventGroups.by(keys, measures, new Cancellation());

            assertThat(groups.size()).isEqualTo(expected.size());
            assertThat(groups.rows()).isEqualTo(rows.size());
            List<List<Object>> actual = new ArrayList<>();
            int before = Integer.MAX_VALUE;
            for (int i = 0; i < groups.size(); i++) {
                EventGroups.Group one = groups.group(i);
                assertThat(one.count()).isLessThanOrEqualTo(before);
                before = one.count();
                ColumnSummary summary = Objects.requireNonNull(one.summary());
                String shown = one.value() instanceof EventValue.Text(String text) ? text : "";
                actual.add(List.of(
                        shown, (long) one.count(), summary.sum(), summary.p50(), summary.p99(), summary.greatest()));
            }
            assertThat(actual)
                    .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                            .map(entry -> figures(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    private static List<Object> figures(String key, List<Long> numbers) {
        List<Long> sorted = numbers.stream().sorted().toList();
        int bar = key.lastIndexOf('|');
        return List.of(
                bar < 0 ? key : key.substring(0, bar),
                (long) sorted.size(),
                (double) sorted.stream().mapToLong(Long::longValue).sum(),
                (double) nth(sorted, 50),
                (double) nth(sorted, 99),
                (double) sorted.getLast());
    }

    private static long nth(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsThoseThatMeetTheConditionOfABin(String name, String type, String measure, String group) throws Exception {
        List<Long> numbers =
                oracle(name, type).stream().map(event -> number(event, measure)).toList();
        try (EventLog log = open(name)) {
            EventSelection all = EventSelection.ofType(type);
            EventRows rows = log.rows(all, MANY, new Cancellation());
            EventColumn column = log.column(rows, field(log, type, measure), new Cancellation());
            for (boolean growing : new boolean[] {true, false}) {
                FieldHistogram histogram = FieldHistogram.of(column, growing, new Cancellation());
                assertThat(histogram.bins()).isBetween(1, 122);
                long seen = 0;
                for (int bin = 0; bin < histogram.bins(); bin++) {
                    double from = histogram.edge(bin);
                    double to = histogram.edge(bin + 1);
                    long expected = numbers.stream()
                            .filter(number -> number >= from && number < to)
                            .count();
                    assertThat(histogram.count(bin)).isEqualTo(expected);
                    seen += expected;
                }
                assertThat(seen).isEqualTo(numbers.size());
                int middle = histogram.bins() / 2;
                EventFilter filter = EventFilter.parse(histogram.condition(0, middle + 1), log.start());
                assertThat(log.rows(all.withWhere(filter), MANY, new Cancellation())
                                .size())
                        .isEqualTo((int) numbers.stream()
                                .filter(number -> number < histogram.edge(middle + 1))
                                .count());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsThoseOfSomeThreadsAndATime(String name, String type, String measure, String group) throws Exception {
        List<RecordedEvent> events = oracle(name, type);
        RecordedThread first = Objects.requireNonNull(events.getFirst().getThread());
        long from = nanos(events.get(events.size() / 4));
        long to = nanos(events.getLast());
        List<ThreadInfo> wanted = List.of(new ThreadInfo(
                "of any name", Math.max(0, first.getJavaThreadId()), first.getOSThreadId(), first.isVirtual()));
        List<RecordedEvent> expected = events.stream()
                .filter(event -> event.getThread() != null
                        && event.getThread().getJavaThreadId() == first.getJavaThreadId()
                        && (first.getJavaThreadId() > 0 || event.getThread().getOSThreadId() == first.getOSThreadId()))
                .toList();
        try (EventLog log = open(name)) {
            EventSelection selection = EventSelection.ofType(type).withThreads(EventThreads.of(wanted));
            assertThat(log.rows(selection, MANY, new Cancellation()).size()).isEqualTo(expected.size());
            assertThat(log.rows(selection.withRange(new TimeRange(from, to)), MANY, new Cancellation())
                            .size())
                    .isEqualTo((int) expected.stream()
                            .filter(event -> nanos(event) >= from && nanos(event) < to)
                            .count());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheEventsWithTheSameValueAgain(String name, String type, String measure, String group) throws Exception {
        List<RecordedEvent> events = oracle(name, type);
        try (EventLog log = open(name)) {
            EventSelection all = EventSelection.ofType(type);
            EventRows rows = log.rows(all, MANY, new Cancellation());
            for (int row : new int[] {0, rows.size() / 2, rows.size() - 1}) {
                Event event =
                        log.events(rows, new int[] {row}, new Cancellation()).getFirst();
                for (EventField field : event.fields()) {
                    if (field.isStackTrace() || field.array()) {
                        continue;
                    }
                    String condition = SameValue.condition(field, event.value(field.name()))
                            .orElseThrow(() -> new AssertionError("no condition for " + field));
                    Object wanted = events.get(row).getValue(field.name());
                    long expected = events.stream()
                            .filter(other -> Objects.equals(key(wanted), key(other.getValue(field.name()))))
                            .count();
                    EventFilter filter = EventFilter.parse(condition, log.start());
                    assertThat(log.rows(all.withWhere(filter), MANY, new Cancellation())
                                    .size())
                            .as(condition)
                            .isEqualTo((int) expected);
                }
            }
        }
    }

    private static Object key(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case RecordedThread thread ->
                thread.getJavaThreadId() > 0 ? "j" + thread.getJavaThreadId() : "o" + thread.getOSThreadId();
            case jdk.jfr.consumer.RecordedClass type -> type.getName();
            default -> value;
        };
    }

    @Test
    void tellsThatThereAreMoreThanItKept() throws Exception {
        try (EventLog log = open("ap-jdk17-lock.jfr")) {
            EventRows rows = log.rows(EventSelection.ofType("jdk.JavaMonitorEnter"), 10, new Cancellation());
            assertThat(rows.size()).isEqualTo(10);
            assertThat(rows.complete()).isFalse();
        }
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        try (EventLog log = open("ap-jdk17-lock.jfr")) {
            Cancellation cancelled = new Cancellation();
            cancelled.cancel();
            assertThatThrownBy(() -> log.rows(EventSelection.ofType("jdk.JavaMonitorEnter"), MANY, cancelled))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void groupsThreadsOfOneNameById() throws Exception {
        String name = "own-jdk25-g1-virtualthreads-cputime-nmt.jfr";
        List<RecordedEvent> events = oracle(name, "jdk.ThreadPark");
        long distinct = events.stream()
                .map(event -> key(event.getValue("eventThread")))
                .collect(Collectors.toSet())
                .size();
        try (EventLog log = open(name)) {
            EventRows rows = log.rows(EventSelection.ofType("jdk.ThreadPark"), MANY, new Cancellation());
            EventColumn threads = log.column(rows, field(log, "jdk.ThreadPark", "eventThread"), new Cancellation());
            assertThat(EventGroups.by(threads, null, new Cancellation()).size()).isEqualTo((int) distinct);
            assertThat(IntStream.range(0, rows.size()).noneMatch(threads::missing))
                    .isEqualTo(events.stream().noneMatch(event -> event.getThread() == null));
        }
    }
}
