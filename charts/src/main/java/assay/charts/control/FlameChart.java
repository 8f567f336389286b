package assay.charts.control;

import assay.charts.flame.FlameArea;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameMarks;
import assay.charts.flame.FlamePainter;
import assay.charts.flame.FlameSource;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.FlameZoom;
import assay.charts.paint.Theme;
import java.util.BitSet;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A flame graph that is zoomed, scrolled, searched and walked by mouse and keyboard. Nodes are numbers of the
/// source;
/// -1 means none. Hovering repaints an overlay only.
public final class FlameChart extends Region {
    /// No frame.
    public static final int NONE = -1;

    private final ObjectProperty<@Nullable FlameSource> source = new SimpleObjectProperty<>(this, "source");
    private final ObjectProperty<@Nullable FlameColors> colors = new SimpleObjectProperty<>(this, "colors");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<FlameDirection> direction =
            new SimpleObjectProperty<>(this, "direction", FlameDirection.FLAME);
    private final ObjectProperty<FlameViewport> viewport =
            new SimpleObjectProperty<>(this, "viewport", FlameViewport.ALL);
    private final DoubleProperty rowHeight = new SimpleDoubleProperty(this, "rowHeight", 20);
    private final IntegerProperty selectedNode = new SimpleIntegerProperty(this, "selectedNode", NONE);
    private final IntegerProperty highlightedNode = new SimpleIntegerProperty(this, "highlightedNode", NONE);
    private final ReadOnlyIntegerWrapper hoveredNode = new ReadOnlyIntegerWrapper(this, "hoveredNode", NONE);
    private final ObjectProperty<@Nullable BitSet> matches = new SimpleObjectProperty<>(this, "matches");
    private final IntegerProperty currentMatch = new SimpleIntegerProperty(this, "currentMatch", NONE);

    private final BooleanProperty wheelZooms = new SimpleBooleanProperty(this, "wheelZooms", false);
    private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", true);

    private final PulseCanvas graph;
    private final FlameMotion motion = new FlameMotion(this::repaint);
    private final FlameOverlay overlay;
    private final FlameHover hover;
    private final FlameScroll scroll;
    private @Nullable FlameLayout layout;
    private IntFunction<String> frameText = node -> labelOf(node);
    private String summary = "Flame graph";

    public FlameChart() {
        ChartFonts fonts = new ChartFonts();
        graph = new PulseCanvas(fonts, this::paintGraph);
        overlay = new FlameOverlay(this, fonts);
        graph.setMouseTransparent(false);
        hover = new FlameHover(this, graph, overlay);
        new FlameMouse(this, graph);
        scroll = new FlameScroll(this);
        getChildren().addAll(graph, overlay.canvas(), scroll.bar());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(summary);
        source.addListener(_ -> sourceChanged());
        rowHeight.addListener(_ -> requestLayout());
        viewport.addListener(_ -> move());
        selectedNode.addListener(_ -> describeSelection());
        for (ObservableValue<?> drawn :
                new ObservableValue<?>[] {colors, theme, direction, rowHeight, selectedNode, matches, currentMatch}) {
            drawn.addListener(_ -> repaint());
        }
        for (ObservableValue<?> drawn :
                new ObservableValue<?>[] {hoveredNode, highlightedNode, focusedProperty(), focusVisibleProperty()}) {
            drawn.addListener(_ -> overlay.canvas().repaint());
        }
        new FlameKeys(this);
    }

    private void sourceChanged() {
        FlameSource shown = source.get();
        motion.jump(FlameViewport.ALL);
        layout = shown == null ? null : new FlameLayout(shown);
        int size = shown == null ? 0 : shown.size();
        if (viewport.get().root() >= size) {
            viewport.set(FlameViewport.ALL);
        }
        for (IntegerProperty node : new IntegerProperty[] {selectedNode, highlightedNode, currentMatch, hoveredNode}) {
            if (node.get() >= size) {
                node.set(NONE);
            }
        }
        motion.jump(viewport.get());
        requestLayout();
    }

    /// Zooming to another frame shows the way, so that the eye can follow; panning and scrolling are a way already. A
    /// viewport that the tree has no node for waits for the tree that has.
    private void move() {
        FlameSource shown = source.get();
        FlameViewport target = viewport.get();
        boolean visible = getScene() != null && getScene().getWindow() != null;
        if (shown == null || target.root() >= shown.size()) {
            motion.jump(FlameViewport.ALL);
        } else if (visible && animated.get() && target.root() != motion.shown().root()) {
            motion.glide(shown, target);
        } else {
            motion.jump(target);
        }
    }

    private void describeSelection() {
        int node = selectedNode.get();
        setAccessibleText(node == NONE ? summary : frameText.apply(node));
    }

    private String labelOf(int node) {
        FlameSource shown = source.get();
        return shown == null ? "" : shown.label(node);
    }

    private void repaint() {
        graph.repaint();
        overlay.canvas().repaint();
    }

    private void paintGraph(CanvasSurface surface) {
        Theme shownTheme = theme.get();
        FlameLayout shown = arranged();
        FlameColors shownColors = colors.get();
        surface.fillRect(0, 0, graph.getWidth(), graph.getHeight(), shownTheme.background());
        if (shown != null && shownColors != null) {
            FlameMarks marks = new FlameMarks(matches.get(), currentMatch.get(), selectedNode.get());
            new FlamePainter(shownTheme, shownColors).paint(surface, shown, marks);
        }
    }

    /// The layout of the present tree, arranged or not; null while there is none.
    @Nullable
    FlameLayout layoutOfSource() {
        return layout;
    }

    /// The layout for the present size and viewport; null while there is nothing to show.
    @Nullable
    FlameLayout arranged() {
        FlameLayout shown = layout;
        if (shown == null || graph.getWidth() <= 0 || graph.getHeight() <= 0) {
            return null;
        }
        FlameArea area = new FlameArea(
                graph.getWidth(), graph.getHeight(), rowHeight.get(), direction.get(), 1 / graph.outputScale());
        if (!shown.area().equals(area) || !shown.viewport().equals(motion.shown())) {
            shown.arrange(motion.shown(), area);
        }
        return shown;
    }

    @Override
    protected void layoutChildren() {
        double bar = snapSizeX(updateScroll());
        double width = Math.max(0, getWidth() - bar);
        graph.resizeRelocate(0, 0, width, getHeight());
        overlay.canvas().resizeRelocate(0, 0, width, getHeight());
        scroll.bar().resizeRelocate(width, 0, bar, getHeight());
        repaint();
    }

    private double updateScroll() {
        double rows = layout == null ? 0 : layout.contentHeight(rowHeight.get());
        double most = Math.max(0, rows - getHeight());
        if (viewport.get().scroll() > most && getHeight() > 0) {
            viewport.set(viewport.get().withScroll(most));
        }
        return scroll.update(rows, getHeight(), rowHeight.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    /// Gives a frame the whole width; its callers stay visible, faded.
    public void zoomTo(int node) {
        viewport.set(viewport.get().withRoot(node));
    }

    /// One step out: to the zoomed frame's whole width, then to its caller.
    public void zoomOut() {
        FlameLayout shown = arranged();
        if (shown != null) {
            viewport.set(new FlameZoom(shown).out(viewport.get()));
        }
    }

    /// Shows everything.
    public void resetZoom() {
        viewport.set(FlameViewport.ALL);
    }

    /// Zooms and scrolls as little as needed to make a frame visible.
    public void reveal(int node) {
        FlameLayout shown = arranged();
        if (shown != null) {
            viewport.set(new FlameZoom(shown).revealing(viewport.get(), node));
        }
    }

    /// What the pointer's tip says about a frame; several lines are fine.
    public void setTipText(IntFunction<String> text) {
        hover.setTipText(text);
    }

    /// What a screen reader says about the selected frame.
    public void setFrameText(IntFunction<String> text) {
        frameText = text;
        describeSelection();
    }

    /// One sentence for those who cannot see the chart; read while no frame is selected.
    public void setSummary(String sentence) {
        summary = sentence;
        describeSelection();
    }

    public void setOnContextMenu(FlameMenuHandler handler) {
        hover.setMenuHandler(handler);
    }

    /// Ends the highlight that lasted while a context menu was open.
    public void menuClosed() {
        hover.menuClosed();
    }

    void hover(int node) {
        hoveredNode.set(node);
    }

    /// The tree; null shows nothing. A new tree keeps viewport and selection as far as it has such nodes.
    public ObjectProperty<@Nullable FlameSource> sourceProperty() {
        return source;
    }

    /// How frames are coloured; nothing is drawn without.
    public ObjectProperty<@Nullable FlameColors> colorsProperty() {
        return colors;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<FlameDirection> directionProperty() {
        return direction;
    }

    /// Zoomed node, window and scroll position; bind two charts' through a mapping to keep them in step.
    public ObjectProperty<FlameViewport> viewportProperty() {
        return viewport;
    }

    /// Whether zooming to a frame takes a moment (120 ms) that shows the way; off for those who want less motion.
    public BooleanProperty animatedProperty() {
        return animated;
    }

    /// Whether the wheel alone zooms, and together with the command key scrolls; the other way round if not.
    public BooleanProperty wheelZoomsProperty() {
        return wheelZooms;
    }

    /// Height of a frame with the gap to the next, in pixels.
    public DoubleProperty rowHeightProperty() {
        return rowHeight;
    }

    public IntegerProperty selectedNodeProperty() {
        return selectedNode;
    }

    /// A frame that is lit from outside, such as the one hovered in a linked chart.
    public IntegerProperty highlightedNodeProperty() {
        return highlightedNode;
    }

    /// The frame under the pointer.
    public ReadOnlyIntegerProperty hoveredNodeProperty() {
        return hoveredNode.getReadOnlyProperty();
    }

    /// What a search found; all else is dimmed. Null if nothing is searched.
    public ObjectProperty<@Nullable BitSet> matchesProperty() {
        return matches;
    }

    /// The match that was jumped to; it is outlined, not revealed.
    public IntegerProperty currentMatchProperty() {
        return currentMatch;
    }
}
