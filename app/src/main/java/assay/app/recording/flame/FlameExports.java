package assay.app.recording.flame;

import assay.app.export.FlameExport;
import assay.app.export.FlameFormat;
import assay.app.recording.page.FileExport;
import assay.app.shell.Action;
import assay.app.shell.FileKind;
import assay.app.shell.MenuSlot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Writes the flame graph of the screen in every format there is.
final class FlameExports {
    private FlameExports() {}

    /// One action per format; the first one, with a key, is what people open.
    static List<Action> actions(ObservableValue<String> obstacle, Consumer<FlameFormat> effect) {
        List<Action> actions = new ArrayList<>();
        actions.add(action(FlameFormat.HTML, obstacle, effect).withKey("Shortcut+E"));
        others(FlameFormat.HTML).forEach(format -> actions.add(action(format, obstacle, effect)));
        return actions;
    }

    private static Action action(FlameFormat format, ObservableValue<String> obstacle, Consumer<FlameFormat> effect) {
        return Action.of("export." + format.word(), MenuSlot.EXPORT, format.title() + "…", () -> effect.accept(format))
                .withObstacle(obstacle);
    }

    private static Stream<FlameFormat> others(FlameFormat first) {
        return Arrays.stream(FlameFormat.values()).filter(format -> format != first);
    }

    /// Asks where the graph should go; a file whose name ends in that of another format gets that one.
    static void export(FileExport files, String name, FlameFormat proposed, FlameExport graph) {
        List<FileKind> kinds = Stream.concat(Stream.of(proposed), others(proposed))
                .map(format -> new FileKind(format.title(), format.endings()))
                .toList();
        files.export(name, kinds, (out, target) -> graph.write(formatOf(target, proposed), out));
    }

    private static FlameFormat formatOf(Path target, FlameFormat proposed) {
        return FlameFormat.ofFile(target).orElse(proposed);
    }
}
