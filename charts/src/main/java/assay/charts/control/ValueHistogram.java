package assay.charts.control;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import assay.charts.plot.ValueBins;
import assay.charts.plot.ValueBinsPainter;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How often numbers occur, and the bins of them that are chosen by dragging. What is chosen is whole bins, when
/// [#adjustingProperty] tells that it is final.
public final class ValueHistogram extends Region {
    private static final double FADE = 0.65;
    private static final double CHIP_HEIGHT = 18;
    private static final double CHIP_PADDING = 6;

    private final ObjectProperty<@Nullable ValueBins> bins = new SimpleObjectProperty<>(this, "bins");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable BrushRange> range = new SimpleObjectProperty<>(this, "range");
    private final ReadOnlyBooleanWrapper adjusting = new ReadOnlyBooleanWrapper(this, "adjusting");
    private final TextStyle style = TextStyle.medium(11);
    private final PulseCanvas canvas = new PulseCanvas(new ChartFonts(), this::paint);
    private LongFunction<String> counts = count -> String.format(Locale.ROOT, "%,d", count);
    private IntFunction<String> tips = _ -> "";
    private int pointed = -1;

    public ValueHistogram() {
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bins.addListener(_ -> {
            range.set(null);
            describe();
            canvas.repaint();
        });
        theme.addListener(_ -> canvas.repaint());
        range.addListener(_ -> canvas.repaint());
        focusVisibleProperty().addListener(_ -> canvas.repaint());
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(-1));
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
            ValueBins shown = bins.get();
            return shown != null && shown.count() > 0;
        }
    }

    /// @param newCounts a count for people
    /// @param newTips what is said of a bin that is pointed at
    public void setTexts(LongFunction<String> newCounts, IntFunction<String> newTips) {
        counts = newCounts;
        tips = newTips;
        canvas.repaint();
    }

    private void describe() {
        ValueBins shown = bins.get();
        setAccessibleText(
                shown == null || shown.count() == 0
                        ? "Histogram: nothing to show"
                        : "Histogram of %s: %d bins from %s to %s, at most %s in one"
                                .formatted(
                                        shown.name(),
                                        shown.count(),
                                        shown.edge(0),
                                        shown.edge(shown.count()),
                                        counts.apply(shown.most())));
    }

    private void point(double x) {
        ValueBins shown = bins.get();
        int now = shown == null || x < 0 || x >= getWidth() ? -1 : (int) (x / getWidth() * shown.count());
        if (now != pointed) {
            pointed = now;
            canvas.repaint();
        }
    }

    private void paint(CanvasSurface surface) {
        Theme shownTheme = theme.get();
        ValueBins shown = bins.get();
        if (shown == null || shown.count() == 0) {
            return;
        }
        int marked = pointed < shown.count() ? pointed : -1;
        new ValueBinsPainter(shownTheme)
                .paint(surface, shown, counts.apply(shown.most()), marked, getWidth(), getHeight());
        BrushRange chosen = range.get();
        if (chosen != null) {
            veil(surface, shown, chosen);
        }
        if (marked >= 0) {
            tip(surface, tips.apply(marked), ValueBinsPainter.x(shown, marked, getWidth()));
        }
        if (isFocusVisible()) {
            surface.strokeRect(0, 0, getWidth(), getHeight(), 2, shownTheme.accent());
        }
    }

    private void veil(Surface surface, ValueBins shown, BrushRange chosen) {
        double top = surface.snap(ValueBinsPainter.HEADER_HEIGHT);
        double base = surface.snap(getHeight() - ValueBinsPainter.AXIS_HEIGHT);
        double left = surface.snap(ValueBinsPainter.x(shown, firstBin(shown, chosen), getWidth()));
        double right = surface.snap(ValueBinsPainter.x(shown, endBin(shown, chosen), getWidth()));
        int veil = Argb.withOpacity(theme.get().background(), FADE);
        surface.fillRect(0, top, left, base - top, veil);
        surface.fillRect(right, top, getWidth() - right, base - top, veil);
        surface.fillRect(left, top, surface.pixel(), base - top, theme.get().accent());
        surface.fillRect(
                right - surface.pixel(),
                top,
                surface.pixel(),
                base - top,
                theme.get().accent());
    }

    private void tip(Surface surface, String text, double at) {
        double width = Math.ceil(style.width(text)) + 2 * CHIP_PADDING;
        double x = surface.snap(Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width)));
        double y = surface.snap((ValueBinsPainter.HEADER_HEIGHT - CHIP_HEIGHT) / 2);
        surface.fillRect(x, y, width, CHIP_HEIGHT, theme.get().accent());
        surface.text(
                text,
                x + CHIP_PADDING,
                surface.snap(style.baselineIn(y, CHIP_HEIGHT)),
                style,
                theme.get().background());
    }

    /// First of the bins that a range touches.
    public static int firstBin(ValueBins bins, BrushRange chosen) {
        return Math.min(bins.count() - 1, (int) Math.floor(chosen.from() * bins.count()));
    }

    /// Bin behind the last one that a range touches.
    public static int endBin(ValueBins bins, BrushRange chosen) {
        return Math.max(firstBin(bins, chosen) + 1, (int) Math.ceil(chosen.to() * bins.count()));
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
        return 260;
    }

    /// What is drawn; null for nothing.
    public ObjectProperty<@Nullable ValueBins> binsProperty() {
        return bins;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What is chosen, as shares of the width; null for nothing.
    public ObjectProperty<@Nullable BrushRange> rangeProperty() {
        return range;
    }

    /// Whether it is still being dragged.
    public ReadOnlyBooleanProperty adjustingProperty() {
        return adjusting.getReadOnlyProperty();
    }
}
