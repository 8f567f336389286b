package assay.app.recording;

import assay.app.export.FlameFormat;
import assay.app.shell.Action;
import assay.app.shell.MenuSlot;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the menus offer while a recording is shown. Letters in brackets are keys of the flame graph itself: as menu
/// keys they would fire while somebody types.
final class RecordingActions {
    private final StringProperty obstacle = new SimpleStringProperty("the recording is still being opened");
    private final Runnable exportPdf;
    private final Consumer<FlameFormat> exportFlame;
    private @Nullable RecordingViewModel model;
    private @Nullable RecordingView view;

    RecordingActions(Runnable exportPdf, Consumer<FlameFormat> exportFlame) {
        this.exportPdf = exportPdf;
        this.exportFlame = exportFlame;
    }

    /// From now on there is something to act on.
    void bind(RecordingViewModel newModel, RecordingView newView) {
        model = newModel;
        view = newView;
        newModel.answerProperty().addListener(_ -> obstacle.set(""));
        if (newModel.answerProperty().get() != null) {
            obstacle.set("");
        } else if (newModel.profiles().isEmpty()) {
            obstacle.set("the recording has no stack traces");
        }
    }

    List<Action> all() {
        return Stream.concat(own().stream(), FlameExports.actions(obstacle, exportFlame).stream())
                .toList();
    }

    private List<Action> own() {
        return List.of(
                Action.of("file.exportPdf", MenuSlot.FILE, "Export PDF…", exportPdf)
                        .withKey("Shortcut+Shift+E")
                        .withObstacle(obstacle),
                onView("edit.copyStack", MenuSlot.EDIT, "Copy stack", RecordingView::copyStack)
                        .withKey("Shortcut+C"),
                onView("edit.find", MenuSlot.EDIT, "Find frames", RecordingView::focusSearch)
                        .withKey("Shortcut+F"),
                onModel("edit.findNext", MenuSlot.EDIT, "Next match", RecordingViewModel::nextMatch)
                        .withKey("F3"),
                onModel("edit.findPrevious", MenuSlot.EDIT, "Previous match", RecordingViewModel::previousMatch)
                        .withKey("Shift+F3"),
                Action.of("view.metrics", MenuSlot.VIEW, "Metrics or flame graph", () -> {
                            if (view != null) {
                                view.toggleMetrics();
                            }
                        })
                        .withKey("Shortcut+M"),
                onView(
                                "view.resetZoom",
                                MenuSlot.VIEW,
                                "Reset zoom",
                                shown -> shown.chart().resetZoom())
                        .withKey("Shortcut+0"),
                onView(
                        "view.zoomOut",
                        MenuSlot.VIEW,
                        "Zoom out one frame (Backspace)",
                        shown -> shown.chart().zoomOut()),
                onModel(
                        "view.icicle",
                        MenuSlot.VIEW,
                        "Flame or icicle (i)",
                        shown -> shown.icicleProperty()
                                .set(!shown.icicleProperty().get())),
                onModel(
                        "view.reversed",
                        MenuSlot.VIEW,
                        "Callees or callers first (Shift+I)",
                        RecordingViewModel::toggleReversed),
                onModel("view.lines", MenuSlot.VIEW, "Line numbers", RecordingViewModel::toggleLines),
                onView("view.nextProfile", MenuSlot.VIEW, "Next profile (n)", shown -> shown.stepProfile(1)),
                onView("view.previousProfile", MenuSlot.VIEW, "Previous profile (p)", shown -> shown.stepProfile(-1)),
                onView("view.threads", MenuSlot.VIEW, "Choose threads (t)", RecordingView::openThreads),
                onView(
                        "view.focusMethod",
                        MenuSlot.VIEW,
                        "Focus on the selected method (f)",
                        RecordingView::focusSelected),
                onView("view.hideMethod", MenuSlot.VIEW, "Hide the selected method (m)", RecordingView::hideSelected),
                onModel("view.clearFilters", MenuSlot.VIEW, "Remove all filters", RecordingViewModel::clearFilters));
    }

    private Action onView(String id, MenuSlot menu, String title, Consumer<RecordingView> effect) {
        return Action.of(id, menu, title, () -> {
                    if (view != null) {
                        effect.accept(view);
                    }
                })
                .withObstacle(obstacle);
    }

    private Action onModel(String id, MenuSlot menu, String title, Consumer<RecordingViewModel> effect) {
        return Action.of(id, menu, title, () -> {
                    if (model != null) {
                        effect.accept(model);
                    }
                })
                .withObstacle(obstacle);
    }
}
