package assay.app;

import assay.app.recording.page.PageId;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

/// The event browser: events with one of them whole, groups, a histogram.
final class EventsScene implements PageScene {
    private final String mode;
    private final String shown;

    /// @param mode `table`, `groups` or `histogram`
    /// @param shown what has to be there
    private EventsScene(String mode, String shown) {
        this.mode = mode;
        this.shown = shown;
    }

    static EventsScene table() {
        return new EventsScene("table", "#events");
    }

    static EventsScene groups() {
        return new EventsScene("groups", "#event-groups");
    }

    static EventsScene histogram() {
        return new EventsScene("histogram", "#event-bins");
    }

    @Override
    public PageId page() {
        return PageId.EVENTS;
    }

    @Override
    public String name() {
        return "recording-events-" + mode;
    }

    @Override
    public String recording() {
        return "lock-convoy-before";
    }

    @Override
    public void prepare(TestWindow window) {
        GuiHarness.waitFor(
                "the events",
                () -> GuiHarness.find("#events")
                        .map(node -> !((TableView<?>) node).getItems().isEmpty())
                        .orElse(false));
        GuiHarness.run(() -> ((ToggleButton) GuiHarness.find("#events-" + mode).orElseThrow()).fire());
        GuiHarness.waitFor(
                mode,
                () -> GuiHarness.find(shown)
                        .map(node -> !((TableView<?>) node).getItems().isEmpty())
                        .orElse(false));
        if (mode.equals("table")) {
            GuiHarness.run(() -> ((TableView<?>) GuiHarness.find("#events").orElseThrow())
                    .getSelectionModel()
                    .select(3));
            GuiHarness.waitFor(
                    "the event", () -> GuiHarness.find("#event-detail").isPresent());
        }
    }
}
