package assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.analysis.unit.UnitFormat;
import assay.app.navigate.Place;
import assay.app.recording.SampleRecording;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The event browser, by keys and mouse; what it shows is counted again with `jdk.jfr.consumer`.
@Tag("ui")
final class EventsWindowTest {
    private static final String ENTER = "jdk.JavaMonitorEnter";

    private static SampleRecording sample;
    private static List<RecordedEvent> events;

    @TempDir
    private Path folder;

    private Path file;
    private TestWindow window;

    @BeforeAll
    static void read() {
        sample = SampleRecording.read("lock-convoy-before");
        events = sample.events(ENTER);
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        file = Files.copy(sample.file(), folder.resolve("convoy.jfr"));
        window = TestWindow.open(Files.createDirectory(folder.resolve("store")));
        openFile(file);
    }

    private void openFile(Path recording) {
        int before = GuiHarness.onFx(() -> window.workbench().catalog().runs().size());
        GuiHarness.run(() -> window.workbench().opening().open(List.of(recording)));
        GuiHarness.waitFor("the run", () -> window.workbench().catalog().runs().size() == before + 1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void show(Map<String, String> own) {
        show(1, own);
    }

    private void show(long run, Map<String, String> own) {
        TreeMap<String, String> state = new TreeMap<>();
        own.forEach((key, value) -> state.put("events." + key, value));
        state.put("view", "events");
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Recording(run, state)));
    }

    private static TableView<?> table(String selector) {
        return (TableView<?>) GuiHarness.find(selector).orElseThrow();
    }

    private static String text(String selector) {
        return GuiHarness.find(selector).map(node -> ((Labeled) node).getText()).orElse("");
    }

    private static void awaitStatus(String wanted) {
        GuiHarness.waitFor("status " + wanted, () -> text("#event-status").equals(wanted));
    }

    private static void await(String what, BooleanSupplier condition) {
        GuiHarness.waitFor(what, condition);
    }

    private static String cell(TableView<?> table, int row, int column) {
        return String.valueOf(table.getColumns().get(column).getCellData(row));
    }

    private static int column(TableView<?> table, String field) {
        return IntStream.range(0, table.getColumns().size())
                .filter(i -> field.equals(table.getColumns().get(i).getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    @Test
    void showsAllEventsOfATypeAndSortsThemByAField() {
        show(Map.of("type", ENTER));
        awaitStatus(count(events.size()) + " events");
        TableView<?> table = table("#events");
        assertThat(GuiHarness.onFx(() -> table.getItems().size())).isEqualTo(events.size());

        show(Map.of("type", ENTER, "sort", "duration", "order", "down"));
        Duration longest = events.stream()
                .map(event -> event.getDuration("duration"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String shown = UnitFormat.duration(longest.toNanos());
        await(
                "the longest first",
                () -> cell(table, 0, column(table, "duration")).equals(shown));
    }

    @Test
    void filtersByAConditionAndTellsMistakesByColumn() {
        show(Map.of("type", ENTER));
        awaitStatus(count(events.size()) + " events");
        GuiHarness.run(() -> table("#events").requestFocus());
        GuiHarness.press(KeyCode.SLASH);
        TextInputControl filter =
                (TextInputControl) GuiHarness.find("#event-filter").orElseThrow();
        await("the cursor", filter::isFocused);
        GuiHarness.run(() -> filter.setText("duration > 20"));
        GuiHarness.press(KeyCode.ENTER);
        await(
                "the mistake",
                () -> text("#event-filter-error")
                        .equals("Column 12: 'duration' is a length of time: give it a unit, as 10 ms."));
        awaitStatus(count(events.size()) + " events");

        long expected = events.stream()
                .filter(event -> event.getDuration("duration").compareTo(Duration.ofMillis(20)) > 0)
                .count();
        GuiHarness.run(() -> filter.setText("duration > 20 ms"));
        GuiHarness.press(KeyCode.ENTER);
        awaitStatus(count(expected) + " of " + count(events.size()) + " events");
        assertThat(GuiHarness.find("#event-filter-error")).isEmpty();
        GuiHarness.press(KeyCode.ALT, KeyCode.LEFT);
        awaitStatus(count(events.size()) + " events");
    }

    @Test
    void groupsByAFieldWithFigures() {
        show(Map.of("type", ENTER, "mode", "groups", "field", "eventThread"));
        Map<Long, List<RecordedEvent>> byThread = events.stream()
                .collect(Collectors.groupingBy(event -> event.getThread().getJavaThreadId()));
        awaitStatus(count(events.size()) + " events  ·  " + byThread.size() + " groups");
        List<RecordedEvent> largest = byThread.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        TableView<?> groups = table("#event-groups");
        await("the groups", () -> groups.getItems().size() == byThread.size());
        double sum = largest.stream()
                .mapToLong(event -> event.getDuration("duration").toNanos())
                .sum();
        assertThat(cell(groups, 0, 1)).isEqualTo(String.valueOf((double) largest.size()));
        assertThat(cell(groups, 0, 3)).isEqualTo(String.valueOf(sum));

        GuiHarness.run(() -> {
            groups.getSelectionModel().select(0);
            groups.requestFocus();
        });
        GuiHarness.press(KeyCode.ENTER);
        awaitStatus(count(largest.size()) + " of " + count(events.size()) + " events");
        assertThat(((TextInputControl) GuiHarness.find("#event-filter").orElseThrow()).getText())
                .isEqualTo("eventThread.javaThreadId = "
                        + largest.getFirst().getThread().getJavaThreadId());
    }

    @Test
    void keepsTheEventsOfBinsThatAreDraggedOver() {
        show(Map.of("type", ENTER, "mode", "histogram", "field", "duration"));
        await("the bins", () -> GuiHarness.find("#event-bins").isPresent());
        TableView<?> bins = table("#event-bins");
        await("bins", () -> !bins.getItems().isEmpty());
        long counted = GuiHarness.onFx(() -> IntStream.range(0, bins.getItems().size())
                .mapToLong(row -> (long) Double.parseDouble(cell(bins, row, 2)))
                .sum());
        assertThat(counted).isEqualTo(events.size());

        GuiHarness.drag(GuiHarness.find(".event-histogram #event-histogram").orElseThrow(), 0.5, 0.99);
        await("the button", () -> GuiHarness.find("#keep-bins").isPresent());
        Button keep = (Button) GuiHarness.find("#keep-bins").orElseThrow();
        GuiHarness.run(keep::fire);
        await(
                "a condition",
                () -> GuiHarness.find("#event-filter")
                        .map(node -> ((TextInputControl) node).getText().startsWith("duration >= "))
                        .orElse(false));
        await("fewer events", () -> text("#event-status").contains(" of "));
        String condition = GuiHarness.onFx(
                () -> ((TextInputControl) GuiHarness.find("#event-filter").orElseThrow()).getText());
        long from = nanos(condition.replaceAll("duration >= (.*) and.*", "$1"));
        long to = nanos(condition.replaceAll(".*< ", ""));
        long expected = events.stream()
                .mapToLong(event -> event.getDuration("duration").toNanos())
                .filter(nanos -> nanos >= from && nanos < to)
                .count();
        awaitStatus(count(expected) + " of " + count(events.size()) + " events");
    }

    private static long nanos(String text) {
        String[] parts = text.split(" ");
        double factor = switch (parts[1]) {
            case "ns" -> 1;
            case "us" -> 1e3;
            case "ms" -> 1e6;
            default -> 1e9;
        };
        return Math.round(Double.parseDouble(parts[0]) * factor);
    }

    @Test
    void takesThreadAndTimeOfAnEventIntoTheSelection() {
        show(Map.of("type", ENTER, "sort", "duration", "order", "down"));
        awaitStatus(count(events.size()) + " events");
        TableView<?> table = table("#events");
        RecordedEvent longest = events.stream()
                .max(Comparator.comparing(event -> event.getDuration("duration")))
                .orElseThrow();
        GuiHarness.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        await("the event", () -> GuiHarness.find("#event-detail").isPresent());
        GuiHarness.press(KeyCode.T);
        long ofThread =
                events.stream().filter(event -> id(event) == id(longest)).count();
        awaitStatus(count(ofThread) + " of " + count(events.size()) + " events");
        assertThat(GuiHarness.all("#chips .chip").map(chip -> ((Labeled) chip).getText()))
                .containsExactly("thread " + longest.getThread().getJavaName());

        GuiHarness.run(() -> ((Button) GuiHarness.find("#chips .chip").orElseThrow()).fire());
        awaitStatus(count(events.size()) + " events");
        GuiHarness.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        await("the event", () -> GuiHarness.find("#event-detail").isPresent());
        GuiHarness.press(KeyCode.R);
        long started = events.stream()
                .filter(event -> !event.getStartTime().isBefore(longest.getStartTime())
                        && event.getStartTime().isBefore(longest.getStartTime().plus(longest.getDuration("duration"))))
                .count();
        awaitStatus(count(started) + " of " + count(events.size()) + " events");
    }

    private static long id(RecordedEvent event) {
        return Objects.requireNonNull(event.getThread()).getJavaThreadId();
    }

    @Test
    void saysWhichFilterLeavesNothing() {
        show(Map.of("type", ENTER, "where", "duration > 10 h"));
        await(
                "the notice",
                () -> GuiHarness.all("#notice .button")
                        .anyMatch(button -> ((Labeled) button).getText().equals("Remove the condition")));
        GuiHarness.run(() -> GuiHarness.all("#notice .button")
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Remove the condition"))
                .findFirst()
                .orElseThrow()
                .fire());
        awaitStatus(count(events.size()) + " events");
    }

    @Test
    void copiesWhatIsSelected() {
        show(Map.of("type", ENTER, "sort", "duration", "order", "down", "hidden", "stackTrace,eventThread"));
        awaitStatus(count(events.size()) + " events");
        TableView<?> table = table("#events");
        await("lines", () -> !cell(table, 1, 0).equals("…"));
        GuiHarness.run(() -> {
            table.requestFocus();
            table.getSelectionModel().selectRange(0, 2);
        });
        GuiHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(
                "the menu",
                () -> GuiHarness.all(".menu-item .label")
                        .anyMatch(label -> ((Labeled) label).getText().equals("Copy as CSV")));
        GuiHarness.click(
                GuiHarness.all(".menu-item .label")
                        .filter(label -> ((Labeled) label).getText().equals("Copy as CSV"))
                        .findFirst()
                        .orElseThrow(),
                1);
        List<Long> longest = events.stream()
                .map(event -> event.getDuration("duration").toNanos())
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        String csv = GuiHarness.onFx(() -> Clipboard.getSystemClipboard().getString());
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("startTime,duration [ns],monitorClass,address,previousOwner");
        assertThat(lines.subList(1, 3).stream().map(line -> Long.parseLong(line.split(",")[1])))
                .containsExactlyElementsOf(longest);
    }

    private static MenuItem item(String id) {
        MenuBar bar = (MenuBar) GuiHarness.find("#menu-bar").orElseThrow();
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWhatIsShownUnderAName() {
        show(Map.of("type", ENTER, "where", "duration > 20 ms"));
        await("events", () -> text("#event-status").contains(" of "));
        Place kept = GuiHarness.onFx(() -> window.workbench().navigator().current());
        GuiHarness.run(() -> item("go.keepView").fire());
        await("the question", () -> GuiHarness.find("#view-name").isPresent());
        GuiHarness.run(() -> ((TextInputControl) GuiHarness.find("#view-name").orElseThrow()).setText("Long waits"));
        GuiHarness.press(KeyCode.ENTER);
        await(
                "the note",
                () -> GuiHarness.all(".toast .label")
                        .anyMatch(label -> ((Labeled) label).getText().contains("kept as “Long waits”")));
        try (RunStore store = RunStore.open(folder.resolve("store").resolve("assay.db"))) {
            assertThat(store.namedPages().of(1).stream().map(page -> page.name() + " " + page.place()))
                    .containsExactly("Long waits " + kept.text());
        }
    }

    @Test
    void keepsEverythingElseWhenTheFileIsGone() throws IOException {
        Files.delete(file);
        show(Map.of("type", ENTER));
        await(
                "the notice",
                () -> GuiHarness.all("#notice .label")
                        .anyMatch(label -> ((Labeled) label).getText().contains("is no longer at")));
        assertThat(GuiHarness.find("#event-types")).isPresent();
        GuiHarness.run(() -> window.workbench().navigator().go(new Place.Recording(1)));
        FlameDriver.open();
    }

    @Test
    void showsOtherProducersAndOlderVersions() throws IOException {
        for (String name : List.of("ap-jdk24-spring-60s.jfr", "jdk11-hotmethods-custom-workevent.jfr")) {
            Path shared = Path.of(System.getProperty("assay.shared", "shared"), "data", "jfr", name);
            assumeTrue(Files.exists(shared), () -> "no " + name + " beside the checkout");
            openFile(shared);
            long run = GuiHarness.onFx(() -> window.workbench().catalog().runs().stream()
                    .mapToLong(each -> each.id())
                    .max()
                    .orElseThrow());
            Map<String, Long> counts = RecordingFile.readAllEvents(shared).stream()
                    .collect(Collectors.groupingBy(event -> event.getEventType().getName(), Collectors.counting()));
            counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .limit(3)
                    .forEach(each -> {
                        show(run, Map.of("type", each.getKey()));
                        awaitStatus(count(each.getValue()) + " events");
                    });
        }
    }
}
