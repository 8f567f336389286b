package assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.analysis.model.Run;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import assay.app.export.CopyForm;
import assay.app.navigate.Place;
import assay.app.recording.page.PageId;
import assay.app.recording.page.TwinTable;
import assay.charts.control.BrushRange;
import assay.charts.control.TimeBrush;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The topic pages in the window; what they show is counted again with `jdk.jfr.consumer`.
@Tag("ui")
class TopicWindowTest {
    private static final String CONVOY = "lock-convoy-before";
    private static final Path SAMPLES = Path.of(System.getProperty("assay.root", "."), "samples", "recordings");

    @TempDir
    private Path folder;

    private TestWindow window;
    private Map<String, List<RecordedEvent>> events = Map.of();

    @BeforeEach
    void openWindow() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
    }

    private void open(Path file) throws IOException, InterruptedException {
        GuiHarness.run(() -> window.workbench().opening().open(List.of(file)));
        GuiHarness.waitFor(
                "a stored run", () -> window.workbench().catalog().runs().size() == 1);
        List<RecordedEvent> all = new ArrayList<>();
        try (RecordingFile reader = new RecordingFile(file)) {
            while (reader.hasMoreEvents()) {
                all.add(reader.readEvent());
            }
        }
        events = all.stream()
                .collect(Collectors.groupingBy(event -> event.getEventType().getName()));
    }

    private void openShared(String name) throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("assay.shared"), "data", "jfr", name);
        assumeTrue(Files.exists(file), () -> "missing: " + file);
        open(file);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void show(PageId page, String table) {
        TreeMap<String, String> state = new TreeMap<>();
        state.put("view", page.word());
        if (!table.isEmpty()) {
            state.put(page.word() + ".table", table);
        }
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Recording(1, state)));
        settle();
    }

    private void settle() {
        GuiHarness.frames(5);
        GuiHarness.waitFor("all computed", () -> !window.runner().isBusy());
        GuiHarness.frames(3);
    }

    private static Node page(PageId page) {
        return GuiHarness.find("#" + page.word() + "-page").orElseThrow();
    }

    /// Title to value of the numbers above the charts.
    private static Map<String, String> numbers(PageId page) {
        return GuiHarness.onFx(() -> page(page).lookupAll(".topic-numbers > VBox").stream()
                .map(box -> ((Parent) box).getChildrenUnmodifiable())
                .collect(Collectors.toMap(
                        parts -> ((Label) parts.get(0)).getText(), parts -> ((Label) parts.get(1)).getText())));
    }

    private static TwinTable table() {
        return (TwinTable) GuiHarness.find("#topic-table").orElseThrow();
    }

    /// The table as it is copied: lines of cells, the first one the heading.
    private static List<List<String>> copied() {
        String csv = GuiHarness.onFx(() -> table().copyable().text(CopyForm.TSV));
        return csv.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }

    /// Column `value` by column `key` of what is copied, both by their headings.
    private static Map<String, Double> column(String key, String value) {
        List<List<String>> lines = copied();
        int keys = lines.getFirst().indexOf(key);
        int values = lines.getFirst().indexOf(value);
        assertThat(List.of(keys, values)).as(lines.getFirst().toString()).doesNotContain(-1);
        return lines.stream()
                .skip(1)
                .collect(Collectors.toMap(line -> line.get(keys), line -> Double.parseDouble(line.get(values))));
    }

    private List<RecordedEvent> of(String type) {
        return events.getOrDefault("jdk." + type, List.of());
    }

    private static double total(List<RecordedEvent> some) {
        return (double) nanos(some);
    }

    private static long nanos(List<RecordedEvent> some) {
        return some.stream().mapToLong(event -> event.getDuration().toNanos()).sum();
    }

    private static Map<String, Double> sums(
            List<RecordedEvent> some, Function<RecordedEvent, String> key, Function<RecordedEvent, Long> value) {
        return some.stream()
                .collect(Collectors.groupingBy(key, Collectors.summingDouble(event -> (double) value.apply(event))));
    }

    private static String name(RecordedClass type) {
        return type.getName();
    }

    private static String notice(String id) {
        return GuiHarness.onFx(() -> GuiHarness.find("#" + id).orElseThrow().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .filter(text -> !text.isEmpty())
                .sorted()
                .collect(Collectors.joining(" | ")));
    }

    @Test
    void garbageCollectionShowsPausesAndFollowsTheBrush() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.GC, "");
        List<RecordedEvent> pauses = of("GCPhasePause");
        assertThat(numbers(PageId.GC))
                .containsEntry("pauses", UnitFormat.count(pauses.size()))
                .containsEntry("paused in all", UnitFormat.duration(nanos(pauses)))
                .containsEntry(
                        "collections", UnitFormat.count(of("GarbageCollection").size()));
        assertThat(copied()).hasSize(pauses.size() + 1);

        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.run(() -> brush.rangeProperty().set(new BrushRange(0.4, 0.9)));
        settle();
        long start = Instant.EPOCH.until(
                window.workbench().catalog().runs().getFirst().start(), ChronoUnit.NANOS);
        long length = window.workbench().catalog().runs().getFirst().durationNanos();
        List<RecordedEvent> inside = pauses.stream()
                .filter(event -> {
                    long at = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS) - start;
                    return at >= Math.round(0.4 * length) && at < Math.round(0.9 * length);
                })
                .toList();
        assertThat(copied()).hasSize(inside.size() + 1);
        List<List<String>> lines = copied();
        int duration = lines.getFirst().indexOf("duration [ns]");
        assertThat(lines.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.get(duration)))
                        .sum())
                .isEqualTo(total(inside));
        double[] sorted = inside.stream()
                .mapToDouble(event -> (double) event.getDuration().toNanos())
                .sorted()
                .toArray();
        assertThat(numbers(PageId.GC))
                .containsEntry("pauses", UnitFormat.count(inside.size()))
                .containsEntry("paused in all", UnitFormat.duration(nanos(inside)))
                .containsEntry("share of the time", UnitFormat.value(nanos(inside) / (0.5 * length), Unit.RATIO))
                .containsEntry(
                        "pause p99",
                        UnitFormat.value(sorted[(int) Math.ceil(sorted.length * 0.99) - 1], Unit.NANOSECONDS))
                .containsEntry("longest pause", UnitFormat.value(sorted[sorted.length - 1], Unit.NANOSECONDS))
                .containsKey("full collections, whole run");
    }

    @Test
    void memoryShowsAllocation() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.MEMORY, "");
        List<RecordedEvent> samples = of("ObjectAllocationSample");
        long all = samples.stream().mapToLong(event -> event.getLong("weight")).sum();
        assertThat(numbers(PageId.MEMORY)).containsEntry("allocated", UnitFormat.bytes(all));
        String first = samples.getFirst().getThread("eventThread").getJavaName();
        show(PageId.MEMORY, "threads.jdk.ObjectAllocationSample");
        assertThat(column("thread", "total [bytes]"))
                .containsEntry(
                        first,
                        sums(
                                        samples,
                                        event -> event.getThread("eventThread").getJavaName(),
                                        event -> event.getLong("weight"))
                                .get(first));
        show(PageId.MEMORY, "sites.jdk.ObjectAllocationSample");
        double self = column("method", "self [bytes]").values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(self)
                .isEqualTo(samples.stream()
                        .filter(event -> event.getStackTrace() != null)
                        .mapToDouble(event -> (double) event.getLong("weight"))
                        .sum());
    }

    @Test
    void memoryDrawsNativeMemoryBuffersAndMetaspaceAndTheirMostOfTheSelectedTime()
            throws IOException, InterruptedException {
        openShared("own-jdk25-g1-virtualthreads-cputime-nmt.jfr");
        show(PageId.MEMORY, "");
        assertThat(GuiHarness.all("#memory-page .topic-chart .text-bold").map(node -> ((Label) node).getText()))
                .containsExactly(
                        "Allocation rate",
                        "Most allocated classes",
                        "Resident memory",
                        "Native memory, committed",
                        "Metaspace",
                        "Direct buffers");
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.run(() -> brush.rangeProperty().set(new BrushRange(0.1, 0.5)));
        settle();
        assertThat(numbers(PageId.MEMORY))
                .containsEntry("resident", most("ResidentSetSize", event -> event.getLong("size")))
                .containsEntry("native", most("NativeMemoryUsageTotal", event -> event.getLong("committed")))
                .containsEntry("metaspace", most("MetaspaceSummary", event -> event.getLong("metaspace.used")))
                .containsEntry("direct buffers", most("DirectBufferStatistics", event -> event.getLong("memoryUsed")));
    }

    /// The largest reading between 10 and 50 % of the run.
    private String most(String type, ToLongFunction<RecordedEvent> field) {
        Run run = window.workbench().catalog().runs().getFirst();
        long start = Instant.EPOCH.until(run.start(), ChronoUnit.NANOS);
        return UnitFormat.bytes(of(type).stream()
                .filter(event -> {
                    long at = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS) - start;
                    return at >= Math.round(0.1 * run.durationNanos()) && at < Math.round(0.5 * run.durationNanos());
                })
                .mapToLong(field)
                .max()
                .orElseThrow());
    }

    @Test
    void numbersOfLocksFollowTimeAndThreads() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.LOCKS, "");
        TimeBrush brush = (TimeBrush) GuiHarness.find("#brush").orElseThrow();
        GuiHarness.run(() -> brush.rangeProperty().set(new BrushRange(0.25, 0.75)));
        settle();
        Run run = window.workbench().catalog().runs().getFirst();
        long start = Instant.EPOCH.until(run.start(), ChronoUnit.NANOS);
        List<RecordedEvent> inside = of("JavaMonitorEnter").stream()
                .filter(event -> {
                    long at = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS) - start;
                    return at >= Math.round(0.25 * run.durationNanos()) && at < Math.round(0.75 * run.durationNanos());
                })
                .toList();
        assertThat(inside.size()).isBetween(1, of("JavaMonitorEnter").size() - 1);
        assertThat(numbers(PageId.LOCKS))
                .containsEntry("blocked by monitors", UnitFormat.duration(nanos(inside)))
                .containsEntry("times", UnitFormat.count(inside.size()));
    }

    @Test
    void locksShowWhoWaitsAndARowBecomesAFilterOfTheFlameGraph() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.LOCKS, "");
        List<RecordedEvent> enters = of("JavaMonitorEnter");
        assertThat(numbers(PageId.LOCKS))
                .containsEntry("blocked by monitors", UnitFormat.duration(nanos(enters)))
                .containsEntry("times", UnitFormat.count(enters.size()));
        assertThat(column("class", "total [ns]"))
                .isEqualTo(sums(
                        enters,
                        event -> name(event.getClass("monitorClass")),
                        event -> event.getDuration().toNanos()));
        show(PageId.LOCKS, "threads.jdk.JavaMonitorEnter");
        Map<String, Double> threads = column("thread", "samples [count]");
        assertThat(threads)
                .isEqualTo(sums(enters, event -> event.getThread("eventThread").getJavaName(), _ -> 1L));
        GuiHarness.run(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(0);
        });
        String thread = copied().get(1).getFirst();
        GuiHarness.run(() -> table().fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        FlameDriver.await("#flame");
        GuiHarness.waitFor(
                "the thread's samples",
                () -> GuiHarness.find("#kept")
                        .map(node -> ((Labeled) node).getText())
                        .orElse("")
                        .startsWith(UnitFormat.count(Math.round(threads.getOrDefault(thread, 0.0)))));
    }

    @Test
    void filesAndSocketsShowTimeAndBytes() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.IO, "io.socket.read.address");
        List<RecordedEvent> reads = of("SocketRead");
        assertThat(numbers(PageId.IO))
                .containsEntry("reading sockets", UnitFormat.duration(nanos(reads)))
                .containsEntry(
                        "received",
                        UnitFormat.bytes(reads.stream()
                                .mapToLong(event -> event.getLong("bytesRead"))
                                .sum()));
        assertThat(copied().stream()
                        .skip(1)
                        .mapToDouble(line ->
                                Double.parseDouble(line.get(copied().getFirst().indexOf("count [count]"))))
                        .sum())
                .isEqualTo(reads.size());
        show(PageId.IO, "threads.jdk.SocketRead");
        assertThat(column("thread", "total [ns]"))
                .isEqualTo(sums(
                        reads,
                        event -> event.getThread("eventThread").getJavaName(),
                        event -> event.getDuration().toNanos()));
    }

    @Test
    void exceptionsShowErrorsAndSayWhatWasNotRecorded() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        List<RecordedEvent> errors = of("JavaErrorThrow");
        show(PageId.EXCEPTIONS, "errors.class");
        assertThat(numbers(PageId.EXCEPTIONS)).containsEntry("errors", UnitFormat.count(errors.size()));
        assertThat(column("class", "count [count]"))
                .isEqualTo(sums(errors, event -> name(event.getClass("thrownClass")), _ -> 1L));
        show(PageId.EXCEPTIONS, "threads.jdk.JavaErrorThrow");
        assertThat(column("thread", "total [count]"))
                .isEqualTo(sums(errors, event -> event.getThread("eventThread").getJavaName(), _ -> 1L));
        show(PageId.EXCEPTIONS, "sites.jdk.JavaExceptionThrow");
        assertThat(notice("table-notice"))
                .contains("Not recorded: Exceptions by method")
                .contains("jdk.JavaExceptionThrow");
    }

    @Test
    void codeShowsTheCompiler() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.CODE, "");
        List<RecordedEvent> readings = of("CompilerStatistics");
        int more =
                readings.getLast().getInt("compileCount") - readings.getFirst().getInt("compileCount");
        List<RecordedEvent> classes = of("ClassLoadingStatistics");
        assertThat(numbers(PageId.CODE))
                .containsEntry("compiled", UnitFormat.count(more))
                .containsEntry("classes", UnitFormat.count(classes.getLast().getLong("loadedClassCount")));
        show(PageId.CODE, "compiler.deopt.reason");
        assertThat(copied().stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.getLast()))
                        .sum())
                .isEqualTo(of("Deoptimization").size());
    }

    @Test
    void environmentShowsTheMachineAndFiltersRows() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.ENVIRONMENT, "jvm.flags");
        assertThat(notice("table-notice")).contains("Not recorded: Flags").contains("jdk.BooleanFlag");
        show(PageId.ENVIRONMENT, "jvm.configuration");
        TextInputControl filter =
                (TextInputControl) GuiHarness.find("#topic-filter").orElseThrow();
        GuiHarness.run(() -> filter.setText("CORES"));
        int cores = of("CPUInformation").getFirst().getInt("cores");
        assertThat(copied()).contains(List.of("jdk.CPUInformation", "cores", Integer.toString(cores)));
        assertThat(copied().stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.toString().toLowerCase(Locale.ROOT).contains("cores"));
        GuiHarness.run(filter::clear);
        assertThat(copied()).hasSizeGreaterThan(20);
    }

    @Test
    void aSamplerThatRecordsNothingElseSaysWhichEventsWould() throws IOException, InterruptedException {
        openShared("ap-jdk24-spring-60s.jfr");
        show(PageId.GC, "");
        assertThat(notice("table-notice")).contains("Not recorded: Pauses").contains("jdk.GCPhasePause");
        show(PageId.LOCKS, "");
        assertThat(notice("notice")).contains("Not recorded: Locks and waiting");
        show(PageId.IO, "");
        assertThat(notice("notice")).contains("Not recorded: Files and sockets");
        show(PageId.ENVIRONMENT, "jvm.properties");
        assertThat(copied()).hasSize(of("InitialSystemProperty").size() + 1);
    }

    @Test
    void anOlderJvmHasOtherAllocationEventsAndNoSocketsHere() throws IOException, InterruptedException {
        openShared("jdk11-hotmethods-custom-workevent.jfr");
        show(PageId.MEMORY, "sites.jdk.ObjectAllocationInNewTLAB");
        List<RecordedEvent> allocations = of("ObjectAllocationInNewTLAB");
        assertThat(column("method", "self [bytes]").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(allocations.stream()
                        .filter(event -> event.getStackTrace() != null)
                        .mapToDouble(event -> (double) event.getLong("tlabSize"))
                        .sum());
        show(PageId.IO, "io.file.read.path");
        assertThat(notice("table-notice")).contains("Not recorded: Files read");
    }

    @Test
    void whatIsChosenIsAStepInTheHistory() throws IOException, InterruptedException {
        open(SAMPLES.resolve(CONVOY + ".jfr"));
        show(PageId.GC, "");
        ListView<?> list = (ListView<?>) GuiHarness.find("#topic-tables").orElseThrow();
        GuiHarness.run(() -> list.getSelectionModel().select(2));
        settle();
        String chosen = GuiHarness.onFx(() -> table().getAccessibleText());
        GuiHarness.run(() -> window.workbench().navigator().back());
        settle();
        assertThat(GuiHarness.onFx(() -> list.getSelectionModel().getSelectedIndex()))
                .isZero();
        GuiHarness.run(() -> window.workbench().navigator().forward());
        settle();
        assertThat(GuiHarness.onFx(() -> table().getAccessibleText())).isEqualTo(chosen);
    }
}
