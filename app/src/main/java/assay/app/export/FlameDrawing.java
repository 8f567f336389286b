package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeSearch;
import assay.charts.flame.FlameArea;
import assay.charts.flame.FlameColors;
import assay.charts.flame.FlameDirection;
import assay.charts.flame.FlameLayout;
import assay.charts.flame.FlameMarks;
import assay.charts.flame.FlamePainter;
import assay.charts.flame.FlameSource;
import assay.charts.flame.FlameViewport;
import assay.charts.flame.LegendEntry;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.List;
import java.util.function.IntFunction;

/// A flame graph on a surface that is not the screen, drawn by the same painter as there.
public final class FlameDrawing {
    private static final double SWATCH = 0.8;

    private final FlameLayout layout;
    private final FlameColors colors;
    private final FlameMarks marks;
    private final FlameDirection direction;
    private final int zoomed;
    private final IntFunction<String> facts;

    private FlameDrawing(
            FlameSource source,
            FlameColors colors,
            FlameMarks marks,
            FlameDirection direction,
            int zoomed,
            IntFunction<String> facts) {
        this.layout = new FlameLayout(source);
        this.colors = colors;
        this.marks = marks;
        this.direction = direction;
        this.zoomed = zoomed;
        this.facts = facts;
    }

    /// The figure with its zoom, direction and search, coloured by frame type.
    public static FlameDrawing of(FlameFigure figure) {
        CallTree tree = figure.tree();
        FlameMarks marks = figure.search() == null
                ? FlameMarks.NONE
                : new FlameMarks(
                        TreeSearch.find(tree, figure.search(), figure.zoomed()).nodes(), -1, -1);
        FlameDirection direction = figure.icicle() ? FlameDirection.ICICLE : FlameDirection.FLAME;
        return new FlameDrawing(
                new CallTreeSource(tree), FrameColors.of(tree), marks, direction, figure.zoomed(), figure::facts);
    }

    /// Any other tree, whole, root at the bottom.
    public static FlameDrawing of(FlameSource source, FlameColors colors) {
        return new FlameDrawing(source, colors, FlameMarks.NONE, FlameDirection.FLAME, 0, _ -> "");
    }

    /// Rows that the zoomed subtree and its ancestors need: frames of less than a share of the zoomed node's weight are
    /// not drawn one by one, so what they call is not counted.
    ///
    /// @param leastShare 0 to 1
    public int rows(double leastShare) {
        FlameSource source = layout.source();
        double least = leastShare * source.weight(zoomed);
        int depth = 0;
        for (int above = source.parent(zoomed); above >= 0; above = source.parent(above)) {
            depth++;
        }
        int[] depths = new int[source.end(zoomed) - zoomed];
        int deepest = 0;
        for (int node = zoomed + 1; node < source.end(zoomed); node++) {
            depths[node - zoomed] = depths[source.parent(node) - zoomed] + 1;
            if (source.weight(node) > 0 && source.weight(source.parent(node)) >= least) {
                deepest = Math.max(deepest, depths[node - zoomed]);
            }
        }
        return depth + deepest + 1;
    }

    /// Draws the rows from `firstRow` on, as many as fit into the height.
    ///
    /// @param minWidth narrower frames are merged with their neighbours
    public void paint(
            Surface surface,
            double left,
            double top,
            double width,
            double height,
            double rowHeight,
            int firstRow,
            double minWidth,
            Theme theme) {
        FlameArea area = new FlameArea(width, height, rowHeight, direction, minWidth);
        layout.arrange(new FlameViewport(zoomed, 0, 1, firstRow * rowHeight), area);
        surface.pushClip(left, top, width, height);
        new FlamePainter(theme, colors, facts).paint(new ShiftedSurface(surface, left, top), layout, marks);
        surface.popClip();
    }

    /// Draws what the colours mean in one line.
    ///
    /// @return where the line ends
    public double paintLegend(Surface surface, double left, double baseline, TextStyle style, Theme theme) {
        double x = left;
        double side = SWATCH * style.size();
        for (LegendEntry entry : legend()) {
            surface.fillRect(x, baseline - side, side, side, entry.argb());
            switch (entry.mark()) {
                case HATCHED -> surface.hatchRect(x, baseline - side, side, side, entry.ink());
                case DOTTED -> surface.dotRect(x, baseline - side, side, side, entry.ink());
                case NONE -> {}
            }
            x += side + style.size() * 0.4;
            surface.text(entry.word(), x, baseline, style, theme.mutedText());
            x += style.width(entry.word()) + style.size();
        }
        return x;
    }

    private List<LegendEntry> legend() {
        return colors.legend();
    }
}
