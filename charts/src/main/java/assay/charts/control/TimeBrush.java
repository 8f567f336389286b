package assay.charts.control;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.Bins;
import assay.charts.plot.HistogramPainter;
import assay.charts.plot.TimeLabel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Weight over time, and the part of it that is looked at. The range follows the pointer while it is dragged, at most
/// once per pulse; [#adjustingProperty] tells when it is final.
public final class TimeBrush extends Region {
    private static final double EDGE = 2;
    private static final double FADE = 0.65;
    /// The label's precision: about a thousandth of the whole.
    private static final double LABEL_STEPS = 1_000;

    private static final double CHIP_HEIGHT = 18;
    private static final double CHIP_PADDING = 6;

    private final ObjectProperty<@Nullable Bins> bins = new SimpleObjectProperty<>(this, "bins");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable BrushRange> range = new SimpleObjectProperty<>(this, "range");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final TextStyle style = TextStyle.medium(11);
    private final PulseCanvas canvas = new PulseCanvas(new ChartFonts(), this::paint);

    public TimeBrush() {
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        describe();
        range.addListener(_ -> describe());
        bins.addListener(_ -> describe());
        for (ObservableValue<?> drawn : new ObservableValue<?>[] {bins, theme, range, focusVisibleProperty()}) {
            drawn.addListener(_ -> canvas.repaint());
        }
        new RangeGestures(this, new Axis(), range, adjusting);
    }

    /// The whole width.
    private final class Axis implements RangeGestures.Axis {
        @Override
        public double width() {
            return getWidth();
        }

        @Override
        public boolean ready() {
            return bins.get() != null;
        }
    }

    private void describe() {
        BrushRange selected = range.get();
        Bins shown = bins.get();
        setAccessibleText(
                selected == null || shown == null ? "Time range: all" : "Time range: " + label(shown, selected));
    }

    private static String label(Bins bins, BrushRange selected) {
        double total = (double) (bins.endNanos() - bins.startNanos());
        int decimals = TimeLabel.decimalsFor(total / LABEL_STEPS);
        String from = TimeLabel.format(bins.nanosAt(selected.from()), decimals);
        String to = TimeLabel.format(bins.nanosAt(selected.to()), decimals);
        return "%s – %s (%s)".formatted(from, to, TimeLabel.length(Math.round(selected.span() * total), decimals));
    }

    private void paint(CanvasSurface surface) {
        Theme shownTheme = theme.get();
        Bins shown = bins.get();
        surface.fillRect(0, 0, getWidth(), getHeight(), shownTheme.background());
        if (shown != null) {
            new HistogramPainter(shownTheme).paint(surface, shown, getWidth(), getHeight());
            BrushRange selected = range.get();
            if (selected != null) {
                paintRange(surface, shown, selected);
            }
        }
        if (isFocusVisible()) {
            surface.strokeRect(0, 0, getWidth(), getHeight(), 2, shownTheme.accent());
        }
    }

    private void paintRange(Surface surface, Bins shown, BrushRange selected) {
        Theme shownTheme = theme.get();
        double left = surface.snap(selected.from() * getWidth());
        double right = surface.snap(selected.to() * getWidth());
        double base = surface.snap(getHeight() - HistogramPainter.AXIS_HEIGHT);
        int veil = Argb.withOpacity(shownTheme.background(), FADE);
        double top = surface.snap(HistogramPainter.HEADER_HEIGHT);
        surface.fillRect(0, top, left, base - top, veil);
        surface.fillRect(right, top, getWidth() - right, base - top, veil);
        surface.fillRect(left, top, EDGE, base - top, shownTheme.accent());
        surface.fillRect(right - EDGE, top, EDGE, base - top, shownTheme.accent());
        paintLabel(surface, label(shown, selected), (left + right) / 2);
    }

    private void paintLabel(Surface surface, String label, double middle) {
        Theme shownTheme = theme.get();
        double width = Math.ceil(style.width(label)) + 2 * CHIP_PADDING;
        double x = surface.snap(Math.clamp(middle - width / 2, 0, Math.max(0, getWidth() - width)));
        double y = surface.snap((HistogramPainter.HEADER_HEIGHT - CHIP_HEIGHT) / 2);
        surface.fillRect(x, y, width, CHIP_HEIGHT, shownTheme.accent());
        double baseline = surface.snap(style.baselineIn(y, CHIP_HEIGHT));
        surface.text(label, x + CHIP_PADDING, baseline, style, shownTheme.background());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 88;
    }

    /// The weight over time; null shows nothing.
    public ObjectProperty<@Nullable Bins> binsProperty() {
        return bins;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The selected part; null if everything is looked at.
    public ObjectProperty<@Nullable BrushRange> rangeProperty() {
        return range;
    }

    /// Whether the range is still being dragged.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }
}
