package assay.app.recording.flame;

import assay.charts.control.FlameChart;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What can be done with one frame of a flame graph.
public final class FlameMenu {
    private final FlameChart chart;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable FrameWords words;
    private final @Nullable Consumer<String> focus;
    private final @Nullable Consumer<String> hide;

    private FlameMenu(FlameChart chart, @Nullable Consumer<String> focus, @Nullable Consumer<String> hide) {
        this.chart = chart;
        this.focus = focus;
        this.hide = hide;
        menu.setId("flame-menu");
        menu.setOnHidden(_ -> chart.menuClosed());
        chart.setOnContextMenu(this::show);
    }

    /// Gives a chart its menu.
    ///
    /// @param focus what focusing on a method does; null if that is not offered
    /// @param hide what hiding a method does; null if that is not offered
    public static FlameMenu install(
            FlameChart chart, @Nullable Consumer<String> focus, @Nullable Consumer<String> hide) {
        return new FlameMenu(chart, focus, hide);
    }

    /// Tells which tree the chart shows now.
    public void setWords(FrameWords newWords) {
        words = newWords;
    }

    private void show(int node, double screenX, double screenY) {
        FrameWords shown = words;
        menu.getItems().clear();
        if (shown == null || node <= 0) {
            add("Reset zoom", chart::resetZoom);
        } else {
            add("Zoom here", () -> chart.zoomTo(node));
            boolean isMethod = shown.tree().shape().isFrame(node);
            addMethodAction("Focus on this method", focus, shown, node, isMethod);
            addMethodAction("Hide this method", hide, shown, node, isMethod);
            menu.getItems().add(new SeparatorMenuItem());
            add("Copy name", () -> copy(shown.name(node)));
            add("Copy stack", () -> copy(shown.stack(node)));
            add("Reset zoom", chart::resetZoom);
        }
        menu.show(chart, screenX, screenY);
    }

    private void addMethodAction(
            String text, @Nullable Consumer<String> action, FrameWords shown, int node, boolean isMethod) {
        if (action != null && isMethod) {
            add(text, () -> action.accept(shown.method(node)));
        }
    }

    private void add(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }

    /// Puts a text on the clipboard.
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
