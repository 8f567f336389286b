package assay.app.recording.overview;

import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.select.TimeAxis;
import assay.charts.control.CurveChart;
import assay.charts.paint.Theme;
import assay.charts.plot.Curve;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A key figure as a button: its name, its value, how it went over time, and what else is told of it.
final class TileBox extends Button {
    private static final double SPARK_HEIGHT = 22;
    /// As in the style sheet, with the border.
    private static final double PADDING = 9;

    private final Label title = new Label();
    private final Label value = new Label();
    private final Label detail = new Label();
    private final CurveChart spark = CurveChart.spark();
    private @Nullable Tile shown;

    TileBox(ObservableValue<Theme> theme, Consumer<Tile> open) {
        getStyleClass().add("tile");
        title.getStyleClass().add("tile-title");
        value.getStyleClass().add("tile-value");
        detail.getStyleClass().add("tile-detail");
        spark.themeProperty().bind(theme);
        spark.setMinHeight(SPARK_HEIGHT);
        spark.setPrefSize(0, SPARK_HEIGHT);
        VBox content = new VBox(title, value, spark, detail);
        content.setFillWidth(true);
        content.prefWidthProperty().bind(widthProperty().subtract(2 * PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(0);
        setTooltip(new Tooltip());
        setOnAction(_ -> {
            if (shown != null) {
                open.accept(shown);
            }
        });
    }

    /// @param axis of what was gone into: the spark's, as the timeline's
    void show(Tile tile, TimeAxis axis, boolean whole) {
        shown = tile;
        setId("tile-" + tile.id());
        title.setText(tile.title());
        value.setText(tile.value());
        String of = tile.followsRange() || whole ? tile.detail() : "whole run";
        detail.setText(of);
        Series series = tile.spark();
        spark.curveProperty().set(series == null ? null : curve(series, axis));
        getStyleClass().remove("absent");
        if (!tile.recorded()) {
            getStyleClass().add("absent");
        }
        String help = tile.recorded() ? of : "Record " + tile.topic().source() + ".";
        getTooltip()
                .setText(tile.title() + ": " + tile.value() + "\n" + help + "\nOpens "
                        + tile.page().title() + '.');
        setAccessibleText(tile.title() + " " + tile.value() + ", " + help);
    }

    /// The points on the axis; null if there is none.
    private static @Nullable Curve curve(Series series, TimeAxis axis) {
        long[] times = series.timeNanos();
        int from = (int)
                Arrays.stream(times).filter(time -> time < axis.startNanos()).count();
        int to = from
                + (int) Arrays.stream(times)
                        .filter(time -> time >= axis.startNanos() && time < axis.endNanos())
                        .count();
        return from == to
                ? null
                : new Curve(
                        Arrays.copyOfRange(times, from, to),
                        Arrays.copyOfRange(series.values(), from, to),
                        axis.startNanos(),
                        axis.endNanos(),
                        1,
                        value -> UnitFormat.value(value, series.unit()));
    }

    void close() {
        spark.themeProperty().unbind();
    }
}
