package assay.charts.control;

import assay.charts.flame.LegendEntry;
import assay.charts.flame.LegendPainter;
import assay.charts.paint.Theme;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// What the colours of a flame chart mean, in as many lines as the width asks for.
public final class FlameLegend extends Region {
    private final ObjectProperty<List<LegendEntry>> entries = new SimpleObjectProperty<>(this, "entries", List.of());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final PulseCanvas canvas = new PulseCanvas(new ChartFonts(), this::paint);

    public FlameLegend() {
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.TEXT);
        theme.addListener(_ -> canvas.repaint());
        entries.addListener(_ -> {
            setAccessibleText(entries.get().stream().map(LegendEntry::word).collect(Collectors.joining(", ")));
            requestLayout();
        });
    }

    private LegendPainter painter() {
        return new LegendPainter(theme.get(), entries.get());
    }

    private void paint(CanvasSurface surface) {
        painter().paint(surface, getWidth());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.repaint();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(painter().width());
    }

    @Override
    protected double computePrefHeight(double width) {
        return painter().height(width < 0 ? Double.MAX_VALUE : width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// What is explained, in reading order.
    public ObjectProperty<List<LegendEntry>> entriesProperty() {
        return entries;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
