package assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.unit.UnitFormat;
import assay.app.recording.SampleRecording;
import assay.app.recording.page.TwinTable;
import assay.charts.control.StackChartView;
import assay.charts.flame.FlameSource;
import assay.charts.flame.StackSpanSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The views of the stacks and what changes them, by keys and mouse; what is shown is counted again with
/// `jdk.jfr.consumer`.
@Tag("ui")
class FlameWindowTest {
    private static final String COMPILE = "java.util.regex.Pattern.compile";
    private static final String QUOTE = "shop.pricing.PriceCalculator.quote";

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    @TempDir
    private Path folder;

    private TestWindow window;
    private FlameDriver flame;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("cpu-hotspot-before");
        events = sample.events("jdk.CPUTimeSample");
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        window = TestWindow.open(folder);
        window.picker().willChoose(sample.file());
        GuiHarness.press(KeyCode.CONTROL, KeyCode.O);
        flame = FlameDriver.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static long count(Predicate<RecordedEvent> wanted) {
        return events.stream().filter(wanted).count();
    }

    private static Predicate<RecordedEvent> hasFrame(String method) {
        return event -> SampleRecording.hasFrame(event, method);
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    }

    private static Node await(String selector) {
        GuiHarness.waitFor(selector, () -> GuiHarness.find(selector).isPresent());
        return GuiHarness.find(selector).orElseThrow();
    }

    private static String text(String selector) {
        return ((Labeled) await(selector)).getText();
    }

    private static void awaitText(String selector, Predicate<String> wanted) {
        GuiHarness.waitFor(
                selector,
                () -> GuiHarness.find(selector)
                        .map(Labeled.class::cast)
                        .filter(label -> wanted.test(label.getText()))
                        .isPresent());
    }

    private void awaitWeight(long weight) {
        GuiHarness.waitFor(
                "weight " + weight,
                () -> Objects.requireNonNull(flame.chart().sourceProperty().get())
                                .weight(0)
                        == weight);
    }

    private void select(String method) {
        flame.click(flame.node(method), MouseButton.PRIMARY, 1);
    }

    @Test
    void lettersFocusDropAndCollapse() {
        select(COMPILE);
        GuiHarness.press(KeyCode.F);
        awaitWeight(count(hasFrame(COMPILE)));
        assertThat(text("#chips .chip")).isEqualTo("only below " + COMPILE);
        GuiHarness.click(await("#chips .chip"), 1);
        awaitWeight(events.size());

        select(COMPILE);
        GuiHarness.press(KeyCode.D);
        awaitWeight(count(hasFrame(COMPILE).negate()));
        assertThat(text("#kept")).isEqualTo(count(hasFrame(COMPILE).negate()) + " of " + events.size() + " samples");
        GuiHarness.click(await("#clear-filters"), 1);
        awaitWeight(events.size());

        select(COMPILE);
        GuiHarness.press(KeyCode.SHIFT, KeyCode.C);
        GuiHarness.waitFor("the package as one frame", () -> hasLabel("java.util.regex.*"));
        assertThat(text("#chips .chip")).isEqualTo("collapsed package java.util.regex");
        assertThat(flame.labels()).noneMatch(label -> label.startsWith("java.util.regex.Pattern"));
        assertThat(flame.source().weight(0)).isEqualTo(events.size());
        long expected = count(event -> frames(event).stream()
                .anyMatch(frame -> SampleRecording.name(frame).startsWith("java.util.regex.")));
        assertThat(total("java.util.regex.*")).isEqualTo((double) expected);
    }

    private boolean hasLabel(String label) {
        var source = flame.chart().sourceProperty().get();
        for (int node = 0; source != null && node < source.size(); node++) {
            if (source.label(node).equals(label)) {
                return true;
            }
        }
        return false;
    }

    /// Weight of the outermost frames of a name.
    private double total(String label) {
        var source = flame.source();
        double total = 0;
        int until = 0;
        for (int node = 0; node < source.size(); node++) {
            if (node >= until && source.label(node).equals(label)) {
                total += source.weight(node);
                until = source.end(node);
            }
        }
        return total;
    }

    @Test
    void theMethodTableHasOwnAndTotalSamplesAndIsFilteredBySearch() {
        GuiHarness.press(KeyCode.DIGIT4);
        TwinTable table = (TwinTable) await("#methods");
        GuiHarness.waitFor("rows", () -> !table.getItems().isEmpty());
        Map<String, Long> own = new HashMap<>();
        events.stream()
                .filter(event -> !frames(event).isEmpty())
                .forEach(event -> own.merge(SampleRecording.name(frames(event).getFirst()), 1L, Long::sum));
        String heaviest = own.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        assertThat(cell(table, 0, 1)).isEqualTo((double) Objects.requireNonNull(own.get(heaviest)));
        int compile = row(table, COMPILE);
        assertThat(cell(table, compile, 3)).isEqualTo((double) count(hasFrame(COMPILE)));

        GuiHarness.press(KeyCode.CONTROL, KeyCode.F);
        GuiHarness.type("pattern.compile");
        GuiHarness.waitFor("fewer rows", () -> table.getItems().size() < 20);
        assertThat(row(table, COMPILE)).isNotNegative();
        GuiHarness.press(KeyCode.ESCAPE);
        GuiHarness.waitFor("all rows", () -> table.getItems().size() > 20);
    }

    private static Object cell(TwinTable table, int row, int column) {
        return GuiHarness.onFx(() -> table.getColumns().get(column).getCellData(row));
    }

    private static int row(TwinTable table, String method) {
        for (int row = 0; row < table.getItems().size(); row++) {
            if (method.equals(cell(table, row, 0))) {
                return row;
            }
        }
        return -1;
    }

    @Test
    void theSandwichHasCallersAboveAndCalleesBelow() {
        select(COMPILE);
        GuiHarness.press(KeyCode.DIGIT3);
        await("#callees");
        GuiHarness.run(() -> ((TwinTable) GuiHarness.find("#methods").orElseThrow()).requestFocus());
        TwinTable list = (TwinTable) await("#methods");
        GuiHarness.waitFor("methods", () -> !list.getItems().isEmpty());
        int compile = row(list, COMPILE);
        GuiHarness.run(() -> list.getSelectionModel().clearAndSelect(compile));
        awaitText("#sandwich-method", text -> text.startsWith(COMPILE));
        double expected = (double) count(hasFrame(COMPILE));
        FlameDriver callers = FlameDriver.await("#callers");
        FlameDriver callees = FlameDriver.await("#callees");
        assertThat(callers.source().weight(0)).isEqualTo(expected);
        assertThat(callees.source().weight(0)).isEqualTo(expected);
        assertThat(callees.source().label(0)).isEqualTo(COMPILE);
        long fromQuote = count(event -> {
            List<String> names =
                    frames(event).stream().map(SampleRecording::name).toList();
            int outermost = names.lastIndexOf(COMPILE);
            return outermost >= 0 && names.subList(outermost, names.size()).contains(QUOTE);
        });
        assertThat(callers.source().weight(callers.node(QUOTE))).isEqualTo((double) fromQuote);
    }

    @Test
    void theCallTreeOpensItsHeaviestFrames() {
        GuiHarness.press(KeyCode.DIGIT5);
        TreeTableView<?> tree = (TreeTableView<?>) await("#call-tree");
        GuiHarness.waitFor("rows", () -> tree.getExpandedItemCount() > 5);
        assertThat(GuiHarness.onFx(() -> tree.getTreeItem(0).getValue())).isInstanceOf(Integer.class);
        GuiHarness.run(tree::requestFocus);
        GuiHarness.press(KeyCode.M);
        GuiHarness.waitFor(
                "one frame less", () -> GuiHarness.find("#chips .chip").isPresent());
        assertThat(text("#chips .chip")).startsWith("without frame ");
    }

    @Test
    @SuppressWarnings("unchecked") // the rows are nodes of a tree
    void theCallTreeIsSortedByAnyColumnAndFilteredByTheSearch() {
        GuiHarness.press(KeyCode.DIGIT5);
        TreeTableView<Integer> tree = (TreeTableView<Integer>) await("#call-tree");
        GuiHarness.waitFor("rows", () -> tree.getExpandedItemCount() > 5);
        TreeTableColumn<Integer, ?> self = tree.getColumns().get(3);
        TreeTableColumn<Integer, ?> samples = tree.getColumns().get(5);
        assertThat(self.getText()).isEqualTo("Self");
        assertThat(samples.getText()).isEqualTo("Samples");
        GuiHarness.run(() -> {
            samples.setSortType(TreeTableColumn.SortType.ASCENDING);
            tree.getSortOrder().setAll(List.of(samples));
        });
        FlameSource source = flame.source();
        List<Long> outermost = GuiHarness.onFx(() -> tree.getRoot().getChildren().stream()
                .map(item -> Math.round(source.weight(item.getValue())))
                .toList());
        assertThat(outermost).isSorted().hasSizeGreaterThan(1);
        assertThat(GuiHarness.onFx(() -> samples.getWidth() + sum(tree))).isLessThanOrEqualTo(tree.getWidth());

        TextInputControl search = (TextInputControl) await("#search");
        GuiHarness.run(() -> search.setText("^java\\.util\\.regex\\.Pattern\\.compile$"));
        long found = count(hasFrame(COMPILE));
        GuiHarness.waitFor(
                "only what was found",
                () -> tree.getRoot().getChildren().stream().allMatch(item -> leadsTo(source, item, COMPILE)));
        assertThat(found).isPositive();
        GuiHarness.run(search::clear);
        GuiHarness.waitFor("all again", () -> tree.getRoot().getChildren().size() == outermost.size());
        assertThat(GuiHarness.onFx(() -> tree.getRoot().getChildren().stream()
                        .map(item -> Math.round(source.weight(item.getValue())))
                        .toList()))
                .isEqualTo(outermost);
    }

    private static double sum(TreeTableView<Integer> tree) {
        return tree.getColumns().stream()
                .limit(5)
                .mapToDouble(TreeTableColumn::getWidth)
                .sum();
    }

    private static boolean leadsTo(FlameSource source, TreeItem<Integer> item, String method) {
        return IntStream.range(item.getValue(), source.end(item.getValue()))
                .anyMatch(node -> source.label(node).equals(method));
    }

    @Test
    void theStackChartShowsOneThread() {
        GuiHarness.press(KeyCode.DIGIT2);
        StackChartView chart = (StackChartView) await("#stack-chart");
        GuiHarness.waitFor("spans", () -> chart.sourceProperty().get() != null);
        StackSpanSource source = GuiHarness.onFx(
                () -> Objects.requireNonNull(chart.sourceProperty().get()));
        Map<Long, Long> samples = new HashMap<>();
        events.forEach(event -> {
            if (event.getThread("eventThread") != null) {
                samples.merge(event.getThread("eventThread").getId(), 1L, Long::sum);
            }
        });
        long most = samples.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(chart.getAccessibleText()).contains(most + " samples");
        assertThat(source.rows()).isPositive();
        for (int span = source.firstOfRow(0); span + 1 < source.firstOfRow(1); span++) {
            assertThat(source.to(span)).isLessThanOrEqualTo(source.from(span + 1));
        }
        ComboBox<?> threads = (ComboBox<?>) await("#stack-thread");
        Object first = threads.getValue();
        GuiHarness.run(chart::requestFocus);
        GuiHarness.press(KeyCode.N);
        GuiHarness.waitFor("another thread", () -> !Objects.equals(threads.getValue(), first));
    }

    @Test
    void theStackChartShowsAllThreadsOneUnderAnother() {
        GuiHarness.press(KeyCode.DIGIT2);
        StackChartView chart = (StackChartView) await("#stack-chart");
        ComboBox<?> threads = (ComboBox<?>) await("#stack-thread");
        Map<Long, Long> samples = new HashMap<>();
        events.forEach(event -> {
            if (event.getThread("eventThread") != null) {
                samples.merge(event.getThread("eventThread").getId(), 1L, Long::sum);
            }
        });
        GuiHarness.waitFor("threads", () -> threads.getItems().size() == samples.size() + 1);
        GuiHarness.run(() -> threads.getSelectionModel().selectFirst());
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        GuiHarness.waitFor(
                "lanes",
                () -> chart.getAccessibleText()
                        .startsWith("Stacks of %d threads over time, %s samples"
                                .formatted(samples.size(), UnitFormat.count(all))));
        StackSpanSource source = GuiHarness.onFx(
                () -> Objects.requireNonNull(chart.sourceProperty().get()));
        long titles = IntStream.range(0, source.rows())
                .filter(row -> source.title(row) != null)
                .count();
        assertThat(titles).isEqualTo(samples.size());
        GuiHarness.run(chart::requestFocus);
        GuiHarness.press(KeyCode.N);
        assertThat(GuiHarness.onFx(chart::selectedLane)).isZero();
        GuiHarness.press(KeyCode.N);
        assertThat(GuiHarness.onFx(chart::selectedLane)).isEqualTo(1);
        assertThat(chart.getAccessibleText()).contains(Objects.requireNonNull(source.title(titleOf(source, 1))));
    }

    private static int titleOf(StackSpanSource source, int lane) {
        return IntStream.range(0, source.rows())
                .filter(row -> source.title(row) != null)
                .skip(lane)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked") // the box holds the enum of its own package
    void groupsByThreadAndStepsThroughThem() {
        ComboBox<Object> grouping = (ComboBox<Object>) await("#grouping");
        GuiHarness.run(() -> grouping.getSelectionModel().select(1));
        Map<String, Long> byThread = new HashMap<>();
        events.forEach(event -> byThread.merge(
                event.getThread("eventThread").getJavaName() == null
                        ? event.getThread("eventThread").getOSName()
                        : event.getThread("eventThread").getJavaName(),
                1L,
                Long::sum));
        String heaviest = byThread.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        GuiHarness.waitFor("groups", () -> hasLabel(heaviest));
        assertThat(flame.source().weight(flame.node(heaviest))).isEqualTo((double) byThread.getOrDefault(heaviest, 0L));
        assertThat(flame.source().weight(0)).isEqualTo(events.size());
        GuiHarness.run(flame.chart()::requestFocus);
        GuiHarness.press(KeyCode.N);
        int zoomed = flame.zoomed();
        assertThat(flame.source().parent(zoomed)).isZero();
        GuiHarness.press(KeyCode.N);
        assertThat(flame.zoomed()).isNotEqualTo(zoomed);
    }

    @Test
    void backTakesATransformAwayAgain() {
        select(COMPILE);
        GuiHarness.press(KeyCode.F);
        awaitWeight(count(hasFrame(COMPILE)));
        GuiHarness.press(KeyCode.DIGIT4);
        await("#methods");
        GuiHarness.press(KeyCode.ALT, KeyCode.LEFT);
        GuiHarness.waitFor("the graph", () -> GuiHarness.find("#flame").isPresent());
        GuiHarness.press(KeyCode.ALT, KeyCode.LEFT);
        awaitWeight(events.size());
        GuiHarness.press(KeyCode.ALT, KeyCode.RIGHT);
        awaitWeight(count(hasFrame(COMPILE)));
    }

    @Test
    void lettersInTheSearchFieldAreText() {
        select(COMPILE);
        GuiHarness.press(KeyCode.CONTROL, KeyCode.F);
        GuiHarness.type("fm");
        assertThat(((TextInputControl) await("#search")).getText()).isEqualTo("fm");
        assertThat(GuiHarness.find("#chips .chip")).isEmpty();
    }
}
