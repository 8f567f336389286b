package assay.charts.control;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeLabel;
import assay.charts.time.Lane;
import assay.charts.time.LanePainter;
import assay.charts.time.Lanes;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Lanes over time, the part of time that is looked at, and what all lanes show under the pointer. The lanes are drawn
/// anew only when they or the size change: brush and pointer have a layer of their own.
public final class LaneChart extends Region {
    private static final double LANE_HEIGHT = 44;
    private static final double LEAST_LANE_HEIGHT = 31;
    private static final double EDGE = 2;
    private static final double FADE = 0.65;
    private static final double LABEL_STEPS = 1_000;
    private static final double SLACK = 3;
    private static final double CHIP_HEIGHT = 16;
    private static final double CHIP_PADDING = 5;
    private static final double BESIDE = 4;

    private final ObjectProperty<@Nullable Lanes> lanes = new SimpleObjectProperty<>(this, "lanes");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable BrushRange> range = new SimpleObjectProperty<>(this, "range");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final TextStyle style = TextStyle.medium(11);
    private final PulseCanvas plot = new PulseCanvas(new ChartFonts(), this::paintLanes);
    private final PulseCanvas overlay = new PulseCanvas(new ChartFonts(), this::paintOverlay);
    private double pointer = Double.NaN;

    public LaneChart() {
        getChildren().addAll(plot, overlay);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        describe();
        lanes.addListener(_ -> {
            describe();
            requestLayout();
        });
        range.addListener(_ -> {
            describe();
            overlay.repaint();
        });
        theme.addListener(_ -> requestLayout());
        focusVisibleProperty().addListener(_ -> overlay.repaint());
        setOnMouseMoved(event -> pointAt(event.getX()));
        setOnMouseExited(_ -> pointAt(Double.NaN));
        new RangeGestures(this, new Axis(), range, adjusting);
    }

    /// Right of the titles.
    private final class Axis implements RangeGestures.Axis {
        @Override
        public double left() {
            return LanePainter.GUTTER;
        }

        @Override
        public double width() {
            return Math.max(1, getWidth() - LanePainter.GUTTER);
        }

        @Override
        public boolean ready() {
            return lanes.get() != null;
        }
    }

    private void pointAt(double x) {
        pointer = x;
        overlay.repaint();
    }

    private void describe() {
        Lanes shown = lanes.get();
        if (shown == null) {
            setAccessibleText("Timeline");
            return;
        }
        BrushRange selected = range.get();
        String highest = shown.lanes().stream()
                .map(lane -> lane.title() + " at most " + lane.most())
                .collect(Collectors.joining("; "));
        setAccessibleText(
                "Timeline. Time range: " + (selected == null ? "all" : label(shown, selected)) + ". " + highest + '.');
    }

    private static String label(Lanes shown, BrushRange selected) {
        double length = shown.window().nanos();
        int decimals = TimeLabel.decimalsFor(length / LABEL_STEPS);
        String from = TimeLabel.format(since(shown, selected.from()), decimals);
        String to = TimeLabel.format(since(shown, selected.to()), decimals);
        return "%s – %s (%s)".formatted(from, to, TimeLabel.length(Math.round(selected.span() * length), decimals));
    }

    private static long since(Lanes shown, double share) {
        return Math.max(0, shown.window().nanosAt(share) - shown.originNanos());
    }

    private void paintLanes(CanvasSurface surface) {
        Lanes shown = lanes.get();
        if (shown != null) {
            new LanePainter(theme.get()).paint(surface, shown, getWidth(), getHeight());
        }
    }

    private void paintOverlay(CanvasSurface surface) {
        Lanes shown = lanes.get();
        if (shown == null) {
            return;
        }
        BrushRange selected = range.get();
        if (selected != null) {
            paintRange(surface, shown, selected);
        }
        if (pointer >= LanePainter.GUTTER && !adjusting.get()) {
            paintPointer(surface, shown);
        }
        if (isFocusVisible()) {
            surface.strokeRect(0, 0, getWidth(), getHeight(), 2, theme.get().accent());
        }
    }

    private double x(double share) {
        return LanePainter.GUTTER + share * (getWidth() - LanePainter.GUTTER);
    }

    private double base(Surface surface) {
        return surface.snap(getHeight() - LanePainter.AXIS_HEIGHT);
    }

    private void paintRange(Surface surface, Lanes shown, BrushRange selected) {
        double left = surface.snap(x(selected.from()));
        double right = surface.snap(x(selected.to()));
        double base = base(surface);
        int veil = Argb.withOpacity(theme.get().background(), FADE);
        surface.fillRect(LanePainter.GUTTER, 0, left - LanePainter.GUTTER, base, veil);
        surface.fillRect(right, 0, getWidth() - right, base, veil);
        surface.fillRect(left, 0, EDGE, base, theme.get().accent());
        surface.fillRect(right - EDGE, 0, EDGE, base, theme.get().accent());
        double y = surface.snap(base + (LanePainter.AXIS_HEIGHT - CHIP_HEIGHT) / 2);
        String text = label(shown, selected);
        double middle = (left + right) / 2 - (style.width(text) + 2 * CHIP_PADDING) / 2;
        paintChip(surface, text, middle, y, theme.get().accent(), theme.get().background());
    }

    private void paintPointer(Surface surface, Lanes shown) {
        double base = base(surface);
        double x = surface.snap(Math.min(pointer, getWidth() - surface.pixel()));
        surface.fillRect(x, 0, surface.pixel(), base, theme.get().mutedText());
        double width = getWidth() - LanePainter.GUTTER;
        long nanos = shown.window().nanosAt((pointer - LanePainter.GUTTER) / width);
        long slack = Math.round(SLACK / width * shown.window().nanos());
        int count = shown.lanes().size();
        int back = theme.get().background();
        for (int i = 0; i < count; i++) {
            Lane lane = shown.lanes().get(i);
            String text = lane.textAt(nanos, slack);
            if (!text.isEmpty()) {
                double y = surface.snap(base * i / count + (base / count - CHIP_HEIGHT) / 2);
                double wide = style.width(text) + 2 * CHIP_PADDING;
                double at = x + BESIDE + wide > getWidth() ? x - BESIDE - wide : x + BESIDE;
                paintChip(surface, text, at, y, back, theme.get().text());
            }
        }
        if (range.get() == null) {
            int decimals = TimeLabel.decimalsFor(shown.window().nanos() / LABEL_STEPS);
            String time = TimeLabel.format(Math.max(0, nanos - shown.originNanos()), decimals);
            double y = surface.snap(base + (LanePainter.AXIS_HEIGHT - CHIP_HEIGHT) / 2);
            double wide = style.width(time) + 2 * CHIP_PADDING;
            paintChip(surface, time, x - wide / 2, y, theme.get().text(), back);
        }
    }

    private void paintChip(Surface surface, String text, double wanted, double y, int fill, int ink) {
        double width = Math.ceil(style.width(text)) + 2 * CHIP_PADDING;
        double x =
                surface.snap(Math.clamp(wanted, LanePainter.GUTTER, Math.max(LanePainter.GUTTER, getWidth() - width)));
        surface.fillRect(x, y, width, CHIP_HEIGHT, fill);
        surface.text(text, x + CHIP_PADDING, surface.snap(style.baselineIn(y, CHIP_HEIGHT)), style, ink);
    }

    @Override
    protected void layoutChildren() {
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        plot.repaint();
        overlay.repaint();
    }

    private int count() {
        Lanes shown = lanes.get();
        return shown == null ? 1 : Math.max(1, shown.lanes().size());
    }

    @Override
    protected double computeMinHeight(double width) {
        return count() * LEAST_LANE_HEIGHT + LanePainter.AXIS_HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return count() * LANE_HEIGHT + LanePainter.AXIS_HEIGHT;
    }

    /// What is drawn; null for nothing.
    public ObjectProperty<@Nullable Lanes> lanesProperty() {
        return lanes;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The chosen part of the window; null if everything is looked at.
    public ObjectProperty<@Nullable BrushRange> rangeProperty() {
        return range;
    }

    /// Whether the range is still being dragged.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }
}
