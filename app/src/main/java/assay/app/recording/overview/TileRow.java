package assay.app.recording.overview;

import assay.app.recording.select.TimeAxis;
import assay.charts.paint.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The key figures side by side, all of one width.
final class TileRow extends HBox {
    private final ObservableValue<Theme> theme;
    private final Consumer<Tile> open;

    TileRow(ObservableValue<Theme> theme, Consumer<Tile> open) {
        this.theme = theme;
        this.open = open;
        getStyleClass().add("tiles");
        setId("tiles");
        setMinHeight(USE_PREF_SIZE);
        setManaged(false);
        setVisible(false);
    }

    /// @param baseline name of the run that changes are against; empty if there is none
    void show(List<Tile> tiles, TimeAxis axis, boolean whole, String baseline) {
        while (getChildren().size() < tiles.size()) {
            TileBox box = new TileBox(theme, open);
            HBox.setHgrow(box, Priority.ALWAYS);
            getChildren().add(box);
        }
        for (int i = 0; i < tiles.size(); i++) {
            ((TileBox) getChildren().get(i)).show(tiles.get(i), axis, whole, baseline);
        }
        setVisible(!tiles.isEmpty());
        setManaged(!tiles.isEmpty());
    }

    void close() {
        getChildren().forEach(box -> ((TileBox) box).close());
    }
}
