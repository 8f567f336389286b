package assay.charts.control;

import assay.charts.flame.FlameColors;
import assay.charts.flame.StackSpanLayout;
import assay.charts.flame.StackSpanPainter;
import assay.charts.flame.StackSpanSource;
import assay.charts.paint.Theme;
import assay.charts.plot.TimeLabel;
import java.util.BitSet;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A stack chart: what was on the stacks of one thread or of several, over time. It is zoomed, panned and walked by
/// mouse and keyboard.
/// Spans are numbers of the source; -1 means none.
public final class StackChartView extends Region {
    /// No span.
    public static final int NONE = -1;

    private static final BrushRange WHOLE = new BrushRange(0, 1);

    private final ObjectProperty<@Nullable StackSpanSource> source = new SimpleObjectProperty<>(this, "source");
    private final ObjectProperty<@Nullable FlameColors> colors = new SimpleObjectProperty<>(this, "colors");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<BrushRange> window = new SimpleObjectProperty<>(this, "window", WHOLE);
    private final ObjectProperty<@Nullable BitSet> matches = new SimpleObjectProperty<>(this, "matches");
    private final IntegerProperty selectedSpan = new SimpleIntegerProperty(this, "selectedSpan", NONE);
    private final ReadOnlyIntegerWrapper hoveredSpan = new ReadOnlyIntegerWrapper(this, "hoveredSpan", NONE);
    private final PulseCanvas chart = new PulseCanvas(new ChartFonts(), this::paintChart);
    private final PulseCanvas overlay = new PulseCanvas(new ChartFonts(), this::paintOverlay);
    private final ChartTip tip = new ChartTip(this);
    private IntFunction<String> tipText = _ -> "";
    private @Nullable StackSpanLayout layout;
    private double startNanos;
    private double endNanos = 1;
    private double scroll;
    private int hoveredBox = NONE;
    private String summary = "Stack chart";

    public StackChartView() {
        getChildren().addAll(chart, overlay);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(summary);
        source.addListener(_ -> sourceChanged());
        selectedSpan.addListener(_ -> describe());
        for (ObservableValue<?> drawn :
                new ObservableValue<?>[] {source, colors, theme, window, matches, selectedSpan}) {
            drawn.addListener(_ -> repaint());
        }
        focusVisibleProperty().addListener(_ -> overlay.repaint());
        new StackChartMouse(this);
        new StackChartKeys(this);
    }

    private void sourceChanged() {
        StackSpanSource shown = source.get();
        layout = shown == null ? null : new StackSpanLayout(shown);
        selectedSpan.set(NONE);
        hover(NONE);
        scrollBy(0);
    }

    private void describe() {
        int span = selectedSpan.get();
        setAccessibleText(span == NONE ? summary : textOf(span));
    }

    void repaint() {
        chart.repaint();
        overlay.repaint();
    }

    private void paintChart(CanvasSurface surface) {
        surface.fillRect(0, 0, getWidth(), getHeight(), theme.get().background());
        StackSpanSource shown = source.get();
        StackSpanLayout arranged = layout;
        FlameColors shownColors = colors.get();
        if (shown == null || arranged == null || shownColors == null) {
            return;
        }
        arrange(arranged, surface.pixel());
        StackSpanPainter painter = new StackSpanPainter(theme.get(), shownColors);
        painter.paint(surface, arranged, shown, scroll, matches.get(), selectedSpan.get());
        painter.paintTitles(surface, shown, scroll, getWidth(), getHeight());
        surface.fillRect(
                0, 0, getWidth(), StackSpanPainter.AXIS_HEIGHT, theme.get().background());
        painter.paintAxis(surface, left(), right(), getWidth(), StackSpanPainter.AXIS_HEIGHT);
    }

    private void arrange(StackSpanLayout arranged, double pixel) {
        int first = (int) (scroll / StackSpanPainter.ROW_HEIGHT);
        int last = (int) ((scroll + getHeight()) / StackSpanPainter.ROW_HEIGHT);
        arranged.arrange(left(), right(), getWidth(), pixel, first, last);
    }

    private void paintOverlay(CanvasSurface surface) {
        StackSpanLayout arranged = layout;
        FlameColors shownColors = colors.get();
        if (arranged != null && shownColors != null && hoveredBox >= 0 && hoveredBox < arranged.count()) {
            new StackSpanPainter(theme.get(), shownColors).light(surface, arranged, hoveredBox, scroll);
        }
        if (isFocusVisible()) {
            surface.strokeRect(0, 0, getWidth(), getHeight(), 2, theme.get().accent());
        }
    }

    private double left() {
        return startNanos + window.get().from() * (endNanos - startNanos);
    }

    private double right() {
        return startNanos + window.get().to() * (endNanos - startNanos);
    }

    /// Width of the whole in nanoseconds.
    double length() {
        return endNanos - startNanos;
    }

    double startNanos() {
        return startNanos;
    }

    /// The box under a point; -1 if there is none.
    int boxAt(double x, double y) {
        StackSpanLayout arranged = layout;
        int row = (int) Math.floor((y - StackSpanPainter.AXIS_HEIGHT + scroll) / StackSpanPainter.ROW_HEIGHT);
        return arranged == null || y < StackSpanPainter.AXIS_HEIGHT
                ? NONE
                : arranged.boxAt(row, x, 1 / chart.outputScale());
    }

    /// The span of a box; none for one that stands for several.
    int spanOf(int box) {
        StackSpanLayout arranged = layout;
        return arranged == null || box < 0 || arranged.merged(box) > 1 ? NONE : arranged.span(box);
    }

    void hover(int box) {
        hoveredBox = box;
        hoveredSpan.set(spanOf(box));
        overlay.repaint();
    }

    void showTip(int box, double x) {
        StackSpanLayout arranged = layout;
        if (arranged == null || box < 0) {
            tip.hide();
            return;
        }
        String text = arranged.merged(box) > 1
                ? arranged.merged(box) + " frames, each too short to be drawn"
                : textOf(arranged.span(box));
        double top = StackSpanPainter.AXIS_HEIGHT + arranged.row(box) * StackSpanPainter.ROW_HEIGHT - scroll;
        tip.moveTo(text, x, top, top + StackSpanPainter.ROW_HEIGHT);
    }

    void hideTip() {
        tip.hide();
    }

    private String textOf(int span) {
        StackSpanSource shown = source.get();
        if (shown == null || span >= shown.firstOfRow(shown.rows())) {
            return "";
        }
        double nanos = shown.to(span) - shown.from(span);
        int decimals = Math.min(6, 1 + TimeLabel.decimalsFor(Math.max(1, nanos)));
        String words = tipText.apply(shown.node(span));
        int title = StackLanes.titleAbove(shown, rowOf(shown, span));
        return "%s%s\n%s, from %s"
                .formatted(
                        words.isEmpty() ? shown.label(span) : words,
                        title < 0 ? "" : "\n" + shown.title(title),
                        TimeLabel.length(Math.round(nanos), decimals),
                        TimeLabel.format(Math.round(shown.from(span)), decimals));
    }

    /// Moves the rows, as far as there are any.
    void scrollBy(double distance) {
        StackSpanSource shown = source.get();
        double content = shown == null ? 0 : shown.rows() * StackSpanPainter.ROW_HEIGHT + StackSpanPainter.AXIS_HEIGHT;
        scroll = Math.clamp(scroll + distance, 0, Math.max(0, content - getHeight()));
        repaint();
    }

    /// Zooms around a point that stays where it is.
    ///
    /// @param at the point as a share of the visible width
    /// @param factor more than 1 zooms in
    void zoom(double at, double factor) {
        BrushRange now = window.get();
        double span = Math.clamp(now.span() / factor, Math.min(1, 1e3 / length()), 1.0);
        double from = Math.clamp(now.from() + at * (now.span() - span), 0, 1 - span);
        window.set(new BrushRange(from, Math.min(1, from + span)));
    }

    /// Moves the window.
    ///
    /// @param shift as a share of the visible width
    void pan(double shift) {
        window.set(window.get().moved(shift * window.get().span()));
    }

    /// Gives a span most of the width.
    public void zoomTo(int span) {
        StackSpanSource shown = source.get();
        if (shown != null && span >= 0) {
            double margin = (shown.to(span) - shown.from(span)) * 0.05;
            double from = (shown.from(span) - margin - startNanos) / length();
            double to = (shown.to(span) + margin - startNanos) / length();
            window.set(BrushRange.between(
                    Math.clamp(from, 0.0, 1.0), Math.clamp(to, 0.0, 1.0), Math.min(1, 1e3 / length())));
        }
    }

    /// Shows everything.
    public void resetZoom() {
        window.set(WHOLE);
    }

    /// Brings the frames of a thread to the top, and selects the first of the outermost.
    ///
    /// @param lane counted from 0; nothing happens if there is none
    public void showLane(int lane) {
        StackSpanSource shown = source.get();
        int row = shown == null ? NONE : StackLanes.firstRow(shown, lane);
        if (shown != null && row >= 0) {
            selectedSpan.set(shown.firstOfRow(row));
            scroll = row * StackSpanPainter.ROW_HEIGHT;
            scrollBy(-StackSpanPainter.ROW_HEIGHT);
        }
    }

    /// The thread of the selected span, counted from 0; -1 if none is selected or there is one thread only.
    public int selectedLane() {
        StackSpanSource shown = source.get();
        int span = selectedSpan.get();
        return shown == null || span < 0 ? NONE : StackLanes.laneOf(shown, rowOf(shown, span));
    }

    /// Scrolls and pans until a span is seen.
    void reveal(int span) {
        StackSpanSource shown = source.get();
        if (shown == null || span < 0) {
            return;
        }
        if (shown.to(span) <= left() || shown.from(span) >= right()) {
            double middle = ((shown.from(span) + shown.to(span)) / 2 - startNanos) / length();
            window.set(window.get()
                    .moved(middle - window.get().span() / 2 - window.get().from()));
        }
        int row = rowOf(shown, span);
        int title = StackLanes.titleAbove(shown, row) < 0 ? 0 : 1;
        double top = (row - title) * StackSpanPainter.ROW_HEIGHT;
        double visible = getHeight() - StackSpanPainter.AXIS_HEIGHT - (1 + title) * StackSpanPainter.ROW_HEIGHT;
        scrollBy(Math.clamp(scroll, Math.min(top, Math.max(0, top - visible)), top) - scroll);
    }

    static int rowOf(StackSpanSource source, int span) {
        int row = 0;
        while (source.firstOfRow(row + 1) <= span) {
            row++;
        }
        return row;
    }

    @Override
    protected void layoutChildren() {
        chart.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        scrollBy(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    /// The time that the whole width stands for, since the start of the recording.
    public void setTime(double fromNanos, double toNanos) {
        startNanos = fromNanos;
        endNanos = Math.max(fromNanos + 1, toNanos);
        window.set(WHOLE);
        repaint();
    }

    /// What the pointer's tip says about a node, before length and start of the span.
    public void setTipText(IntFunction<String> text) {
        tipText = text;
    }

    /// One sentence for those who cannot see the chart; read while no span is selected.
    public void setSummary(String sentence) {
        summary = sentence;
        describe();
    }

    /// The spans; null shows nothing.
    public ObjectProperty<@Nullable StackSpanSource> sourceProperty() {
        return source;
    }

    /// Colours by the nodes of the spans; nothing is drawn without.
    public ObjectProperty<@Nullable FlameColors> colorsProperty() {
        return colors;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The visible part of the time that [#setTime] told.
    public ObjectProperty<BrushRange> windowProperty() {
        return window;
    }

    /// Nodes that a search found; all others are dimmed. Null if nothing is searched.
    public ObjectProperty<@Nullable BitSet> matchesProperty() {
        return matches;
    }

    public IntegerProperty selectedSpanProperty() {
        return selectedSpan;
    }

    /// The span under the pointer.
    public ReadOnlyIntegerProperty hoveredSpanProperty() {
        return hoveredSpan.getReadOnlyProperty();
    }
}
