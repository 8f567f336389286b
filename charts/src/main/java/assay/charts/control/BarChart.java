package assay.charts.control;

import assay.charts.paint.Theme;
import assay.charts.plot.Bar;
import assay.charts.plot.BarPainter;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A few values side by side as bars.
public final class BarChart extends Region {
    private final ObjectProperty<List<Bar>> bars = new SimpleObjectProperty<>(this, "bars", List.of());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final PulseCanvas canvas = new PulseCanvas(new ChartFonts(), this::paint);

    public BarChart() {
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.subscribe(now -> {
            setAccessibleText(
                    now.stream().map(bar -> bar.label() + " " + bar.text()).collect(Collectors.joining(", ")));
            canvas.repaint();
        });
        theme.addListener(_ -> canvas.repaint());
    }

    private void paint(CanvasSurface surface) {
        new BarPainter(theme.get()).paint(surface, bars.get(), getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 180;
    }

    /// What is drawn, from above.
    public ObjectProperty<List<Bar>> barsProperty() {
        return bars;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
