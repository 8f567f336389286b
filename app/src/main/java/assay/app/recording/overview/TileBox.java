package assay.app.recording.overview;

import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.select.TimeAxis;
import assay.charts.control.CurveChart;
import assay.charts.paint.Theme;
import assay.charts.plot.Curve;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
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
    private final Label change = new Label();
    private final CurveChart spark = CurveChart.spark();
    private @Nullable Tile shown;

    TileBox(ObservableValue<Theme> theme, Consumer<Tile> open) {
        getStyleClass().add("tile");
        title.getStyleClass().add("tile-title");
        value.getStyleClass().add("tile-value");
        detail.getStyleClass().add("tile-detail");
        change.getStyleClass().add("tile-change");
        spark.themeProperty().bind(theme);
        spark.setMinHeight(SPARK_HEIGHT);
        spark.setPrefSize(0, SPARK_HEIGHT);
        VBox content = new VBox(title, value, spark, detail, change);
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
    /// @param baseline name of the run that changes are against; empty if there is none
    void show(Tile tile, TimeAxis axis, boolean whole, String baseline) {
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
        show(tile.change(), !baseline.isEmpty());
        String help = tile.recorded() ? of : "Record " + tile.topic().source() + ".";
        getTooltip()
                .setText(tile.title() + ": " + tile.value() + "\n" + help + against(tile.change(), baseline)
                        + "\nOpens " + tile.page().title() + '.');
        setAccessibleText(tile.title() + " " + tile.value() + ", " + help
                + against(tile.change(), baseline).replace('\n', ' '));
    }

    /// A line of its own in all tiles while there is a baseline, so that they keep one height.
    private void show(@Nullable TileChange against, boolean room) {
        change.setText(against == null ? "" : against.text());
        change.setManaged(room);
        change.setVisible(room);
        for (TileChange.Kind kind : TileChange.Kind.values()) {
            change.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
                    against != null && against.kind() == kind);
        }
    }

    private static String against(@Nullable TileChange change, String baseline) {
        return change == null
                ? ""
                : "\n" + change.text() + " than in the baseline \u201c" + baseline + "\u201d (" + change.base() + "); "
                        + "one run of each side, so it may be noise.";
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
