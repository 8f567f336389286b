package assay.app.recording.events;

import assay.analysis.eventlog.ColumnSummary;
import assay.analysis.eventlog.FieldHistogram;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.recording.page.TwinTable;
import assay.charts.control.BrushRange;
import assay.charts.control.ValueHistogram;
import assay.charts.paint.Theme;
import assay.charts.plot.ValueBins;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How often which numbers of a field occur: figures, a chart whose bins can be chosen, and the same as a table.
final class HistogramView extends VBox {
    private final ValueHistogram chart = new ValueHistogram();
    private final TwinTable table = new TwinTable();
    private final FlowPane figures = new FlowPane();
    private final Button keep = new Button("Keep these events");
    private final Consumer<String> kept;
    private @Nullable HistogramBins shown;

    /// @param kept told the condition that the numbers of the chosen bins meet
    HistogramView(ObservableValue<Theme> theme, Consumer<String> kept) {
        this.kept = kept;
        getStyleClass().add("event-histogram");
        figures.getStyleClass().add("event-figures");
        chart.setId("event-histogram");
        chart.themeProperty().bind(theme);
        chart.rangeProperty().addListener((_, _, range) -> chosen(range));
        keep.setId("keep-bins");
        keep.getStyleClass().add(Styles.SMALL);
        keep.setOnAction(_ -> keepChosen());
        table.setId("event-bins");
        setVgrow(table, Priority.ALWAYS);
        HBox buttons = new HBox(keep);
        getChildren().addAll(figures, chart, buttons, table);
        chosen(null);
    }

    private void chosen(@Nullable BrushRange range) {
        ValueBins bins = chart.binsProperty().get();
        boolean some = range != null && bins != null && bins.count() > 0;
        keep.setDisable(!some);
        if (some && shown != null) {
            int first = ValueHistogram.firstBin(bins, range);
            int end = ValueHistogram.endBin(bins, range);
            long events = IntStream.range(first, end)
                    .mapToLong(shown.histogram()::count)
                    .sum();
            keep.setText("Keep the %s from %s to %s"
                    .formatted(
                            events(events),
                            shown.text(shown.histogram().edge(first)),
                            shown.text(shown.histogram().edge(end))));
        } else {
            keep.setText("Drag over the chart to choose events");
        }
    }

    private static String events(long count) {
        return count == 1 ? "1 event" : UnitFormat.count(count) + " events";
    }

    /// Keeps the events of the chosen bins.
    void keepChosen() {
        ValueBins bins = chart.binsProperty().get();
        BrushRange range = chart.rangeProperty().get();
        if (bins != null && range != null && shown != null) {
            kept.accept(shown.histogram()
                    .condition(ValueHistogram.firstBin(bins, range), ValueHistogram.endBin(bins, range)));
        }
    }

    void show(HistogramBins bins) {
        shown = bins;
        FieldHistogram histogram = bins.histogram();
        List<String> edges = new ArrayList<>();
        for (int edge = 0; edge <= histogram.bins(); edge++) {
            edges.add(bins.text(histogram.edge(edge)));
        }
        long[] counts =
                IntStream.range(0, histogram.bins()).mapToLong(histogram::count).toArray();
        long all = Math.max(1, bins.counted());
        chart.setTexts(
                UnitFormat::count,
                bin -> "%s: %s, %s"
                        .formatted(
                                bins.edges(bin),
                                events(histogram.count(bin)),
                                UnitFormat.share(histogram.count(bin), all)));
        chart.binsProperty().set(new ValueBins(counts, edges, EventColumns.title(bins.field())));
        table.show(bins.table(title(bins), ""));
        figures(bins);
        chosen(null);
    }

    private static String title(HistogramBins bins) {
        return bins.found().query().type().name() + ", histogram of " + EventColumns.title(bins.field());
    }

    private void figures(HistogramBins bins) {
        ColumnSummary summary = bins.summary();
        figures.getChildren().clear();
        figure("Events", UnitFormat.count(summary.count()));
        figure("Sum", bins.text(summary.sum()));
        figure("Mean", bins.text(summary.mean()));
        figure("Least", bins.text(summary.least()));
        figure("p50", bins.text(summary.p50()));
        figure("p90", bins.text(summary.p90()));
        figure("p99", bins.text(summary.p99()));
        figure("p99.9", bins.text(summary.p999()));
        figure("Largest", bins.text(summary.greatest()));
        if (bins.histogram().left() > 0) {
            figure("Without end", UnitFormat.count(bins.histogram().left()));
        }
    }

    private void figure(String name, String value) {
        Label word = new Label(name);
        word.getStyleClass().add(Styles.TEXT_MUTED);
        Label number = new Label(value);
        figures.getChildren().add(new HBox(6, word, number));
    }

    /// The bins as rows.
    @Nullable
    DataTable copyable(String caption) {
        if (shown == null) {
            return null;
        }
        DataTable of = table.copyable();
        return new DataTable(of.title(), caption, of.rows(), of.columns());
    }

    void close() {
        chart.themeProperty().unbind();
    }

    @Override
    public void requestFocus() {
        chart.requestFocus();
    }
}
