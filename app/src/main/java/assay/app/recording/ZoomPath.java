package assay.app.recording;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.charts.flame.FrameName;
import atlantafx.base.theme.Styles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The callers of the zoomed frame as links, outermost first. Of a long path the middle is left out.
public final class ZoomPath extends HBox {
    private static final int SHOWN = 6;

    private final IntConsumer zoomTo;

    public ZoomPath(IntConsumer zoomTo) {
        this.zoomTo = zoomTo;
        setId("zoom-path");
        getStyleClass().add("zoom-path");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// Shows the path to a node.
    public void show(CallTree tree, int zoomed) {
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
