package assay.app.recording.flame;

import assay.app.export.FlameFormat;
import assay.app.shell.Action;
import assay.app.shell.MenuSlot;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the menus offer while a flame graph is shown.
final class FlameActions {
    private final StringProperty obstacle = new SimpleStringProperty("the flame graph is still being computed");
    private final List<Action> all;

    FlameActions(FlamePage page, FlameModel model, Consumer<FlameFormat> export) {
        if (model.profiles().isEmpty()) {
            obstacle.set("the recording has no stack traces");
        }
        model.answerProperty().subscribe(answer -> obstacle.set(answer == null ? obstacle.get() : ""));
        all = Stream.of(
                        edit(page, model),
                        zoom(page),
                        shape(model),
                        choice(page),
                        FlameExports.actions(obstacle, export))
                .flatMap(List::stream)
                .toList();
    }

    List<Action> all() {
        return all;
    }

    private List<Action> edit(FlamePage page, FlameModel model) {
        return List.of(
                act("edit.copyStack", MenuSlot.EDIT, "Copy stack", page::copyStack)
                        .withKey("Shortcut+C"),
                act("edit.find", MenuSlot.EDIT, "Find frames", page::focusSearch)
                        .withKey("Shortcut+F"),
                act("edit.findNext", MenuSlot.EDIT, "Next match", model::nextMatch)
                        .withKey("F3"),
                act("edit.findPrevious", MenuSlot.EDIT, "Previous match", model::previousMatch)
                        .withKey("Shift+F3"));
    }

    private List<Action> zoom(FlamePage page) {
        return List.of(
                act(
                                "view.resetZoom",
                                MenuSlot.VIEW,
                                "Reset zoom",
                                () -> page.chart().resetZoom())
                        .withKey("Shortcut+0"),
                act(
                                "view.zoomOut",
                                MenuSlot.VIEW,
                                "Zoom out one frame",
                                () -> page.chart().zoomOut())
                        .withLetter("Backspace"));
    }

    private List<Action> shape(FlameModel model) {
        return List.of(
                act(
                                "view.icicle",
                                MenuSlot.VIEW,
                                "Flame or icicle",
                                () -> model.icicleProperty()
                                        .set(!model.icicleProperty().get()))
                        .withLetter("i"),
                act("view.reversed", MenuSlot.VIEW, "Callees or callers first", model::toggleReversed)
                        .withLetter("Shift+I"),
                act("view.lines", MenuSlot.VIEW, "Line numbers", model::toggleLines));
    }

    private List<Action> choice(FlamePage page) {
        return List.of(
                act("view.nextProfile", MenuSlot.VIEW, "Next profile", () -> page.stepProfile(1))
                        .withLetter("n"),
                act("view.previousProfile", MenuSlot.VIEW, "Previous profile", () -> page.stepProfile(-1))
                        .withLetter("p"),
                act("view.threads", MenuSlot.VIEW, "Choose threads", page::openThreads)
                        .withLetter("t"),
                act("view.focusMethod", MenuSlot.VIEW, "Focus on the selected method", page::focusSelected)
                        .withLetter("f"),
                act("view.hideMethod", MenuSlot.VIEW, "Hide the selected method", page::hideSelected)
                        .withLetter("m"));
    }

    private Action act(String id, MenuSlot menu, String title, Runnable effect) {
        return Action.of(id, menu, title, effect).withObstacle(obstacle);
    }
}
