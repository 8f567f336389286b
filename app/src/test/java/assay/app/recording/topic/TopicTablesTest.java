package assay.app.recording.topic;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.model.TimeRange;
import assay.app.export.DataTable;
import assay.app.recording.SampleRecording;
import assay.app.recording.data.RunData;
import assay.app.recording.select.FrameRule;
import assay.app.recording.select.Selection;
import assay.app.recording.select.ThreadChoice;
import assay.app.recording.select.TimeAxis;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the tables show, counted again with `jdk.jfr.consumer`.
class TopicTablesTest {
    private static final String ENTER = "jdk.JavaMonitorEnter";

    private static SampleRecording sample;
    private static TimeAxis axis;
    private static TopicTables tables;
    private static TopicCharts charts;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("lock-convoy-before");
        axis = TimeAxis.of(sample.summary().facts());
        RunData data = new RunData(sample.summary().profiles(), sample.parts());
        tables = new TopicTables(data, sample.summary().profiles(), axis);
        charts = new TopicCharts(data, sample.summary().profiles(), axis);
    }

    private static Selection all() {
        return Selection.of(ENTER);
    }

    private static DataTable rows(TableSpec spec, Selection selection) {
        return ((TableAnswer.Rows) tables.make(spec, selection, new Cancellation())).data();
    }

    private static double number(DataTable table, String column, int row) {
        return table.columns().stream()
                .filter(each -> each.name().equals(column))
                .map(DataTable.Numbers.class::cast)
                .findFirst()
                .orElseThrow()
                .values()
                .applyAsDouble(row);
    }

    private static int row(DataTable table, String first) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.columns().getFirst().raw(row).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(List<RecordedEvent> events) {
        return (double) events.stream()
                .mapToLong(event -> event.getDuration().toNanos())
                .sum();
    }

    private static long start(RecordedEvent event) {
        return Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
    }

    private static List<RecordedEvent> events(String type, Predicate<RecordedEvent> which) {
        return sample.events(type).stream().filter(which).toList();
    }

    private static TimeRange middle() {
        return new TimeRange(
                axis.startNanos() + axis.durationNanos() / 3, axis.startNanos() + 2 * axis.durationNanos() / 3);
    }

    private static boolean within(RecordedEvent event, TimeRange range) {
        return start(event) >= range.fromNanos() && start(event) < range.toNanos();
    }

    private static String top(RecordedEvent event) {
        RecordedFrame frame = event.getStackTrace().getFrames().getFirst();
        return SampleRecording.name(frame);
    }

    private static TableSpec sites() {
        return TableSpec.sites(ENTER, "Blocked by method", "");
    }

    @Test
    void weighsMethodsByTheTimeThatTheirThreadsWereBlocked() {
        List<RecordedEvent> events = sample.events(ENTER);
        String method = top(events.getFirst());
        DataTable table = rows(sites(), all());
        int row = row(table, method);
        assertThat(number(table, "self", row))
                .isEqualTo(sum(events(ENTER, event -> top(event).equals(method))));
        assertThat(number(table, "total", row))
                .isEqualTo(sum(events(ENTER, event -> SampleRecording.hasFrame(event, method))));
        assertThat(number(table, "samples", row))
                .isEqualTo(events(ENTER, event -> SampleRecording.hasFrame(event, method))
                        .size());
    }

    @Test
    void methodsFollowTimeAndThreads() {
        TimeRange range = middle();
        String thread = sample.events(ENTER).getFirst().getThread().getJavaName();
        Set<Integer> indexes = new HashSet<>();
        for (int i = 0; i < sample.recording().threads().size(); i++) {
            if (sample.recording().threads().get(i).name().equals(thread)) {
                indexes.add(i);
            }
        }
        Selection some = all().withRange(range).withThreads(new ThreadChoice(thread, indexes));
        List<RecordedEvent> expected = events(
                ENTER,
                event -> within(event, range) && thread.equals(event.getThread().getJavaName()));
        assertThat(expected).isNotEmpty();
        DataTable table = rows(sites(), some);
        double self = IntStream.range(0, table.rows())
                .mapToDouble(row -> number(table, "self", row))
                .sum();
        assertThat(self).isEqualTo(sum(expected));
        DataTable threads = rows(TableSpec.threads(ENTER, "Blocked by thread", ""), some);
        assertThat(threads.rows()).isEqualTo(1);
        assertThat(number(threads, "total", 0)).isEqualTo(sum(expected));
        assertThat(number(threads, "samples", 0)).isEqualTo(expected.size());
    }

    @Test
    void rowsWithATimeFollowTheRangeAndOthersSayThatTheyDoNot() {
        TimeRange range = middle();
        TableSpec pauses = TableSpec.stored("gc.pauses", "Pauses", "");
        assertThat(rows(pauses, all()).rows())
                .isEqualTo(sample.events("jdk.GCPhasePause").size());
        DataTable some = rows(pauses, all().withRange(range));
        List<RecordedEvent> expected = events("jdk.GCPhasePause", event -> within(event, range));
        assertThat(some.rows()).isEqualTo(expected.size());
        assertThat(IntStream.range(0, some.rows())
                        .mapToDouble(row -> number(some, "duration", row))
                        .sum())
                .isEqualTo(sum(expected));
        assertThat(rows(TableSpec.stored("gc.causes", "Causes", ""), all().withRange(range))
                        .caption())
                .isEqualTo("of the whole run, whatever is selected");
    }

    @Test
    void saysWhichFilterLeavesNothing() {
        Selection none =
                all().withFrames(List.of(new FrameRule(true, FrameRule.Kind.METHOD, "there.is.no.such.Method")));
        TableAnswer answer = tables.make(sites(), none, new Cancellation());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        TableAnswer.Filtered.class,
                        filtered -> assertThat(filtered.effect().culprits())
                                .singleElement()
                                .satisfies(part -> assertThat(part.text()).contains("no.such.Method")));
        assertThat(tables.make(TableSpec.sites("jdk.ClassLoad", "Class loading", ""), all(), new Cancellation()))
                .isInstanceOf(TableAnswer.Absent.class);
    }

    @Test
    void percentilesAreThoseOfTheSelectedEvents() {
        TimeRange range = middle();
        ChartSpec spec = new ChartSpec.ProfilePercentiles("Time blocked", List.of("jdk.ClassLoad", ENTER));
        Drawn drawn = charts.draw(spec, all().withRange(range), ENTER, new Cancellation())
                .orElseThrow();
        long[] sorted = events(ENTER, event -> within(event, range)).stream()
                .mapToLong(event -> event.getDuration().toNanos())
                .sorted()
                .toArray();
        assertThat(number(drawn.table(), "value", row(drawn.table(), "p50")))
                .isEqualTo((double) sorted[(sorted.length + 1) / 2 - 1]);
        assertThat(number(drawn.table(), "value", row(drawn.table(), "max")))
                .isEqualTo((double) sorted[sorted.length - 1]);
        assertThat(drawn.note()).startsWith(ENTER + ", " + sorted.length + ", ");
    }

    @Test
    void everyTableThatTheRecordingHasIsMadeAndItsLinkNamesAColumn() {
        for (TopicSpec spec : List.of(
                TopicSpecs.gc(),
                TopicSpecs.memory(),
                TopicSpecs.locks(),
                TopicSpecs.io(),
                TopicSpecs.exceptions(),
                TopicSpecs.code(),
                TopicSpecs.environment())) {
            assertThat(spec.tables()).extracting(TableSpec::id).doesNotHaveDuplicates();
            for (TableSpec table : spec.tables()) {
                if (tables.has(table)) {
                    DataTable made = rows(table, all());
                    assertThat(made.rows()).as(table.id()).isPositive();
                    if (!table.link().column().isEmpty()) {
                        assertThat(made.columns())
                                .as(table.id())
                                .extracting(DataTable.Column::name)
                                .contains(table.link().column());
                    }
                }
            }
        }
    }

    @Test
    void writesConditionsOfTheEventFilter() {
        DataTable pauses = rows(TableSpec.stored("gc.pauses", "Pauses", ""), all());
        int id = sample.events("jdk.GCPhasePause").getFirst().getInt("gcId");
        int row = IntStream.range(0, pauses.rows())
                .filter(each -> number(pauses, "gcId", each) == id)
                .findFirst()
                .orElseThrow();
        assertThat(RowMenu.condition(new TableSpec.RowLink("jdk.GCPhasePause", "gcId", "gcId"), pauses, row))
                .isEqualTo("gcId = " + id);
        DataTable paths = new DataTable(
                "", "", 2, List.of(new DataTable.Texts("path", each -> each == 0 ? "/tmp/a" : "say \"it's\"")));
        TableSpec.RowLink link = new TableSpec.RowLink("jdk.FileRead", "path", "path");
        assertThat(RowMenu.condition(link, paths, 0)).isEqualTo("path = \"/tmp/a\"");
        assertThat(RowMenu.condition(link, paths, 1)).isEqualTo("path = 'say \"it\\'s\"'");
    }
}
