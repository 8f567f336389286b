package assay.charts.control;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.Curve;
import assay.charts.plot.CurvePainter;
import assay.charts.plot.TimeLabel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A series over time: with axes, the value under the pointer and the part of time that is looked at, or small and
/// without all that.
public final class CurveChart extends Region {
    private static final double FADE = 0.65;
    private static final int MILLIS = 3;
    private static final double CHIP_HEIGHT = 18;
    private static final double CHIP_PADDING = 6;

    private final boolean spark;
    private final ObjectProperty<@Nullable Curve> curve = new SimpleObjectProperty<>(this, "curve");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable BrushRange> range = new SimpleObjectProperty<>(this, "range");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final TextStyle style = TextStyle.medium(11);
    private final PulseCanvas canvas = new PulseCanvas(new ChartFonts(), this::paint);
    private double pointer = Double.NaN;

    private CurveChart(boolean spark) {
        this.spark = spark;
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        curve.addListener(_ -> canvas.repaint());
        theme.addListener(_ -> canvas.repaint());
        range.addListener(_ -> canvas.repaint());
        if (!spark) {
            setOnMouseMoved(this::point);
            setOnMouseExited(_ -> pointAt(Double.NaN));
        }
    }

    /// A chart with axes.
    public static CurveChart large() {
        return new CurveChart(false);
    }

    /// A chart with axes on which a part of time is chosen, by mouse and keyboard.
    public static CurveChart brushed() {
        CurveChart chart = new CurveChart(false);
        chart.setFocusTraversable(true);
        chart.focusVisibleProperty().addListener(_ -> chart.canvas.repaint());
        new RangeGestures(chart, chart.new Axis(), chart.range, chart.adjusting);
        return chart;
    }

    /// Right of the labels.
    private final class Axis implements RangeGestures.Axis {
        @Override
        public double left() {
            Curve shown = curve.get();
            return shown == null ? 0 : new CurvePainter(theme.get()).gutter(shown, getHeight());
        }

        @Override
        public double width() {
            return Math.max(1, getWidth() - left());
        }

        @Override
        public boolean ready() {
            return curve.get() != null;
        }
    }

    /// The curve alone, for a row of a list.
    public static CurveChart spark() {
        return new CurveChart(true);
    }

    private void point(MouseEvent event) {
        pointAt(event.getX());
    }

    private void pointAt(double x) {
        pointer = x;
        canvas.repaint();
    }

    private void paint(CanvasSurface surface) {
        Curve shown = curve.get();
        if (shown == null) {
            return;
        }
        CurvePainter painter = new CurvePainter(theme.get());
        if (spark) {
            painter.paintSpark(surface, shown, getWidth(), getHeight());
            return;
        }
        painter.paint(surface, shown, getWidth(), getHeight());
        double left = painter.gutter(shown, getHeight());
        BrushRange selected = range.get();
        if (selected != null) {
            paintVeil(surface, selected, left);
        }
        if (pointer >= left) {
            paintPointer(surface, shown, left);
        }
        if (isFocusVisible()) {
            surface.strokeRect(0, 0, getWidth(), getHeight(), 2, theme.get().accent());
        }
    }

    private void paintVeil(Surface surface, BrushRange selected, double left) {
        double width = getWidth() - left;
        double base = surface.snap(getHeight() - CurvePainter.AXIS_HEIGHT);
        int veil = Argb.withOpacity(theme.get().background(), FADE);
        double from = surface.snap(left + selected.from() * width);
        double to = surface.snap(left + selected.to() * width);
        surface.fillRect(left, 0, from - left, base, veil);
        surface.fillRect(to, 0, getWidth() - to, base, veil);
        surface.fillRect(from, 0, surface.pixel(), base, theme.get().accent());
        surface.fillRect(
                to - surface.pixel(), 0, surface.pixel(), base, theme.get().accent());
    }

    private void paintPointer(Surface surface, Curve shown, double left) {
        double width = getWidth() - left;
        int point = shown.nearest((pointer - left) / width);
        if (point < 0) {
            return;
        }
        double base = surface.snap(getHeight() - CurvePainter.AXIS_HEIGHT);
        double x = surface.snap(left + shown.share(point) * width);
        surface.fillRect(x, 0, surface.pixel(), base, theme.get().mutedText());
        String text = shown.textAt(point) + " at " + TimeLabel.format(shown.nanosAt(point), MILLIS);
        double chip = Math.ceil(style.width(text)) + 2 * CHIP_PADDING;
        double at = surface.snap(Math.clamp(x - chip / 2, left, Math.max(left, getWidth() - chip)));
        surface.fillRect(at, 0, chip, CHIP_HEIGHT, theme.get().accent());
        double baseline = surface.snap(style.baselineIn(0, CHIP_HEIGHT));
        surface.text(text, at + CHIP_PADDING, baseline, style, theme.get().background());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return spark ? 96 : 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return spark ? 22 : 220;
    }

    /// What is drawn; null for nothing.
    public ObjectProperty<@Nullable Curve> curveProperty() {
        return curve;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The part of the axis that is looked at; null for all of it.
    public ObjectProperty<@Nullable BrushRange> rangeProperty() {
        return range;
    }

    /// Whether a person still drags the range.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }
}
