package assay.app.recording.flame;

import assay.app.export.FlameFormat;
import assay.app.shell.Action;
import assay.app.shell.MenuSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the menus offer while the stacks are shown.
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
                        modes(model),
                        zoom(page),
                        shape(model),
                        choice(page),
                        transforms(page, model),
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
                act("edit.findNext", MenuSlot.EDIT, "Next match", model.search()::next)
                        .withKey("F3"),
                act("edit.findPrevious", MenuSlot.EDIT, "Previous match", model.search()::previous)
                        .withKey("Shift+F3"));
    }

    private List<Action> modes(FlameModel model) {
        return Arrays.stream(FlameMode.values())
                .map(mode -> act(
                                "view.stacks." + mode.digit(),
                                MenuSlot.STACKS,
                                mode.title(),
                                () -> model.modeProperty().set(mode))
                        .withLetter(mode.digit()))
                .toList();
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
                        .withLetter("Backspace"),
                act("view.wheelZooms", MenuSlot.VIEW, "Wheel zooms or scrolls", page::toggleWheel));
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
                act("view.reversed", MenuSlot.VIEW, "Callees or callers first", model.shape()::toggleReversed)
                        .withLetter("Shift+I"),
                act("view.lines", MenuSlot.VIEW, "Line numbers", model.shape()::toggleLines),
                act("view.bytecode", MenuSlot.VIEW, "Bytecode indexes", model.shape()::toggleBytecode));
    }

    private List<Action> choice(FlamePage page) {
        return List.of(
                act("view.nextProfile", MenuSlot.VIEW, "Next profile or thread", () -> page.step(1))
                        .withLetter("n"),
                act("view.previousProfile", MenuSlot.VIEW, "Previous profile or thread", () -> page.step(-1))
                        .withLetter("p"),
                act("view.threads", MenuSlot.VIEW, "Choose threads", page::openThreads)
                        .withLetter("t"));
    }

    private List<Action> transforms(FlamePage page, FlameModel model) {
        List<Action> transforms = new ArrayList<>();
        for (TransformKind kind : TransformKind.values()) {
            transforms.add(act("stacks." + kind.word(), MenuSlot.STACKS, kind.title(), () -> page.transform(kind))
                    .withLetter(kind.key()));
        }
        transforms.add(act("stacks.lambdas", MenuSlot.STACKS, "Collapse lambdas", model.shape()::toggleLambdas));
        transforms.add(act("stacks.mine", MenuSlot.STACKS, "Only my code…", page::openOnlyMyCode));
        transforms.add(act("stacks.clear", MenuSlot.STACKS, "Undo all changes of stacks", model.shape()::clear));
        return transforms;
    }

    private Action act(String id, MenuSlot menu, String title, Runnable effect) {
        return Action.of(id, menu, title, effect).withObstacle(obstacle);
    }
}
