package assay.charts.control;

import assay.charts.heat.HeatLayout;
import assay.charts.heat.HeatPainter;
import assay.charts.heat.HeatRamp;
import assay.charts.heat.HeatRaster;
import assay.charts.heat.HeatSource;
import assay.charts.heat.HeatViewport;
import assay.charts.paint.Raster;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeSpan;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A heat map of time, in which a drag selects a stretch of time and a drag with Ctrl another one to compare it with.
/// Both change at most once per pulse while they are dragged; [#adjustingProperty] tells when they are final.
public final class HeatChart extends Region {
    private final ObjectProperty<@Nullable HeatSource> source = new SimpleObjectProperty<>(this, "source");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable TimeSpan> range = new SimpleObjectProperty<>(this, "range");
    private final ObjectProperty<@Nullable TimeSpan> baseline = new SimpleObjectProperty<>(this, "baseline");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final ObjectProperty<HeatViewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", HeatViewport.FIT);
    private final IntegerProperty cell = new SimpleIntegerProperty(this, "cell", HeatLayout.NONE);
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", HeatLayout.NONE);

    private final ChartFonts fonts = new ChartFonts();
    private final PulseCanvas axes = new PulseCanvas(fonts, this::paintAxes);
    private final PixelView cells = new PixelView(this::raster, this::outputScale);
    private final PulseCanvas overlay = new PulseCanvas(fonts, this::paintOverlay);
    private final ScrollBar scroll = new ScrollBar();
    private final ChartTip tip = new ChartTip(this);
    private boolean scrolling;

    public HeatChart() {
        getStyleClass().add("heat-chart");
        getChildren().addAll(axes, cells, overlay, scroll);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.setOrientation(Orientation.HORIZONTAL);
        scroll.setFocusTraversable(false);
        scroll.valueProperty().addListener(_ -> scrolled());
        source.addListener(_ -> renew());
        for (ObservableValue<?> arranged : new ObservableValue<?>[] {theme, viewport}) {
            arranged.addListener(_ -> requestLayout());
        }
        for (ObservableValue<?> drawn :
                new ObservableValue<?>[] {range, baseline, cell, hovered, focusVisibleProperty()}) {
            drawn.addListener(_ -> overlay.repaint());
        }
        range.addListener(_ -> describe());
        cell.addListener(_ -> describe());
        hovered.addListener(_ -> showTip());
        new HeatMouse(this);
        new HeatKeys(this);
        describe();
    }

    private void renew() {
        HeatSource shown = source.get();
        if (shown == null || cell.get() >= shown.cells()) {
            cell.set(HeatLayout.NONE);
        }
        hovered.set(HeatLayout.NONE);
        describe();
        requestLayout();
    }

    private void describe() {
        HeatSource shown = source.get();
        TimeSpan selected = range.get();
        String here =
                shown != null && cell.get() >= 0 ? shown.describe(cell.get()).replace("\n", ", ") + ". " : "";
        String time = selected == null ? "Time range: all" : "Time range: " + selected.label();
        setAccessibleText(shown == null ? "Heat map" : "Heat map. " + here + time);
    }

    private void showTip() {
        HeatSource shown = source.get();
        HeatLayout layout = arranged();
        if (shown == null || layout == null || hovered.get() < 0) {
            tip.hide();
            return;
        }
        int column = hovered.get() / shown.rows();
        int row = hovered.get() % shown.rows();
        tip.moveTo(shown.describe(hovered.get()), layout.x(column), layout.y(row + 1), layout.y(row));
    }

    private void scrolled() {
        if (!scrolling) {
            viewport.set(new HeatViewport(scroll.getValue(), viewport.get().columnWidth()));
        }
    }

    /// Where the cells of the present source lie; null without one or without room.
    @Nullable
    HeatLayout arranged() {
        HeatSource shown = source.get();
        double height = getHeight() - (scroll.isVisible() ? scroll.getHeight() : 0);
        return shown == null || getWidth() <= 0 || height <= 0
                ? null
                : new HeatLayout(shown, getWidth(), height, viewport.get());
    }

    private double outputScale() {
        return axes.outputScale();
    }

    private @Nullable Raster raster() {
        HeatLayout layout = arranged();
        HeatSource shown = source.get();
        return layout == null || shown == null
                ? null
                : new HeatRaster(layout, shown, new HeatRamp(theme.get()), outputScale());
    }

    private void paintAxes(CanvasSurface surface) {
        HeatLayout layout = arranged();
        HeatSource shown = source.get();
        surface.fillRect(0, 0, getWidth(), getHeight(), theme.get().background());
        if (layout != null && shown != null) {
            new HeatPainter(theme.get(), shown, layout).paintAxes(surface);
        }
    }

    private void paintOverlay(CanvasSurface surface) {
        HeatLayout layout = arranged();
        HeatSource shown = source.get();
        if (layout != null && shown != null) {
            HeatPainter painter = new HeatPainter(theme.get(), shown, layout);
            TimeSpan selected = range.get();
            TimeSpan compared = baseline.get();
            if (selected != null) {
                painter.paintSpan(surface, selected, true, theme.get().accent());
            }
            if (compared != null) {
                painter.paintSpan(surface, compared, false, theme.get().text());
            }
            for (int marked : new int[] {hovered.get(), isFocusVisible() ? cell.get() : HeatLayout.NONE}) {
                if (marked >= 0) {
                    painter.paintSpan(
                            surface,
                            layout.span(marked, marked),
                            false,
                            theme.get().text());
                }
            }
        }
        if (isFocusVisible()) {
            surface.strokeRect(
                    0,
                    0,
                    overlay.getWidth(),
                    overlay.getHeight(),
                    2,
                    theme.get().accent());
        }
    }

    @Override
    protected void layoutChildren() {
        layoutScroll();
        axes.resizeRelocate(0, 0, getWidth(), getHeight());
        axes.repaint();
        cells.resizeRelocate(
                HeatLayout.GUTTER,
                HeatLayout.HEADER_HEIGHT,
                getWidth() - HeatLayout.GUTTER,
                getHeight() - HeatLayout.HEADER_HEIGHT);
        cells.repaint();
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.repaint();
    }

    private void layoutScroll() {
        HeatLayout layout = arranged();
        HeatSource shown = source.get();
        boolean needed = layout != null && shown != null && layout.columnsInView() < shown.columns();
        scroll.setVisible(needed);
        if (layout == null || shown == null || !needed) {
            return;
        }
        double height = scroll.prefHeight(-1);
        scroll.resizeRelocate(HeatLayout.GUTTER, getHeight() - height, getWidth() - HeatLayout.GUTTER, height);
        scrolling = true;
        scroll.setMax(shown.columns() - layout.columnsInView());
        scroll.setVisibleAmount(layout.columnsInView() * scroll.getMax() / shown.columns());
        scroll.setBlockIncrement(layout.columnsInView() * 0.9);
        scroll.setValue(layout.viewport().first());
        scrolling = false;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    /// What is drawn; null for nothing.
    public ObjectProperty<@Nullable HeatSource> sourceProperty() {
        return source;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The selected stretch of time; null if everything is looked at.
    public ObjectProperty<@Nullable TimeSpan> rangeProperty() {
        return range;
    }

    /// The stretch of time with which the selected one is compared; null for none.
    public ObjectProperty<@Nullable TimeSpan> baselineProperty() {
        return baseline;
    }

    /// Whether a stretch of time is still being dragged.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }

    BooleanProperty adjusting() {
        return adjusting;
    }

    /// What is in view; put right when it is drawn.
    public ObjectProperty<HeatViewport> viewportProperty() {
        return viewport;
    }

    /// The cell that the keyboard stands on; -1 for none.
    public IntegerProperty cellProperty() {
        return cell;
    }

    /// The cell under the pointer; -1 for none.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }
}
