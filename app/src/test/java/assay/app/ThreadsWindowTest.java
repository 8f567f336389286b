package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.export.CopyForm;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.TwinTable;
import assay.charts.control.ThreadChart;
import assay.charts.plot.TimeSpan;
import assay.charts.threads.StateSlice;
import assay.charts.threads.StateSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The threads in the window; what is shown is counted again with `jdk.jfr.consumer`.
@Tag("ui")
class ThreadsWindowTest {
    private static final String CPU_EVENT = "jdk.CPUTimeSample";

    private static SampleRecording sample;

    @TempDir
    private Path folder;

    private TestWindow window;
    private ThreadChart chart;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("lock-convoy-before");
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
        window.picker().willChoose(sample.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        FlameDriver.open();
        GuiHarness.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        chart = (ThreadChart) await("#threads-chart");
        GuiHarness.waitFor("lanes", () -> chart.sourceProperty().get() != null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        return GuiHarness.find(selector).orElseThrow();
    }

    private static void awaitText(String selector, String text) {
        GuiHarness.waitFor(
                selector + " " + text,
                () -> GuiHarness.find(selector)
                        .map(node -> ((Labeled) node).getText().equals(text))
                        .orElse(false));
    }

    private StateSource source() {
        return Objects.requireNonNull(chart.sourceProperty().get());
    }

    private int lane(String label) {
        StateSource source = source();
        return IntStream.range(0, source.lanes())
                .filter(lane -> source.label(lane).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<RecordedEvent> ofThreads(String prefix) {
        return event -> {
            RecordedThread thread = event.getThread("eventThread");
            return thread != null
                    && thread.getJavaName() != null
                    && thread.getJavaName().startsWith(prefix);
        };
    }

    private static long nanos(String event, String prefix) {
        return sample.events(event).stream()
                .filter(ofThreads(prefix))
                .mapToLong(each -> each.getDuration().toNanos())
                .sum();
    }

    @Test
    void theTableHasTheTimeOfEachState() {
        ToggleButton toggle = (ToggleButton) await("#threads-table-shown");
        GuiHarness.run(toggle::fire);
        TwinTable table = (TwinTable) await("#threads-table");
        List<String> lines = GuiHarness.onFx(() -> table.copyable().text(CopyForm.CSV))
                .lines()
                .toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "Threads,Count [count],Running [ns],I/O [ns],Blocked [ns],Pinned [ns],Waiting [ns],Parked [ns],"
                                + "Sleeping [ns]");
        String[] checkout = row(lines, "checkout-*");
        assertThat(checkout[1]).isEqualTo("6");
        assertThat(Long.parseLong(checkout[4])).isEqualTo(nanos("jdk.JavaMonitorEnter", "checkout-"));
        assertThat(Long.parseLong(checkout[7])).isEqualTo(nanos("jdk.ThreadPark", "checkout-"));
        assertThat(Long.parseLong(row(lines, "order-journal")[7])).isEqualTo(nanos("jdk.ThreadPark", "order-journal"));
    }

    private static String[] row(List<String> lines, String title) {
        return lines.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " in " + lines));
    }

    @Test
    void aLaneRestrictsEverythingToItsThreads() {
        int lane = lane("checkout-*");
        GuiHarness.run(() -> {
            chart.laneProperty().set(lane);
            chart.requestFocus();
        });
        GuiHarness.press(KeyCode.T);
        List<RecordedEvent> all = sample.events(CPU_EVENT);
        long kept = all.stream().filter(ofThreads("checkout-")).count();

        awaitText("#chips .chip", "threads checkout-*");
        awaitText("#kept", kept + " of " + all.size() + " samples");
        assertThat(GuiHarness.onFx(() -> chart.chosenProperty().get().test(lane)))
                .isTrue();
        GuiHarness.press(KeyCode.T);
        GuiHarness.waitFor("no chip", () -> GuiHarness.find("#chips .chip").isEmpty());
    }

    @Test
    void aPoolOpensAndItsSlicesAreTheEventsOfAThread() {
        int pool = lane("checkout-*");
        GuiHarness.run(() -> {
            chart.laneProperty().set(pool);
            chart.requestFocus();
        });
        GuiHarness.press(KeyCode.RIGHT);
        GuiHarness.waitFor("six threads", () -> source().isExpanded(pool));
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(next -> source().label(pool + next)))
                .containsExactlyInAnyOrder(
                        "checkout-1", "checkout-2", "checkout-3", "checkout-4", "checkout-5", "checkout-6");

        GuiHarness.run(() -> chart.laneProperty().set(lane("order-journal")));
        for (int step = 0; step < 4; step++) {
            GuiHarness.press(KeyCode.PERIOD);
        }
        String words = GuiHarness.onFx(
                () -> Objects.requireNonNull(chart.sliceProperty().get()).text());
        TimeSpan slice = Objects.requireNonNull(chart.sliceProperty().get()).span();
        assertThat(words).contains("jdk.").contains("\nat ");
        GuiHarness.press(KeyCode.R);
        assertThat(GuiHarness.onFx(() -> chart.rangeProperty().get())).isEqualTo(slice);
        long start = sample.summary().facts().startNanos();
        List<RecordedEvent> all = sample.events(CPU_EVENT);
        long kept = all.stream()
                .mapToLong(event -> Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS) - start)
                .filter(nanos -> nanos >= slice.fromNanos() && nanos < slice.toNanos())
                .count();
        awaitText("#kept", kept + " of " + all.size() + " samples");
    }

    @Test
    void aFilterLeavesTheThreadsWithItsTextAndSaysIfThereAreNone() {
        GuiHarness.press(KeyCode.CONTROL, KeyCode.F);
        GuiHarness.type("check");
        GuiHarness.waitFor("one lane", () -> source().lanes() == 1);
        GuiHarness.type("x");
        GuiHarness.waitFor("no lane", () -> source().lanes() == 0);
        GuiHarness.waitFor(
                "a notice",
                () -> GuiHarness.all("#notice .label")
                        .anyMatch(node -> ((Labeled) node).getText().equals("No thread has this in its name")));
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.waitFor("all lanes", () -> source().lanes() == 4);
        assertThat(Arrays.asList(source().label(0), source().label(1))).contains("checkout-*");
    }

    @Test
    void aSliceTellsTheFieldsOfItsEvent() {
        RecordedEvent park = sample.events("jdk.ThreadPark").stream()
                .filter(ofThreads("order-journal"))
                .findFirst()
                .orElseThrow();
        GuiHarness.run(() -> {
            chart.laneProperty().set(lane("order-journal"));
            chart.requestFocus();
        });
        String wanted = "parkedClass " + park.getClass("parkedClass").getName();
        GuiHarness.press(KeyCode.PERIOD);
        for (int step = 0; step < 40 && !sliceText().contains("jdk.ThreadPark"); step++) {
            GuiHarness.press(KeyCode.PERIOD);
        }
        GuiHarness.waitFor(wanted, () -> {
            StateSlice slice = chart.sliceProperty().get();
            return slice != null && slice.text().contains(wanted);
        });
        assertThat(sliceText()).contains("\nat ");
        awaitWords(wanted);
    }

    private String sliceText() {
        return GuiHarness.onFx(() -> {
            StateSlice slice = chart.sliceProperty().get();
            return slice == null ? "" : slice.text();
        });
    }

    private static void awaitWords(String text) {
        GuiHarness.waitFor(
                text,
                () -> GuiHarness.find("#thread-words")
                        .map(node -> ((Labeled) node).getText().contains(text))
                        .orElse(false));
    }
}
