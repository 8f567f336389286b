package assay.charts.control;

import assay.charts.paint.Raster;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeSpan;
import assay.charts.threads.StatePainter;
import assay.charts.threads.StateRaster;
import assay.charts.threads.StateSlice;
import assay.charts.threads.StateSource;
import assay.charts.threads.ThreadLayout;
import assay.charts.threads.ThreadViewport;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
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

/// What threads did over time, a lane for each thread or pool. Paints the lanes in view only. A drag selects a stretch
/// of time, at most once per pulse; [#adjustingProperty] tells when it is final.
public final class ThreadChart extends Region {
    /// Opacity of the light on the selected lane.
    private static final double SELECTED_LIGHT = 0.12;

    private final ObjectProperty<@Nullable StateSource> source = new SimpleObjectProperty<>(this, "source");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable TimeSpan> range = new SimpleObjectProperty<>(this, "range");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final ObjectProperty<ThreadViewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", ThreadViewport.ALL);
    private final IntegerProperty lane = new SimpleIntegerProperty(this, "lane", ThreadLayout.NONE);
    private final ObjectProperty<@Nullable StateSlice> slice = new SimpleObjectProperty<>(this, "slice");
    private final ObjectProperty<IntPredicate> chosen = new SimpleObjectProperty<>(this, "chosen", _ -> false);
    private final ObjectProperty<IntConsumer> onChoose = new SimpleObjectProperty<>(this, "onChoose", _ -> {});
    private final ObjectProperty<IntConsumer> onExpand = new SimpleObjectProperty<>(this, "onExpand", _ -> {});

    private final ChartFonts fonts = new ChartFonts();
    private final PulseCanvas frame = new PulseCanvas(fonts, this::paintFrame);
    private final PixelView states = new PixelView(this::raster, this::outputScale);
    private final PulseCanvas overlay = new PulseCanvas(fonts, this::paintOverlay);
    private final ScrollBar scroll = new ScrollBar();
    private boolean scrolling;

    private final ThreadMouse mouse;

    public ThreadChart() {
        getStyleClass().add("thread-chart");
        getChildren().addAll(frame, states, overlay, scroll);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setFocusTraversable(false);
        scroll.valueProperty().addListener(_ -> scrolled());
        source.addListener(_ -> renew());
        for (ObservableValue<?> arranged : new ObservableValue<?>[] {theme, viewport, chosen}) {
            arranged.addListener(_ -> requestLayout());
        }
        for (ObservableValue<?> drawn : new ObservableValue<?>[] {range, lane, slice, focusVisibleProperty()}) {
            drawn.addListener(_ -> {
                describe();
                overlay.repaint();
            });
        }
        mouse = new ThreadMouse(this);
        new ThreadKeys(this);
        describe();
    }

    private void renew() {
        StateSource shown = source.get();
        slice.set(null);
        if (shown == null || lane.get() >= shown.lanes()) {
            lane.set(ThreadLayout.NONE);
        }
        describe();
        requestLayout();
    }

    /// Tells again what is under the pointer and what is selected: the source knows more of it by now.
    public void refresh() {
        mouse.refreshTip();
        StateSource shown = source.get();
        StateSlice selected = slice.get();
        if (shown != null && selected != null && lane.get() >= 0) {
            slice.set(shown.slice(
                    lane.get(), selected.span().fromNanos(), selected.span().toNanos()));
        }
    }

    private void describe() {
        StateSource shown = source.get();
        StateSlice selected = slice.get();
        TimeSpan time = range.get();
        String lanes = shown == null ? "Threads" : "Threads, " + shown.lanes() + " lanes";
        String here = shown == null || lane.get() < 0 ? "" : ". " + shown.describe(lane.get());
        String what = selected == null ? "" : ". " + selected.text().replace("\n", ", ");
        setAccessibleText(lanes + here + what + (time == null ? ". Time range: all" : ". Time range: " + time.label()));
    }

    private void scrolled() {
        if (!scrolling) {
            viewport.set(viewport.get().withScroll(scroll.getValue()));
        }
    }

    /// Where the lanes of the present source lie; null without one or without room.
    @Nullable
    ThreadLayout arranged() {
        StateSource shown = source.get();
        double width = getWidth() - (scroll.isVisible() ? scroll.getWidth() : 0);
        return shown == null || width <= 0 || getHeight() <= 0
                ? null
                : new ThreadLayout(shown, width, getHeight(), viewport.get());
    }

    private double outputScale() {
        return frame.outputScale();
    }

    private @Nullable Raster raster() {
        ThreadLayout layout = arranged();
        StateSource shown = source.get();
        return layout == null || shown == null ? null : new StateRaster(layout, shown, outputScale());
    }

    private void paintFrame(CanvasSurface surface) {
        ThreadLayout layout = arranged();
        StateSource shown = source.get();
        surface.fillRect(0, 0, getWidth(), getHeight(), theme.get().background());
        if (layout != null && shown != null) {
            new StatePainter(theme.get(), shown, layout).paintFrame(surface, chosen.get());
        }
    }

    private void paintOverlay(CanvasSurface surface) {
        ThreadLayout layout = arranged();
        StateSource shown = source.get();
        if (layout != null && shown != null) {
            StatePainter painter = new StatePainter(theme.get(), shown, layout);
            TimeSpan selected = range.get();
            if (selected != null) {
                painter.paintRange(surface, selected);
            }
            int at = lane.get();
            if (at >= layout.firstLane() && at < layout.endLane()) {
                painter.paintLane(surface, at, SELECTED_LIGHT);
                StateSlice marked = slice.get();
                if (marked != null) {
                    painter.paintSlice(surface, at, marked.span());
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
        ThreadLayout layout = arranged();
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
        frame.repaint();
        double left = layout == null ? 0 : layout.left();
        double top = ThreadLayout.AXIS_HEIGHT;
        states.resizeRelocate(left, top, getWidth() - left, getHeight() - top);
        states.repaint();
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.repaint();
    }

    private void layoutScroll() {
        StateSource shown = source.get();
        double room = getHeight() - ThreadLayout.AXIS_HEIGHT;
        boolean needed = shown != null && shown.lanes() * ThreadLayout.LANE_HEIGHT > room && room > 0;
        scroll.setVisible(needed);
        if (!needed) {
            return;
        }
        double width = scroll.prefWidth(-1);
        scroll.resizeRelocate(getWidth() - width, ThreadLayout.AXIS_HEIGHT, width, room);
        ThreadLayout layout = arranged();
        if (layout == null) {
            return;
        }
        scrolling = true;
        scroll.setMax(layout.mostScroll());
        scroll.setVisibleAmount(layout.mostScroll() * room / (layout.mostScroll() + room));
        scroll.setUnitIncrement(ThreadLayout.LANE_HEIGHT);
        scroll.setBlockIncrement(room - ThreadLayout.LANE_HEIGHT);
        scroll.setValue(layout.viewport().scroll());
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
        return 120;
    }

    /// What is drawn; null for nothing.
    public ObjectProperty<@Nullable StateSource> sourceProperty() {
        return source;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The selected stretch of time; null if everything is looked at.
    public ObjectProperty<@Nullable TimeSpan> rangeProperty() {
        return range;
    }

    /// Whether the stretch of time is still being dragged.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }

    BooleanProperty adjusting() {
        return adjusting;
    }

    /// What is in view; put right when it is drawn.
    public ObjectProperty<ThreadViewport> viewportProperty() {
        return viewport;
    }

    /// The selected lane; -1 for none.
    public IntegerProperty laneProperty() {
        return lane;
    }

    /// The selected slice of the selected lane; null for none.
    public ObjectProperty<@Nullable StateSlice> sliceProperty() {
        return slice;
    }

    /// The lanes whose threads everything is restricted to.
    public ObjectProperty<IntPredicate> chosenProperty() {
        return chosen;
    }

    /// Told a lane whose threads shall be the ones that count, or no longer.
    public ObjectProperty<IntConsumer> onChooseProperty() {
        return onChoose;
    }

    /// Told a pool that shall be opened or closed.
    public ObjectProperty<IntConsumer> onExpandProperty() {
        return onExpand;
    }
}
