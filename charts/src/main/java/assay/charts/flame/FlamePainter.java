package assay.charts.flame;

import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;
import assay.charts.paint.Theme;
import java.util.function.IntFunction;

/// Draws an arranged [FlameLayout]: boxes on whole device pixels with a gap of one between them, labels where they
/// fit.
public final class FlamePainter {
    private static final double TEXT_PER_ROW = 0.6;
    private static final double PADDING_PER_ROW = 0.25;
    private static final double FADED_ANCESTOR = 0.6;
    private static final double DIMMED = 0.72;

    private final Theme theme;
    private final FlameColors colors;
    private final IntFunction<String> facts;

    public FlamePainter(Theme theme, FlameColors colors) {
        this(theme, colors, _ -> "");
    }

    /// @param facts of a node, shown under its name on surfaces that describe what they draw
    public FlamePainter(Theme theme, FlameColors colors, IntFunction<String> facts) {
        this.theme = theme;
        this.colors = colors;
        this.facts = facts;
    }

    /// Draws the boxes over what the surface shows already; the area's upper left corner is the origin.
    public void paint(Surface surface, FlameLayout layout, FlameMarks marks) {
        FlameBoxPainter boxes = new FlameBoxPainter(surface, layout, labelStyle(layout.area()));
        for (int box = 0; box < layout.count(); box++) {
            if (surface.describes()) {
                surface.beginDescribed(description(layout, box));
                paintBox(boxes, layout, marks, box);
                surface.endDescribed();
            } else {
                paintBox(boxes, layout, marks, box);
            }
        }
        paintSelection(boxes, layout, marks);
    }

    private String description(FlameLayout layout, int box) {
        int node = layout.node(box);
        return layout.merged(box) > 1
                ? layout.merged(box) + " frames, each too narrow to be drawn"
                : layout.source().label(node) + "\n" + facts.apply(node);
    }

    /// How labels are set in rows of the area's height.
    public static TextStyle labelStyle(FlameArea area) {
        return TextStyle.regular(TEXT_PER_ROW * area.rowHeight());
    }

    static double padding(FlameArea area) {
        return PADDING_PER_ROW * area.rowHeight();
    }

    private void paintBox(FlameBoxPainter boxes, FlameLayout layout, FlameMarks marks, int box) {
        int node = layout.node(box);
        if (marks.matchesAny(node, layout.until(box))) {
            boxes.fill(box, theme.highlight());
            boxes.label(box, theme.highlightText(), "");
            return;
        }
        double fade = layout.isAbove(box) ? FADED_ANCESTOR : 0;
        if (marks.matches() != null) {
            fade = DIMMED;
        }
        if (layout.merged(box) > 1) {
            boxes.fill(box, theme.fade(theme.separator(), fade / 2));
            boxes.hatch(box, theme.fade(theme.mutedText(), 0.35 + fade / 2));
            return;
        }
        int text = fade == 0 ? colors.text(node) : theme.fade(theme.text(), fade / 3);
        boxes.fill(box, theme.fade(colors.fill(node), fade));
        boxes.mark(box, colors.mark(node), text);
        boxes.label(box, text, colors.note(node));
    }

    private void paintSelection(FlameBoxPainter boxes, FlameLayout layout, FlameMarks marks) {
        if (marks.current() >= 0) {
            boxes.outline(layout.boxOf(marks.current()), theme.text(), theme.background());
        }
        if (marks.selected() >= 0) {
            boxes.outline(layout.boxOf(marks.selected()), theme.text(), theme.background());
        }
    }
}
