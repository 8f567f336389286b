package assay.app.recording.flame;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.charts.flame.FrameName;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The callers of the zoomed frame as links, outermost first. Of a long path the middle is left out.
public final class ZoomPath extends HBox {
    private static final int SHOWN = 6;

    private final IntConsumer zoomTo;
    private final Label level = new Label();
    private final Button reset = new Button("Reset zoom", new FontIcon(Feather.MINIMIZE_2));

    /// @param reset shows everything
    public ZoomPath(IntConsumer zoomTo, Runnable reset) {
        this.zoomTo = zoomTo;
        level.setId("zoom-level");
        level.getStyleClass().add(Styles.TEXT_MUTED);
        level.setMinWidth(Region.USE_PREF_SIZE);
        this.reset.setId("zoom-reset");
        this.reset.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        this.reset.setMinWidth(Region.USE_PREF_SIZE);
        this.reset.setTooltip(new Tooltip("Show everything (0)"));
        this.reset.setOnAction(_ -> reset.run());
        setId("zoom-path");
        getStyleClass().add("zoom-path");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// Shows the path to a node.
    ///
    /// @param factor how much wider than unzoomed everything is drawn, 1 for not at all
    public void show(CallTree tree, int zoomed, double factor) {
        TreeShape shape = tree.shape();
        Deque<Integer> path = new ArrayDeque<>();
        int node = zoomed;
        for (int shown = 0; node > 0 && shown < SHOWN; shown++) {
            path.addFirst(node);
            node = shape.parent(node);
        }
        getChildren().setAll(link("all", 0));
        if (node > 0) {
            getChildren().addAll(separator(), new Label("… " + shape.depth(node) + " more"));
        }
        for (int each : path) {
            getChildren().addAll(separator(), link(shape.label(each), each));
        }
        level.setText(factor < 1.005 ? "" : String.format(Locale.ROOT, factor < 10 ? "%.1f×" : "%.0f×", factor));
        reset.setVisible(factor >= 1.005 || zoomed > 0);
        getChildren().addAll(new Spacer(), level, reset);
    }

    private Hyperlink link(String name, int node) {
        Hyperlink link = new Hyperlink(FrameName.of(name).withoutPackage(name));
        link.setMinWidth(0);
        link.setAccessibleText("Zoom to " + name);
        link.setOnAction(_ -> zoomTo.accept(node));
        return link;
    }

    private static Label separator() {
        Label separator = new Label("›");
        separator.setMinWidth(Region.USE_PREF_SIZE);
        separator.getStyleClass().add(Styles.TEXT_MUTED);
        return separator;
    }
}
