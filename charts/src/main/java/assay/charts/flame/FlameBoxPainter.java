package assay.charts.flame;

import assay.charts.paint.Argb;
import assay.charts.paint.Surface;
import assay.charts.paint.TextStyle;

/// Puts the parts of single boxes on a surface, snapped to its pixels.
final class FlameBoxPainter {
    private static final double LEAST_HATCHED = 4;
    private static final double HATCH_OPACITY = 0.3;

    private final Surface surface;
    private final FlameLayout layout;
    private final TextStyle style;
    private final FlameLabel labels;
    private final double gap;
    private final double padding;
    private final double leastLabelled;

    FlameBoxPainter(Surface surface, FlameLayout layout, TextStyle style) {
        this.surface = surface;
        this.layout = layout;
        this.style = style;
        this.labels = new FlameLabel(style);
        this.gap = surface.pixel();
        this.padding = FlamePainter.padding(layout.area());
        this.leastLabelled = 2 * padding + style.width("iii…");
    }

    private double left(int box) {
        return surface.snap(layout.x(box));
    }

    private double top(int box) {
        return surface.snap(layout.y(box));
    }

    /// Frames of two pixels and more give their last one to the gap; thinner ones touch.
    private double width(int box) {
        double width = surface.snap(layout.x(box) + layout.width(box)) - left(box);
        return width >= 2 * gap ? width - gap : Math.max(gap, width);
    }

    private double height(int box) {
        return surface.snap(layout.y(box) + layout.area().rowHeight()) - top(box) - gap;
    }

    void fill(int box, int argb) {
        surface.fillRect(left(box), top(box), width(box), height(box), argb);
    }

    void hatch(int box, int argb) {
        if (width(box) >= LEAST_HATCHED) {
            surface.hatchRect(left(box), top(box), width(box), height(box), argb);
        }
    }

    void mark(int box, FlameMark mark, int ink) {
        switch (mark) {
            case NONE -> {}
            case HATCHED -> hatch(box, Argb.withOpacity(ink, HATCH_OPACITY));
            case DOTTED -> {
                if (width(box) >= LEAST_HATCHED) {
                    surface.dotRect(left(box), top(box), width(box), height(box), ink);
                }
            }
        }
    }

    /// Writes the name and, where it leaves room, a note at the right end.
    void label(int box, int argb, String note) {
        double width = width(box);
        if (width < leastLabelled) {
            return;
        }
        double baseline = surface.snap(style.baselineIn(top(box), height(box)));
        double room = width - 2 * padding;
        String label = layout.source().label(layout.node(box));
        String fitted = labels.fit(label, room);
        double noteWidth = note.isEmpty() ? 0 : style.width(note) + 2 * padding;
        if (noteWidth > 0) {
            String beside = labels.fit(label, room - noteWidth);
            if (!beside.isEmpty() && !beside.endsWith("…")) {
                fitted = beside;
                surface.text(note, left(box) + width - padding - style.width(note), baseline, style, argb);
            }
        }
        if (!fitted.isEmpty()) {
            surface.text(fitted, left(box) + padding, baseline, style, argb);
        }
    }

    /// Draws a frame of two pixels with a lighter line inside, so that it is seen on any fill; nothing for box -1.
    void outline(int box, int argb, int inner) {
        if (box < 0) {
            return;
        }
        double line = 2 * gap;
        surface.strokeRect(left(box), top(box), width(box), height(box), line, argb);
        if (width(box) > 4 * line) {
            surface.strokeRect(
                    left(box) + line, top(box) + line, width(box) - 2 * line, height(box) - 2 * line, gap, inner);
        }
    }
}
